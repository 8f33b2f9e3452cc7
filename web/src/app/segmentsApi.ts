import type { Cell, Figure, Numbers } from '../data';
import type { Told } from './filter/filterApi';

/** The groups of a day. */
export interface Segments {
  asOf: string;
  /** Of all buyers, by the same measures. */
  everyone: Figure[];
  groups: Group[];
  /** As they were first saved. */
  segments: ListedSegment[];
}

/** A version of what somebody saved. */
export interface Saved {
  version: number;
  owner: string;
  note: string;
  nextReview: string | null;
  retired: boolean;
  since: string;
}

export interface Segment extends Saved {
  id: string;
  name: string;
  /** As JSON. */
  rule: string;
  /** What must hold all together, in the reader's words. */
  parts: string[];
}

export interface ListedSegment extends Segment {
  figures: Figure[];
  /** Why there are no figures. */
  problems: string[];
}

export interface SegmentHistory extends Segment {
  /** The newest first; parts of the rule that a version has and the one before has not, and the reverse. */
  versions: (Saved & { name: string; added: string[]; gone: string[] })[];
  trend: { asOf: string; version: number; members: number }[];
  moves: { day: string; cause: string; text: string; came: number; left: number }[];
}

export interface Group {
  /** As it stands in addresses. */
  id: string;
  /** By which its words are found. */
  name: string;
  figures: Figure[];
}

/** Lowest and highest score of each axis; none where it holds who fits no other group. */
export interface Definition {
  recency?: [number, number];
  frequency?: [number, number];
  money?: [number, number];
  /** Groups that come first where somebody fits both. */
  before?: string[];
}

export interface OneGroup extends Group, Numbers {
  asOf: string;
  /** Of a named group. */
  definition?: Definition;
  /** Of a saved segment. */
  segment?: SegmentHistory;
}

/** What a segment is to be. */
export interface Wish {
  name: string;
  rule: string;
  owner: string;
  note: string;
  nextReview: string | null;
}

export interface SavedAnswer {
  id: string;
  version: number;
  retired: boolean;
  /** The job that says who is in. */
  job: string;
}

/** A level of an attribute among the members and among all buyers. */
export interface Trait extends Record<string, Cell> {
  trait: string;
  attribute: string;
  level: string;
  name: string;
  share: number;
  all_share: number;
  ratio: number;
  low: number | null;
  high: number | null;
  n: number;
  n_all: number;
  q: number;
  /** Whether the group is made of it. */
  own: boolean;
}

/** What sets a group apart, in the reader's language. */
export interface Traits {
  sentences: { text: string; trait: string | null }[];
  doubts: string[];
  judged: number;
  traits: Trait[];
}

export interface Member {
  customer: string;
  source: string | null;
  key: string | null;
  name: string | null;
  purchases: number;
  net: string;
  last: string | null;
  /** Days since the last purchase. */
  recency: number | null;
  /** Of recency, frequency and money. */
  scores: [number, number, number] | null;
}

export interface MemberPage {
  rows: Member[];
  total: number;
  next: number | null;
}

export interface SegmentsApi {
  segments(asOf: string | null, signal?: AbortSignal): Promise<Segments>;
  segment(id: string, asOf: string | null, signal?: AbortSignal): Promise<OneGroup>;
  segmentTraits(id: string, asOf: string | null, signal?: AbortSignal): Promise<Traits>;
  members(id: string, asOf: string | null, after: number, signal?: AbortSignal): Promise<MemberPage>;
  saveSegment(wish: Wish): Promise<SavedAnswer>;
  /** "version" is the one that was seen: where another is in force, nothing is saved. */
  changeSegment(id: string, version: number, wish: Wish): Promise<SavedAnswer>;
  retireSegment(id: string, version: number): Promise<SavedAnswer>;
  undoSegment(id: string, version: number): Promise<SavedAnswer>;
  /** A rule in words; what is wrong with it is refused. */
  ruleWords(rule: string, signal?: AbortSignal): Promise<Told>;
  ruleCount(rule: string, signal?: AbortSignal): Promise<{ value: number; of: number }>;
  /** Where all members can be had as CSV. */
  membersCsv(id: string, asOf: string | null): string;
}

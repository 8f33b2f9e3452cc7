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

/** How many were in, as it was said last of a day. */
export interface Said {
  asOf: string;
  version: number;
  members: number;
}

export interface ListedSegment extends Segment {
  trend: Said[];
  figures: Figure[];
  /** Why there are no figures. */
  problems: string[];
}

export interface Version extends Saved {
  name: string;
  /** As JSON. */
  rule: string;
  added: string[];
  gone: string[];
}

export interface SegmentHistory extends Segment {
  /** The newest first; parts of the rule that a version has and the one before has not, and the reverse. */
  versions: Version[];
  trend: Said[];
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

/** Of a level, how often it is in a set. */
export interface Portion {
  share: number;
  ratio: number;
  low: number | null;
  high: number | null;
  n: number;
}

/** Some groups and segments side by side. */
export interface Compared {
  asOf: string;
  sets: { id: string; name: string; figures: Figure[] }[];
  /** Of each with each other one: scope "group" or "segment", and "with". */
  overlaps: Figure[];
  traits: ComparedTrait[];
  /** Of each set, why nothing is said of it. */
  doubts: string[][];
}

export interface ComparedTrait {
  [key: string]: Cell | (Portion | null)[];
  trait: string;
  all_share: number;
  /** In the order of the sets; null where one is too small. */
  sets: (Portion | null)[];
}

/** Who came in, or left, from one day to another. */
export interface Moves {
  before: number;
  after: number;
  came: number;
  left: number;
  rows: { customer: string; name: string | null; key: string | null; cause: string; text: string }[];
  total: number;
  next: number | null;
}

export interface SegmentsApi {
  compare(ids: string[], asOf: string | null, signal?: AbortSignal): Promise<Compared>;
  moves(id: string, from: string, to: string, came: boolean, after: number, signal?: AbortSignal): Promise<Moves>;
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

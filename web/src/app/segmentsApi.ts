import type { Cell, Figure, Numbers } from '../data';

/** The groups of a day. */
export interface Segments {
  asOf: string;
  /** Of all buyers, by the same measures. */
  everyone: Figure[];
  groups: Group[];
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
  definition: Definition;
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
  /** Where all members can be had as CSV. */
  membersCsv(id: string, asOf: string | null): string;
}

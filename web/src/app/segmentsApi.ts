import type { HowMany, Told } from './filter/filterApi';
import type { components } from './generated/openapi';
import type { Uses } from './uses';

export type Segments = components['schemas']['Segments'];

/** What somebody saved, as a version of it says. */
export type Segment = Omit<ListedSegment, 'figures' | 'problems' | 'trend'>;

export type ListedSegment = components['schemas']['ListedSegment'];

/** How many were in, as it was said last of a day. */
export type Said = components['schemas']['TrendPoint'];

export type Version = components['schemas']['SavedVersion'];

export type SegmentHistory = components['schemas']['SegmentHistory'];

export type Group = components['schemas']['Group'];

export type Definition = components['schemas']['Definition'];

export type OneGroup = components['schemas']['OneSegment'];

/** What a segment is to be. */
export interface Wish {
  name: string;
  rule: string;
  owner: string;
  note: string;
  nextReview: string | null;
}

export type SavedAnswer = components['schemas']['SavedSegment'];

export type Trait = components['schemas']['Trait'];

export type Traits = components['schemas']['Traits'];

export type Member = components['schemas']['Member'];

export type MemberPage = components['schemas']['Members'];

export type Portion = components['schemas']['Portion'];

export type Compared = components['schemas']['Compared'];

export type ComparedTrait = components['schemas']['ComparedTrait'];

export type Moves = components['schemas']['Moves'];

export interface SegmentsApi {
  /** What asks what a segment asks, and what names a field. */
  uses(signal?: AbortSignal): Promise<Uses>;
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
  ruleCount(rule: string, signal?: AbortSignal): Promise<HowMany>;
  /** Where all members can be had as CSV. */
  membersCsv(id: string, asOf: string | null): string;
}

import type { Job } from './api';
import type { components } from './generated/openapi';

export type Data = components['schemas']['Data'];

export type Arrived = components['schemas']['Arrived'];

export type AsideRow = components['schemas']['AsideRow'];

export type AsidePage = components['schemas']['AsidePage'];

export type Mended = components['schemas']['DataMendedRow'];

export type Uploaded = components['schemas']['Uploaded'];

export type LookedAt = components['schemas']['LookedAt'];

export type LookedTable = components['schemas']['LookedTable'];

export type LookedColumn = components['schemas']['LookedColumn'];

export type PassedOver = components['schemas']['PassedOver'];

export type Told = components['schemas']['SaidWord'];

/** How a table is written, as the reader says; null = as last time for its source, or as it tells itself where it is read afresh. */
export type ReadAs = { encoding: string | null; separator: string | null; fresh?: boolean };

/** What is kept for the next file of a source. */
export type KeptMapping = components['schemas']['KeptMapping'];

/** Who answers for a source, on what lawful basis its people are kept, and where the list comes from. */
export type Origin = { owner: string; basis: string; origin: string };

export type SaidOf = components['schemas']['SaidOf'];

/** What the reader says of a file. */
export type Said = {
  mapping: Told[];
  reading: (ReadAs & { table: string })[];
  /** What was there when it was checked. */
  received?: string;
  origin?: Origin;
};

export type Checked = components['schemas']['CheckedTold'];

export type CheckedTable = components['schemas']['CheckedTable'];

export type CheckedPart = components['schemas']['CheckedPart'];

export type FieldTrend = components['schemas']['FieldTrend'];

export type Content = LookedColumn['content'];

export type Meaning = components['schemas']['MeaningWord'];

export type Findings = components['schemas']['Findings'];

export type FindingPage = components['schemas']['FindingPage'];

export type SourceTold = components['schemas']['SourceTold'];

export interface DataApi {
  sources(signal?: AbortSignal): Promise<SourceTold[]>;
  findings(signal?: AbortSignal): Promise<Findings>;
  findingRows(rule: string, after: number, signal?: AbortSignal): Promise<FindingPage>;
  data(signal?: AbortSignal): Promise<Data>;
  withdraw(id: string): Promise<{ id: string }>;
  restore(id: string): Promise<{ id: string }>;
  /** Computes what is shown. */
  compute(): Promise<{ id: string }>;
  /** The table clean.quality, as in the report. */
  quality(signal?: AbortSignal): Promise<components['schemas']['Quality']>;
  setAside(reason: string | null, after: number, signal?: AbortSignal): Promise<AsidePage>;
  repair(rows: Mended[]): Promise<{ id: string }>;
  /** Sends a file; "progress" is told how much of it is there, 0 to 1. */
  upload(file: File, progress: (part: number) => void, signal: AbortSignal): Promise<Uploaded>;
  forget(upload: string): Promise<void>;
  look(upload: string, said: Said): Promise<{ id: string }>;
  uploaded(upload: string, signal?: AbortSignal): Promise<LookedAt>;
  meanings(signal?: AbortSignal): Promise<Meaning[]>;
  /** Does what an import would and takes it back. */
  check(upload: string, said: Said): Promise<{ id: string }>;
  checked(upload: string, signal?: AbortSignal): Promise<Checked>;
  importFile(upload: string, said: Said): Promise<{ id: string }>;
  saySource(source: string, said: Origin & { version: number }): Promise<components['schemas']['SavedSource']>;
  undoSource(source: string, version: number): Promise<components['schemas']['SavedSource']>;
  sourceHistory(source: string, signal?: AbortSignal): Promise<components['schemas']['SourceSaid'][]>;
  keptMapping(source: string, signal?: AbortSignal): Promise<KeptMapping>;
  forgetMapping(source: string): Promise<KeptMapping>;
  rememberMapping(source: string): Promise<KeptMapping>;
  qualityTrend(signal?: AbortSignal): Promise<FieldTrend[]>;
}

/** What an import leaves behind. */
export type Imported = Job;

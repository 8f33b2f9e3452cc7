import type { Numbers, Receipt } from '../data';
import type { Job } from './api';

/** What came in: receipts, the latest first, and why rows are set aside. */
export interface Data {
  /** Whether the figures do not show yet what came in or was taken back. */
  stale: boolean;
  receipts: Arrived[];
  reasons: { reason: string; text: string; count: number }[];
}

export type Arrived = Receipt & {
  id: string;
  file: string;
  table: string;
  /** The receipt whose rows this one mends. */
  repairs: string | null;
  state: 'believed' | 'withdrawn';
  rows: number;
  kept: number;
  setAside: number;
  repaired: number;
  alreadyKnown: number;
  currency: string | null;
  arrived: string;
  withdrawn: string | null;
  /** What takes it back; with another code, "text" says why nothing does. */
  inverse: { code: string; other: string | null; text?: string | null };
};

/** A row that could not be placed, with each value as it came. */
export interface AsideRow {
  receipt: string;
  table: string;
  line: number;
  reason: string;
  text: string;
  field: string | null;
  value: string | null;
  /** The text of a row that could not be split. */
  raw: string | null;
  columns: { column: string; header: string; meaning: string; value: string | null }[];
}

export interface AsidePage {
  rows: AsideRow[];
  total: number;
  next: number | null;
}

/** New values by column, of those that changed. */
export interface Mended {
  receipt: string;
  line: number;
  values: Record<string, string>;
}

export interface Uploaded {
  id: string;
  name: string;
  bytes: number;
}

/** A file that was looked into: what each column is taken for. */
export interface LookedAt extends Uploaded {
  tables: LookedTable[];
  passedOver: PassedOver[];
}

export interface LookedTable {
  table: string;
  /** Null of a sheet. */
  encoding: string | null;
  /** Of the encoding, 0 to 1. */
  certainty: number | null;
  /** Null of a sheet and of fixed columns. */
  separator: string | null;
  /** Share of rows that the separator cuts alike. */
  fit: number | null;
  headerRows: number;
  /** Titles above the header. */
  above: number;
  rows: number;
  columns: LookedColumn[];
}

export interface LookedColumn {
  column: string;
  header: string;
  values: (string | null)[];
  meaning: string;
  format: string | null;
  certainty: number | null;
  because: string | null;
  /** Days from which it cannot be told whether day or month stands first. */
  asksOrder: boolean;
  content: Content;
}

export type Content = 'date' | 'number' | 'text';

export interface PassedOver {
  name: string;
  reason: string;
  help: string | null;
}

/** What the reader says of a column: a meaning and, for days, which part stands first. */
export interface Told {
  table: string;
  column: string;
  header: string;
  word: string;
}

export interface Meaning {
  word: string;
  text: string;
  content: Content;
}

/** How a table is written, as the reader says; null = as it tells itself. */
export interface ReadAs {
  encoding: string | null;
  separator: string | null;
}

/** Who answers for a source, on what lawful basis its people are kept, and where the list comes from. */
export interface Origin {
  owner: string;
  basis: string;
  origin: string;
}

/** What is said of a source; version 0 = nothing yet. */
export type SaidOf = Origin & { version: number; since: string | null };

/** What the reader says of a file. */
export interface Said {
  mapping: Told[];
  reading: (ReadAs & { table: string })[];
  /** What was there when it was checked. */
  received?: string;
  origin?: Origin;
}

/** What an import would do. */
export interface Checked {
  tables: CheckedTable[];
  passedOver: PassedOver[];
  received: string;
}

export interface CheckedPart {
  part: 'kept' | 'set_aside' | 'already_known';
  currency: string | null;
  rows: number;
  amount: number | string | null;
}

export interface CheckedTable {
  table: string;
  source: string;
  kind: string;
  rows: number;
  kept: number;
  setAside: number;
  alreadyKnown: number;
  findings: { rule: string; text: string; field: string | null; count: number; needs: boolean }[];
  parts: CheckedPart[];
  /** Of the file, by currency. */
  money: Record<string, number | string>;
  /** The file is known with another meaning of its columns, and takes that one's place. */
  replaces: boolean;
  customers: { named: number; known: number } | null;
  reasons: {
    reason: string;
    text: string;
    rows: number;
    first: { line: number; raw: string | null; values: (string | null)[] }[];
  }[];
  fields: { column: string; rows: number; filled: number; valid: number | null }[];
  read: { line: number; cells: { column: string; before: string | null; after: string | null }[] }[];
  said: SaidOf;
}

/** How complete and readable a field of a source was, receipt by receipt. */
export interface FieldTrend {
  source: string;
  kind: string;
  field: string;
  attribute: string | null;
  /** Days since a row filled it; null = none ever did. */
  age: number | null;
  points: {
    receipt: string;
    table: string;
    arrived: string;
    rows: number;
    filled: number;
    valid: number | null;
  }[];
}

/** What cleaning noticed about rows that went in. */
export interface Findings {
  rules: { rule: string; text: string; rows: number; receipts: number; last: string }[];
  /** Customers in no rule. */
  tooMany: { id: string; key: string | null; facts: number }[];
}

export interface FindingPage {
  rows: {
    receipt: string;
    table: string;
    /** Null of a finding about a whole file. */
    line: number | null;
    field: string | null;
    before: string | null;
    after: string | null;
    rows: number;
  }[];
  total: number;
  next: number | null;
}

export interface SourceTold {
  source: string;
  files: number;
  rows: number;
  people: number;
  /** Rows that came today. */
  today: number;
  orders: number;
  first: string | null;
  last: string | null;
  arrived: string;
  lateSince: string | null;
  said: SaidOf;
  /** Days from one arrival to the next; null where there were too few. */
  every: number | null;
  late: boolean;
}

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
  quality(signal?: AbortSignal): Promise<Numbers>;
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
  saySource(source: string, said: Origin & { version: number }): Promise<SaidOf>;
  undoSource(source: string, version: number): Promise<SaidOf>;
  sourceHistory(source: string, signal?: AbortSignal): Promise<(SaidOf & { actor: string; receipt: string })[]>;
  qualityTrend(signal?: AbortSignal): Promise<FieldTrend[]>;
}

/** What an import leaves behind. */
export type Imported = Job & { receipts?: string[]; passedOver?: PassedOver[] };

import type { Figure } from '../../data';
import type { Traits } from '../segmentsApi';

/** A value that customers share, and how many have it. */
export interface Shared {
  value: string;
  count: number;
}

export interface Attribute {
  name: string;
  label: string;
  type: 'text' | 'number' | 'date' | 'place';
  /** Whether a file of the workspace named it. */
  own: boolean;
  /** Absent where each has their own. */
  values?: Shared[];
}

/** What can be asked about customers. */
export interface Vocabulary {
  attributes: Attribute[];
  kinds: { name: string; label: string }[];
  channels: Shared[];
  categories: Shared[];
  places: { edition: string; nodes: { id: string; label: string }[] }[];
}

/** A rule, or a part of one, in words, with what it joins. */
export interface Tree {
  sentence: string;
  of: Tree[];
}

/** A rule in its one form, and as sentences. */
export interface Told {
  rule: string;
  /** Of the conditions that must all hold, each. */
  parts: string[];
  sentence: string;
  tree: Tree;
}

/** How many are left after a condition; "low" and "high" are those of a guess. */
export interface Step {
  value: number;
  low?: number;
  high?: number;
}

/** How the conditions of a rule narrow everyone down, one after the other. */
export interface Steps {
  state: 'exact' | 'estimate';
  of: number;
  unjudged: number;
  steps: Step[];
}

/** A select, and what it binds in the order of its question marks. */
export interface Asking {
  text: string;
  bound: string[];
}

/** A rule as one select; where it has no such form, the selects it is judged of. */
export interface SqlForm {
  sql: Asking | null;
  reads: Asking[];
}

/** A verdict about a person, with what was seen there. */
export interface Verdict {
  holds: boolean;
  sentence: string;
  value: string | number | null;
  of: Verdict[];
}

/** Why a rule holds for a person or does not; each list of changes would turn it. */
export interface WhyTold extends Verdict {
  changes: Verdict[][];
}

/** For how many a rule holds; "low" and "high" are those of a guess. */
export interface HowMany {
  state: 'exact' | 'estimate';
  value: number;
  of: number;
  low?: number;
  high?: number;
  /** With too many facts to be judged. */
  unjudged?: number;
}

export interface FilterApi {
  vocabulary(asOf: string | null, signal?: AbortSignal): Promise<Vocabulary>;
  estimate(set: string, asOf: string | null, signal?: AbortSignal): Promise<HowMany>;
  count(set: string, asOf: string | null, signal?: AbortSignal): Promise<HowMany>;
  /** At once, if only about; or exactly. */
  steps(set: string, asOf: string | null, exact: boolean, signal?: AbortSignal): Promise<Steps>;
  sqlOf(set: string, asOf: string | null, signal?: AbortSignal): Promise<SqlForm>;
  /** What those for whom a rule holds are and bring. */
  figuresOf(set: string, asOf: string | null, signal?: AbortSignal): Promise<{ figures: Figure[] }>;
  traitsOf(set: string, asOf: string | null, signal?: AbortSignal): Promise<Traits>;
  why(set: string, customer: string, asOf: string | null, signal?: AbortSignal): Promise<WhyTold>;
}

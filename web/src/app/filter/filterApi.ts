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

/** A rule in its one form, and as sentences. */
export interface Told {
  rule: string;
  /** Of the conditions that must all hold, each. */
  parts: string[];
  sentence: string;
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
}

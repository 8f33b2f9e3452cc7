import type { Figure } from '../data';
import type { View } from './api';

/** A way to divide customers: by a value, by the period of a day, or by a place. */
export interface Division {
  /** As the address names it. */
  by: string;
  /** What it goes by, in the reader's words. */
  attribute: string;
  kind: 'value' | 'month' | 'quarter' | 'year' | 'place';
  /** Of places: which tree. */
  edition: string | null;
}

/** Customers of one group: of a key, without one, or the rest. */
export interface Group {
  what: 'key' | 'missing' | 'rest';
  key: string | null;
  label: string;
  /** The rule that holds for them and nobody else, as JSON. */
  rule: string;
  figures: Figure[];
}

export interface Divided extends Division {
  asOf: string;
  groups: Group[];
  whole: Figure[];
  /** How many customers are in no group: nothing is told of them up to the day. */
  outside: number;
}

export interface DividedApi {
  divisions(signal?: AbortSignal): Promise<Division[]>;
  divided(by: string, view: View, signal?: AbortSignal): Promise<Divided>;
  /** Where the groups can be had as CSV. */
  dividedCsv(by: string, view: View): string;
}

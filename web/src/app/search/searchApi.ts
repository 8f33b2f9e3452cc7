import type { Figure } from '../../data';

type Span = [number, number];

export interface Hit {
  kind: string;
  title: string;
  /** Empty where the title says it. */
  detail: string;
  /** Without the day. */
  address: string;
  /** Where the search was found, in UTF-16 units. */
  marks: { title: Span[]; detail: Span[] };
  /** Of a number: what it is on the day. */
  figure?: Figure;
}

export interface Found {
  q: string;
  /** Whether the day is computed; otherwise people, numbers and fields are left out. */
  whole: boolean;
  groups: { kind: string; hits: Hit[]; total: number; all: string | null }[];
}

export interface SearchApi {
  search(q: string, asOf: string | null, signal?: AbortSignal): Promise<Found>;
}

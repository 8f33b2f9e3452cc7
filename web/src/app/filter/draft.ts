/** What a form about one condition holds, as typed; each family uses its own part of it. */
export interface Draft {
  family: Family;
  did: 'bought' | 'silent' | 'registered';
  when: 'ever' | 'days' | 'dates';
  days: string;
  from: string;
  /** The last day, which counts. */
  last: string;
  attribute: string;
  how: How;
  values: string[];
  text: string;
  least: string;
  most: string;
  edition: string;
  where: Where[];
  measure: 'count' | 'amount' | 'gross' | 'quantity';
  kind: string;
  channels: string[];
  categories: string[];
  goods: string;
}

export const FAMILIES = ['time', 'place', 'attribute', 'keyword', 'quality', 'purchases'] as const;
export type Family = (typeof FAMILIES)[number];

/** Where a keyword is looked for. */
export const WHERE = ['full_name', 'source_key', 'goods'] as const;
export type Where = (typeof WHERE)[number];

const TEXTS = ['contains', 'starts_with', 'equals', 'not_contains'] as const;
const KNOWN = ['known', 'missing'] as const;
export const HOW = {
  text: ['one_of', 'none_of', ...TEXTS, ...KNOWN],
  number: ['range', ...KNOWN],
  date: ['dates', 'age', ...KNOWN],
  place: ['under', ...KNOWN],
} as const;
export type How = (typeof HOW)[keyof typeof HOW][number];
export const isText = (how: How): how is (typeof TEXTS)[number] => (TEXTS as readonly string[]).includes(how);
export const isKnown = (how: How): how is (typeof KNOWN)[number] => (KNOWN as readonly string[]).includes(how);

/** Attributes that are places: as written in the data, and as official lists have them. */
export const PLACES: readonly string[] = ['country', 'region', 'city', 'home_place'];

export const EMPTY: Draft = {
  ...{ family: 'time', did: 'bought', when: 'days', days: '90', from: '', last: '' },
  ...{ attribute: '', how: 'one_of', values: [], text: '', least: '', most: '', edition: '' },
  ...{ where: [...WHERE], measure: 'count', kind: 'purchase', channels: [], categories: [], goods: '' },
};

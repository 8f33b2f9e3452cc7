import type { CellRef, DifferenceRef, OfDay, Opened } from '../parts/opening';

/** How many a set of customers is, the number of those for whom the rule of a page holds. */
export const SIZE = 'segment.size';

/** A number whose evidence is asked for: by its id, of the day of the page or another one, or by measure and scope. */
export type NumberRef = { id: string; of?: OfDay } | CellRef;

/** The same, or the difference of a measure on two days, or what a receipt did between them. */
export type Ref = NumberRef | DifferenceRef;

const DIFFERENCE = 'difference:';

/** As it stands in an address: `ev…`, with another day `ev…@2010-06-30` or, as we said then, `ev…@~2010-06-30`; or `value.grid_net|recency=5;frequency=3`; of a group its rule comes last; or `difference:value.net`. */
export function refText(ref: Ref): string {
  if ('difference' in ref) {
    return DIFFERENCE + ref.difference;
  }
  return 'id' in ref
    ? ref.id + (ref.of ? `@${ref.of.then ? '~' : ''}${ref.of.day}` : '')
    : [ref.measure, scopeText(ref.scope), ref.within].filter((part) => part != null).join('|');
}

export function scopeText(scope: CellRef['scope']): string {
  return Object.entries(scope)
    .map(([key, value]) => `${key}=${value}`)
    .join(';');
}

export function readRef(text: string | null): Ref | null {
  if (text?.startsWith(DIFFERENCE)) {
    return { difference: text.slice(DIFFERENCE.length) };
  }
  const [name = '', scope, ...rest] = (text ?? '').split('|');
  if (name === '') {
    return null;
  }
  if (scope == null) {
    const [id = '', day] = name.split('@');
    return day == null ? { id } : { id, of: { day: day.replace('~', ''), then: day.startsWith('~') } };
  }
  const pairs = scope
    .split(';')
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  const ref = { measure: name, scope: Object.fromEntries(pairs) };
  return rest.length === 0 ? ref : { ...ref, within: rest.join('|') };
}

/** The evidence of what was touched; the app keeps none of sentences and whole tables. */
export function refOf(opened: Opened): Ref | null {
  if ('figure' in opened) {
    return { id: opened.figure.evidence, ...(opened.of ? { of: opened.of } : {}) };
  }
  if ('difference' in opened) {
    return opened;
  }
  return 'table' in opened ? (opened.cell ?? null) : null;
}

/** Whether it is how many the rule of the page leaves, and no number of a person or of a group that was saved. */
export const isOfRule = (ref: Ref | null) =>
  ref != null && 'measure' in ref && ref.measure === SIZE && Object.keys(ref.scope).length === 0;

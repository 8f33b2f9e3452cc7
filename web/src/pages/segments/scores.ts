import type { Cell } from '../../data';
import type { Words } from '../../i18n';
import { bandsOf, type Band } from '../value/bands';

export type Axis = 'recency' | 'frequency' | 'money';

/** What scores from the first to the second stand for, in days, purchases or money; empty where no thresholds are there. */
export function meaningOf(
  axis: Axis,
  [low, high]: [number, number],
  thresholds: Record<string, Cell>[],
  cutIsAbove: boolean,
  words: Words,
): string {
  const row = thresholds.find((one) => one.axis === axis);
  const cuts = [row?.cut1, row?.cut2, row?.cut3, row?.cut4];
  if (!row) {
    return '';
  }
  if (axis === 'money') {
    return amounts(low === 1 ? null : cuts[low - 2], high === 5 ? null : cuts[high - 1], cutIsAbove, words);
  }
  const bands = bandsOf(cuts, axis === 'recency' ? 0 : 1, cutIsAbove);
  // The fewest days are the best score; the fewest purchases are the least.
  const [first, last] = axis === 'recency' ? [5 - high, 5 - low] : [low - 1, high - 1];
  return bands?.[first] && bands[last] ? whole(axis, bands[first], bands[last], words) : '';
}

function whole(axis: 'recency' | 'frequency', { low }: Band, { high }: Band, { t, format }: Words): string {
  const least = axis === 'recency' ? 0 : 1;
  const ends = { low: format.count(low), high: high == null ? '' : format.count(high), axis };
  if (high == null) {
    return t(low <= least ? 'segments.any' : 'segments.orMore', ends);
  }
  return t(
    high < low ? 'segments.none' : high === low ? 'segments.just' : low <= least ? 'segments.upTo' : 'segments.fromTo',
    ends,
  );
}

/** Above a cut, or from it where the rule of scores puts a value at a cut above. */
function amounts(from: Cell | undefined, to: Cell | undefined, cutIsAbove: boolean, { t, format }: Words): string {
  const written = (end: Cell | undefined) => (end == null ? '' : format.money(end as string));
  const ends = { low: written(from), high: written(to), rule: cutIsAbove ? 'published' : 'product' };
  if (from == null) {
    return t(to == null ? 'segments.any' : 'segments.moneyUpTo', ends);
  }
  return t(to == null ? 'segments.moneyOver' : 'segments.moneyBetween', ends);
}

import { Exact, type Condition } from '../../app/filter/rule';
import type { Numbers } from '../../data';
import type { Band } from './bands';
import { cellsOf } from './rf';

/** A cell of the grid by its scores, "5 3". */
export type CellName = string;
export const cellName = (recency: number, frequency: number): CellName => `${recency} ${frequency}`;

const whole = (number: number) => new Exact(String(number));
const purchase = { kind: 'purchase' };

/** Who paid nothing stands in no cell. */
const PAID: Condition = { sum: 'gross', of: {}, more_than: whole(0) };

/**
 * The people of some cells, by numbers rather than scores: other people's purchases move scores. None where a cell has no
 * thresholds, as then no rule says who is in it.
 */
export function cellsChosen(report: Numbers, names: readonly CellName[]): Condition[] | null {
  const cells = cellsOf(report);
  const conditions: Condition[][] = [];
  for (const name of names) {
    const [recency = null, frequency = null] = name.split(' ').map(Number);
    const { days, times } = cells({ recency, frequency });
    if (!days || !times) {
      return null;
    }
    conditions.push(ofCell(days, times));
  }
  const [first] = conditions;
  if (!first) {
    return null;
  }
  return [PAID, ...(conditions.length === 1 ? first : [{ any: conditions.map((all): Condition => ({ all })) }])];
}

/** Bought so many days ago at the most, not since so many, and so often. */
function ofCell(days: Band, times: Band): Condition[] {
  const bought: Condition = { did: purchase };
  return [
    ...(days.high == null ? [] : [{ ...bought, within: { days: whole(days.high + 1) } }]),
    ...(days.low === 0 ? [] : [{ ...bought, times: { exactly: whole(0) }, within: { days: whole(days.low) } }]),
    { ...bought, times: timesOf(times) },
  ];
}

function timesOf({ low, high }: Band): Condition {
  if (low === high) {
    return { exactly: whole(low) };
  }
  return { at_least: whole(low), ...(high == null ? {} : { at_most: whole(high) }) };
}

/** Whole per cents of the people of a curve, the best first. */
export interface Span {
  from: number;
  to: number;
}

/** After how many people a share of them ends; whoever is begun is in, as in the figures about the best. */
export const placeOf = (percent: number, people: number) => Math.ceil((percent * people) / 100);

/** Those who bring between two amounts: what the last of the part brings, and what the last before it does. */
export function spanChosen(basis: string, least: string, below: string | null): Condition {
  return {
    ...{ sum: basis === 'gross' ? 'gross' : 'amount', of: {}, at_least: new Exact(least) },
    ...(below == null ? {} : { less_than: new Exact(below) }),
  };
}

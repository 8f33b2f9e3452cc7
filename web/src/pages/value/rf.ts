import { numberOf, rowsOf, type Cell, type Numbers } from '../../data';
import type { Words } from '../../i18n';
import type { Opened } from '../../parts/opening';
import { bandsOf, type Band } from './bands';

export type Row = Record<string, Cell>;
/** Under so many people a number per person says too little. */
const FLOOR = 30;

/** What the scores of a cell stand for: days since the last purchase, and purchases. */
export type Names = (row: Row) => { days: string; times: string };

/** Net per person, where there are people enough for it. */
export function each(row: Row | undefined): number | null {
  return (numberOf(row?.customers) ?? 0) >= FLOOR ? numberOf(row?.net_each) : null;
}

export function opensOf(row: Row, what: 'customers' | 'net'): Opened {
  const scope = { recency: Number(row.recency), frequency: Number(row.frequency) };
  return { table: 'value.grid', cell: { measure: `value.grid_${what}`, scope } };
}

/** The days since the last purchase, and the purchases, that the scores of a row stand for; none without thresholds. */
export function cellsOf(report: Numbers): (row: Row) => { days?: Band; times?: Band } {
  const cuts = (axis: string, least: number) => {
    const row = rowsOf(report, 'value.rfm_thresholds').find((one) => one.axis === axis);
    return bandsOf([row?.cut1, row?.cut2, row?.cut3, row?.cut4], least, report.rule === 'published');
  };
  const [recency, frequency] = [cuts('recency', 0), cuts('frequency', 1)];
  // The fewest days are the best score; the fewest purchases are the least.
  return (row) => ({ days: recency?.[5 - Number(row.recency)], times: frequency?.[Number(row.frequency) - 1] });
}

/** What the scores of a row stand for, in days and purchases; the scores themselves where no thresholds are there. */
export function namesOf(report: Numbers, { t, format }: Words): Names {
  const cells = cellsOf(report);
  const between = ({ low, high }: Band) =>
    high === low ? format.count(low) : high != null && high > low ? `${format.count(low)}–${format.count(high)}` : '–';
  return (row) => {
    const { days, times } = cells(row);
    return {
      days: !days
        ? t('scope.recency', { score: String(row.recency) })
        : days.high == null
          ? t('grid.over', { n: format.count(days.low - 1) })
          : between(days),
      times: !times
        ? t('scope.frequency', { score: String(row.frequency) })
        : times.high == null
          ? t('grid.more', { n: format.count(times.low) })
          : between(times),
    };
  };
}

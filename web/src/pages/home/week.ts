import { step } from '../../app/days';
import type { Opened } from '../../parts/opening';

/** From the bottom up. */
export const SERIES = ['new', 'returning'] as const;
export type Series = (typeof SERIES)[number];

/** Whether a week, named by its Monday, reaches the first day there is. */
export function told(monday: string, first: string | undefined): boolean {
  return first == null || step(monday, 6, null) >= first;
}

export const opensWeek = (week: string, series: Series): Opened => ({
  table: 'home.weeks',
  cell: { measure: `value.week_${series}`, scope: { week } },
});

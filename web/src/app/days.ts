import type { Days } from './api';

export type DayProblem = 'notADay' | 'beforeFirst' | 'afterLast';

/** Whether a text is a day of the calendar that the data reach; 29 February is one in leap years only. */
export function problemOf(text: string, days: Days | null): DayProblem | null {
  if (dateOf(text) == null) {
    return 'notADay';
  }
  // Days written year first stand in the order of the calendar.
  if (days && text < days.first) {
    return 'beforeFirst';
  }
  return days && text > days.last ? 'afterLast' : null;
}

/** Whether something of a day was learned after it: then it reads otherwise as we said then than as we know it now. */
export const learnedAfter = (day: string | null, learned: string | null | undefined) =>
  day != null && learned != null && day < learned;

/** A day so many days later, kept inside what the data reach. */
export function step(day: string, by: number, days: Days | null): string {
  const date = dateOf(day);
  if (date == null) {
    return day;
  }
  date.setUTCDate(date.getUTCDate() + by);
  const moved = date.toISOString().slice(0, 10);
  if (days && moved < days.first) {
    return days.first;
  }
  return days && moved > days.last ? days.last : moved;
}

/** In UTC, where each day has 24 hours. */
function dateOf(text: string): Date | null {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // A day that is not in the calendar is taken for one of the next month.
  return found && !Number.isNaN(found.getTime()) && found.toISOString().slice(0, 10) === text ? found : null;
}

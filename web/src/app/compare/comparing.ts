import { go, type Address } from '../address';
import { problemOf, step } from '../days';
import type { Days } from '../api';

/** Looks at another day beside that of the page; null ends it. */
export function compareWith(address: Address, day: string | null, then = false): void {
  go({ ...address, compare: day, compareknown: day != null && then ? day : null, open: null });
}

/** A year before a day, or as far back as there is something. */
export function yearBefore(day: string, days: Days | null): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  // 29 February has no day a year before; 28 February is.
  return step(problemOf(before, null) == null ? before : step(day, -366, null), 0, days);
}

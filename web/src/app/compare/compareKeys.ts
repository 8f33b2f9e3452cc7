import { hasCompare } from '../address';
import type { Place } from '../context';
import { learnedAfter, problemOf, step } from '../days';
import { compareWith, yearBefore } from './comparing';

/** C looks at the year before beside the day, or ends it; braces move the earlier day, as brackets move that of the page. */
export function compareKeys(place: Place | null): Record<string, () => void> {
  if (!place?.day || !hasCompare(place.address) || problemOf(place.day, place.workspace.days) != null) {
    return {};
  }
  const { address, day, workspace } = place;
  const { days, learned } = workspace;
  const to = (other: string) => other < day && compareWith(address, other, learnedAfter(other, learned));
  const turn = () => (address.compare ? compareWith(address, null) : to(yearBefore(day, days)));
  const by = (count: number) => () => {
    if (address.compare && problemOf(address.compare, days) == null) {
      to(step(address.compare, count, days));
    }
  };
  return { c: turn, C: turn, '{': by(-1), '}': by(1) };
}

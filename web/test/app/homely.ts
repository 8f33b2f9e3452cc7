import type { Course, Home, Week } from '../../src/app/api';
import type { Report } from '../../src/data';

const DAY = 86_400_000;
const STEERING = ['value.buyers', 'value.net', 'value.average_order', 'value.repeat_rate', 'value.repurchase_rate'];

/** Points of a line that begins late, a rate with no parts, and one that has no points. */
export function courses(): Course[] {
  const months = Array.from(
    { length: 13 },
    (_, at) => `${at === 0 ? 2024 : 2025}-${String(at || 12).padStart(2, '0')}-28`,
  );
  const points = (value: (at: number) => string | number | null) =>
    months.map((day, at) => ({ day, value: value(at), low: null, high: null }));
  return [
    {
      ...{ measure: 'value.net', points: points((at) => (at < 2 ? null : `${at}000000.5`)), since: '2025-02-28' },
      ...{ change: '10000000', clear: null },
      people: [
        { what: 'new', name: null, value: '4000000', scope: { since: '2025-02-28T17:00:00Z', part: 'new' } },
        { what: 'known', name: null, value: '6000000' },
      ],
      country: [
        { what: 'country', name: 'Việt Nam', value: '9000000' },
        { what: 'rest', name: null, value: '1000000' },
      ],
      products: [
        { what: 'category', name: 'cà phê', value: '7000000', scope: { since: '2025-02-28T17:00:00Z', part: '1' } },
        { what: 'rest', name: null, value: '3500000', scope: { since: '2025-02-28T17:00:00Z', part: 'rest' } },
        { what: 'none', name: null, value: '-500000', scope: { since: '2025-02-28T17:00:00Z', part: 'none' } },
      ],
    },
    {
      ...{ measure: 'value.repeat_rate', points: points((at) => 0.3 + at / 100), since: '2024-12-28' },
      ...{ change: 0.12, clear: false },
    },
    { measure: 'value.buyers', points: [] },
  ];
}

/** What the page Home is told in the small world: 26 weeks, the last one not over. */
export function homely(report: Report): Home {
  const monday = Date.parse('2026-01-12T00:00:00Z');
  const weeks: Week[] = Array.from({ length: 26 }, (_, at) => ({
    week: new Date(monday - (25 - at) * 7 * DAY).toISOString().slice(0, 10),
    new: at === 25 ? 3 : 14 + ((at * 7) % 11),
    returning: at === 25 ? 21 : 60 + ((at * 13) % 29),
    finished: at < 25,
  }));
  return {
    ...{ asOf: report.asOf, zone: report.zone, currency: report.currency, computedAt: '2026-01-17T23:59:00Z', weeks },
    figures: STEERING.flatMap((measure) =>
      report.figures
        .filter((figure) => figure.measure === measure && Object.keys(figure.scope ?? {}).length === 0)
        .slice(0, 1),
    ),
    sources: [
      { source: 'orders', rows: 18_443, last: '2026-01-17', arrived: '2026-01-17T02:11:00Z' },
      { source: '客户名单', rows: 3_204, last: null, arrived: '2026-01-15T10:05:00Z' },
    ],
  };
}

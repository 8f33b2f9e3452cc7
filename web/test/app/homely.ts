import type { Home, Week } from '../../src/app/api';
import type { Report } from '../../src/data';

const DAY = 86_400_000;
const STEERING = ['value.buyers', 'value.net', 'value.average_order', 'value.repeat_rate', 'value.repurchase_rate'];

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

import type { Behind, Compared } from '../../src/app/compare/compareApi';
import type { Report } from '../../src/data';

/** Two figures on two days, as a server would put them side by side. */
export function compared(report: Report, day: string): Compared {
  const figure = (measure: string) => {
    const found = report.figures.find((one) => one.measure === measure && one.scope == null);
    if (!found) {
      throw new Error(measure);
    }
    return found;
  };
  const net = figure('value.net');
  const share = { ...figure('value.repeat_rate'), state: 'estimate' as const, value: 0.4, low: 0.3, high: 0.5 };
  return {
    ...{ zone: report.zone, currency: report.currency },
    before: { asOf: day, then: false },
    after: { asOf: report.asOf, then: false },
    measures: [
      { before: net, after: net, difference: '0', clear: null },
      { before: share, after: { ...share, value: 0.415 }, difference: 0.015, clear: false },
    ],
    receipts: [
      {
        ...{ id: 'r5', file: 'orders-2024.csv', arrived: '2026-01-03T10:00:00Z' },
        ...{ added: 2, changed: 1, ended: 0, entered: 0, left: 3, net: '12.5' },
      },
    ],
  };
}

/** What made one of the differences, or what the receipt did. */
export function behind(report: Report, of: string): Behind {
  const { measures, receipts } = compared(report, report.asOf);
  const receipt = receipts.find(({ id }) => id === of) ?? null;
  const number = measures.find(({ after }) => after.measure === of) ?? null;
  const lines = {
    columns: ['order_id', 'effect', 'moved', 'money', 'receipt_id', 'line'],
    rows: [['o6spwpdpnc2s3pdl2wjinhdo33', 'sale', 'left', '-12.5', 'r5', '2']],
  };
  const people = {
    columns: ['customer_id', 'purchases_before', 'purchases_after', 'net_before', 'net_after', 'difference'],
    rows: [['c6spwpdpnc2s3pdl2wjinhdo33', 1, 2, '10.5', '23', '12.5']],
  };
  return {
    ...{ of, number, receipt, run: 'u7', sql: 'select * from before.value.totals', names: {}, total: 1, next: null },
    ...(receipt ? lines : { ...people, names: { c6spwpdpnc2s3pdl2wjinhdo33: 'Nguyễn <b>Văn</b> An' } }),
  };
}

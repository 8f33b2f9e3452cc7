import type { Divided, Division } from '../../src/app/dividedApi';
import type { Figure } from '../../src/data';

/** Customers of four groups, as a server would divide them. */
export const DIVISIONS: Division[] = [
  { by: 'country', attribute: 'country', kind: 'value', edition: null },
  { by: 'home_place:vn-2025-07', attribute: 'home', kind: 'place', edition: 'vn-2025-07' },
  { by: 'points:even', attribute: 'points', kind: 'even', edition: null },
  { by: 'birth_date:age', attribute: 'birth date', kind: 'age', edition: null },
  { by: 'first_purchase:quarter', attribute: 'first purchase', kind: 'quarter', edition: null },
];

const figures = (customers: number, net: string): Figure[] => [
  { ...{ measure: 'unify.customers', unit: 'count', state: 'exact', value: customers }, n: customers, evidence: 'x' },
  { ...{ measure: 'value.net', unit: 'money', state: 'exact', value: net }, n: customers, evidence: 'x' },
  customers < 30
    ? {
        ...{ measure: 'value.repeat_rate', unit: 'share', state: 'notEnough', value: 0.5, n: customers },
        ...{ needed: 30, evidence: 'x' },
      }
    : {
        ...{ measure: 'value.repeat_rate', unit: 'share', state: 'estimate', value: 0.4, n: customers },
        ...{ low: 0.3, high: 0.5, level: 0.9, evidence: 'x' },
      },
];

const ruled = (rule: unknown) => JSON.stringify({ rule });
export const OF_GERMANY = ruled({ one_of: 'country', values: ['Germany'] });

export function divided(by: string): Divided {
  const way = DIVISIONS.find((one) => one.by === by) ?? { by, attribute: by, kind: 'value', edition: null };
  const inTime = way.kind === 'quarter';
  return {
    ...way,
    ...{ asOf: '2026-01-17', zone: 'UTC', currency: 'VND' },
    groups: [
      {
        ...{ what: 'key', key: inTime ? '2025-01-01' : 'Germany', label: inTime ? '2025-01-01' : 'Germany' },
        ...{ rule: OF_GERMANY, figures: figures(400, '1000.5') },
      },
      {
        ...{ what: 'key', key: inTime ? '2025-04-01' : 'Việt Nam', label: inTime ? '2025-04-01' : 'Việt Nam' },
        ...{ rule: ruled({ one_of: 'country', values: ['Việt Nam'] }), figures: figures(200, '2000') },
      },
      {
        ...{ what: 'rest', key: null, label: 'everyone else' },
        ...{ rule: ruled({ none_of: 'country', values: ['Germany', 'Việt Nam'] }), figures: figures(40, '-30') },
      },
      {
        ...{ what: 'missing', key: null, label: 'not told' },
        ...{ rule: ruled({ missing: 'country' }), figures: figures(20, '0') },
      },
    ],
    whole: figures(660, '2970.5'),
    outside: 2,
  };
}

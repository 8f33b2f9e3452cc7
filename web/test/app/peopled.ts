import type { CustomerColumn, CustomerRow } from '../../src/app/customersApi';
import { fielded, type Begin } from './fielded';
import type { Answered, Asked } from './fixture';

/** Customers of the small world: as many as wanted, each made from its number. */
const COLUMNS: CustomerColumn[] = [
  { name: 'full_name', kind: 'text' },
  { name: 'source_key', kind: 'text' },
  { name: 'country', kind: 'text' },
  { name: 'birth_date', kind: 'day' },
  { name: 'purchases', kind: 'count' },
  { name: 'last_day', kind: 'day' },
  { name: 'net', kind: 'money' },
  { name: 'r', kind: 'count' },
  { name: 'group', kind: 'group' },
  { name: 'attribute.income', kind: 'number', label: 'income' },
  { name: 'first_order.payment_method', kind: 'text', label: 'payment_method' },
];
const SHOWN = ['full_name', 'source_key', 'country', 'purchases', 'last_day', 'net', 'group'];
const LONG = `Nguyễn ${'Thị '.repeat(990)}Ánh`;
const NAMES = ['Nguyễn Thị Ánh', '張偉', '<script>alert(1)</script>', LONG, null, 'محمد علي', 'Oliver Smith', '刘伟'];
const COUNTRIES = ['VN', 'TW', 'GB', 'VN', null, 'AE', 'GB', 'CN'];

export const idOf = (at: number) =>
  `c${[...String(at).padStart(25, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
const atOf = (id: string) => Number([...id.slice(1)].map((letter) => 'abcdefghij'.indexOf(letter)).join(''));

function rowOf(at: number, query: string): CustomerRow {
  const name = NAMES[at % NAMES.length] ?? null;
  const found = query !== '' && name?.toLowerCase().startsWith(query.toLowerCase());
  const bought = at % 5 !== 4;
  return {
    id: idOf(at),
    cells: {
      ...{ full_name: name, source_key: `K-${at}`, country: COUNTRIES[at % NAMES.length] ?? null },
      ...{ birth_date: '1990-02-03', purchases: bought ? 7 : null, last_day: bought ? '2026-01-05' : null },
      ...{ net: bought ? `${9_000_000_000 - at}` : null, r: bought ? 5 : null },
      group: bought ? 'Champions' : null,
      ...{ 'attribute.income': '1200.5', 'first_order.payment_method': 'card' },
    },
    marks: found ? { full_name: [[0, query.length]] } : {},
  };
}

const told = (value: string, line: number) => ({
  ...{ value, source: 'CRM', on: '2025-12-01', days: 47, receipt: 'r5', line },
});

function customer(at: number, asOf: string) {
  const name = NAMES[at % NAMES.length];
  const scope = { customer: idOf(at) };
  const figure = (measure: string, unit: string, value: string | number | null, n = 7) => ({
    ...{ measure, scope, unit, state: value == null ? 'notEnough' : 'exact', value, n, evidence: `ev ${measure}` },
    ...(value == null ? { needed: 2, reason: 'tooFew' } : {}),
  });
  const one = at % 5 === 3;
  const axis = (name: string, value: number | string, score: number, keep: string | null, reach: string | null) => ({
    ...{ axis: name, value, score, keep, reach, low: 4, high: 5 },
  });
  return {
    ...{ asOf, run: 'u7', id: idOf(at), name, spellings: name ? [name, 'NGUYEN THI ANH', '阮氏映'] : [] },
    records: [{ source: 'CRM', key: `K-${at}` }],
    segments: one ? [] : [{ id: `s${'a'.repeat(25)}`, name: '<i>Tết</i>', why: { sentence: 'purchases: at least 3' } }],
    groups: one
      ? []
      : [
          {
            ...{ id: 'champions', name: 'Champions', rule: 'product' },
            axes: [
              axis('recency', 12, 5, '31', null),
              axis('frequency', 7, 4, '5', '9'),
              axis('monetary', '638000', 1, null, '700000'),
            ],
          },
        ],
    known: [
      { field: 'country', attribute: null, kind: 'text', ...told('VN', 2), others: [], otherValues: 0 },
      { field: 'city', attribute: null, kind: 'text', ...told('Hà Nội', 2), others: [told('Huế', 9)], otherValues: 4 },
      {
        field: 'birth_date',
        attribute: null,
        kind: 'day',
        ...told('1990-02-03', 2),
        days: null,
        others: [],
        otherValues: 0,
      },
      { field: 'attribute', attribute: 'income', kind: 'text', ...told('1200.5000', 2), others: [], otherValues: 0 },
    ],
    fields: COLUMNS.filter(({ name }) => name.startsWith('attribute.')),
    ...{ firstDay: '2025-10-01', lastDay: '2026-01-05' },
    figures: [
      figure('value.customer_net', 'money', '638000'),
      figure('value.customer_rank', 'count', 2, 4312),
      figure('value.customer_purchases', 'count', one ? 1 : 7),
      figure('value.customer_rhythm', 'days', one ? null : '14.25', one ? 1 : 7),
      figure('value.customer_recency', 'days', 12, 1),
    ],
    months: ['2025-10', '2025-11', '2025-12', '2026-01'].map((month, of) => ({
      ...{ month, orders: one && of > 0 ? 0 : of + 1, gross: '100000', returns: '-5000' },
      net: of === 1 ? '-40000' : String(of * 90_000 + 20_000),
    })),
    orders: one ? 1 : 60,
    events: at === 6 ? 12 : 0,
  };
}

function events() {
  return {
    events: Array.from({ length: 12 }, (_, at) => ({
      ...{ id: `e${idOf(at).slice(1)}`, key: `H-${at}`, source: 'hotline', channel: at === 1 ? null : 'phone' },
      ...{ kind: [null, 'call', '<b>came by</b>'][at % 3], touchpoint: '1800 66', product: null, day: '2026-01-05' },
      ...{ minute: at === 0 ? null : 545 + at, receipt: 'r5', row: at + 2 },
      properties: at === 0 ? [] : [{ property: 'topic', text: 'Tiếng ồn' }],
    })),
    ...{ total: 12, next: null },
  };
}

function orders(after: number, total: number) {
  const limit = Math.min(50, total - after);
  return {
    orders: Array.from({ length: limit }, (_, at) => ({
      ...{
        id: `o${idOf(after + at).slice(1)}`,
        key: `${1000 + after + at}`,
        source: 'CRM',
        channel: 'web',
        day: '2026-01-05',
      },
      ...{ purchase: at !== 1, gross: '90000', returns: '0', net: '90000.5' },
      lines: [
        { product: 'P1', name: 'Trà sen', effect: 'sale', quantity: '2', price: '45000', money: '90000.5' },
        { product: null, name: null, effect: 'discount', quantity: null, price: null, money: '-500' },
      ].map((line, of) => ({ ...line, receipt: 'r5', line: of + 2 })),
      lineCount: 12,
    })),
    ...{ total, next: after + limit < total ? after + limit : null },
  };
}

/** Answers what the page Customers asks; nothing else. */
export function peopled(given: { customers?: number }, begin: Begin) {
  const all = given.customers ?? 4_312;
  const own = fielded(begin);
  return ({ url, method, body }: Asked, ready: (day: string | null) => boolean, now: string): Answered | null => {
    const { pathname, searchParams } = new URL(url, 'http://fixture');
    const ofFields = own.answer(pathname, searchParams, method, body);
    if (ofFields || !pathname.startsWith('/api/customers')) {
      return ofFields;
    }
    const day = searchParams.get('asof');
    if (!ready(day)) {
      const text = 'This day is not computed yet.';
      return { status: 404, body: { status: 404, problems: [{ code: 'app.dayNotPrepared', text }] } };
    }
    const [, , , id, rest] = pathname.split('/');
    const after = Number(searchParams.get('after') ?? 0);
    if (id && id !== 'rows.csv') {
      const at = atOf(id);
      if (!(at < all)) {
        const text = 'There is no customer with this id.';
        return { status: 404, body: { status: 404, problems: [{ code: 'run.noCustomer', text }] } };
      }
      return {
        status: 200,
        body:
          rest === 'told'
            ? { rows: ['Vinh', 'Lào Cai', 'Hội An'].map((city) => told(city, 11)), total: 4, next: null }
            : rest === 'orders'
              ? orders(after, at % 5 === 3 ? 1 : 60)
              : rest === 'events'
                ? events()
                : own.customer(customer(at, day ?? now)),
      };
    }
    const query = searchParams.get('q') ?? '';
    const total = query === '' ? all : query === 'zzz' ? 0 : Math.min(all, 37);
    const limit = Math.min(Number(searchParams.get('limit') ?? 100), Math.max(0, total - after));
    const sort = (searchParams.get('sort') ?? '-net')
      .split(',')
      .map((key) => ({ name: key.replace(/^-/, ''), down: key.startsWith('-') }));
    return {
      status: 200,
      body: {
        ...{ asOf: day ?? now, run: 'u7', columns: all === 0 ? [] : own.columns(COLUMNS) },
        ...{ shown: searchParams.get('columns')?.split(',') ?? SHOWN, sort },
        rows: Array.from({ length: limit }, (_, at) => rowOf(after + at, query)),
        ...{ customers: all, total, next: after + limit < total ? after + limit : null },
      },
    };
  };
}

import type {
  Arrived,
  AsideRow,
  Checked,
  FieldTrend,
  KeptMapping,
  LookedAt,
  Mended,
  SaidOf,
  Told,
} from '../../src/app/dataApi';
import type { Answered, Asked } from './fixture';

/** What came in, in the small world: receipts that can be taken back, rows that wait, files that can be sent. */
type Begin = (end: () => Record<string, unknown> | void) => Answered;

const sums = (gross: string, returns: string) => ({
  gross,
  returns,
  discounts: '-1234500',
  adjustments: '0',
  added: '0',
  file: gross,
});

const NO_MONEY = { gross: null, returns: null, discounts: null, adjustments: null, added: null, file: null };

const column = (column: string, meaning: string, format: string | null, certainty: number, because: string) => ({
  ...{ column, meaning, format, certainty, because },
});
const COLUMNS = [
  column('Order No', 'order_key', null, 0.99, 'its header says so'),
  column('Ngày đặt hàng', 'order_date', 'dmy', 0.97, '7,911 rows prove that the day comes first'),
  column('Khách hàng', 'customer_name', null, 0.94, 'its header says so'),
  column('Thành tiền', 'amount', '.|VND', 0.98, 'numbers with two decimals beside a currency'),
  column('Ghi chú', 'attribute', null, 0.5, 'nothing else fits'),
];

const receipt = (id: string, given: Partial<Arrived>): Arrived => ({
  ...{ id, file: `${id}.csv`, table: `${id}.csv`, source: 'orders', kind: 'orders', repairs: null, encoding: 'UTF-8' },
  ...{ state: 'believed', rows: 1, kept: 1, setAside: 0, repaired: 0, alreadyKnown: 0, currency: 'VND' },
  ...{ sums: sums('638000', '0'), returns: {}, states: [], otherCurrencies: [], findings: [], columns: COLUMNS },
  ...{ arrived: '2026-01-17T02:11:00Z', withdrawn: null, inverse: { code: 'withdraw', other: null } },
  ...given,
});

const RECEIPTS = [
  receipt('rc4', { file: 'orders-2025.csv', table: 'orders-2025.csv line 118', repairs: 'rc3' }),
  receipt('rc3', {
    ...{ file: 'orders-2025.csv', table: 'orders-2025.csv', rows: 18_442, kept: 18_190, setAside: 54, repaired: 1 },
    ...{ alreadyKnown: 198, sums: sums('48220123456.78', '-410000000'), arrived: '2026-01-16T23:30:00Z' },
    returns: {
      stated: { count: 20, amount: '-200000000' },
      matched: { count: 18, amount: '-180000000' },
      none: { count: 3, amount: '-30000000' },
    },
    states: [
      { state: 'counted', orders: 17_000, amount: '48000000000' },
      { state: 'cancelled', orders: 12, amount: '0' },
    ],
    otherCurrencies: [{ currency: 'USD', sums: sums('1290.50', '-12.00'), returns: {}, states: [] }],
    findings: [
      { rule: 'repeated line', text: 'the same line stands twice, kept once', field: null, count: 21 },
      { rule: 'phone unreadable', text: 'phone unreadable, kept as written', field: 'phone', count: 96 },
    ],
  }),
  receipt('rc2', {
    ...{
      file: '客户名单-2025年第四季度-上海及华东地区.xlsx',
      table: '客户',
      kind: 'customers',
      rows: 3_204,
      kept: 3_204,
    },
    ...{ state: 'withdrawn', withdrawn: '2026-01-16T08:00:00Z', arrived: '2026-01-15T10:05:00Z', currency: null },
    ...{ sums: NO_MONEY, inverse: { code: 'restore', other: null } },
  }),
  receipt('rc1', {
    ...{ file: 'orders-2025-old.csv', table: 'orders-2025-old.csv', state: 'withdrawn', rows: 80, kept: 79 },
    ...{ setAside: 1, withdrawn: '2026-01-14T08:00:00Z', arrived: '2026-01-14T07:00:00Z' },
    inverse: {
      ...{ code: 'run.sameFileBelieved', other: 'rc3' },
      text: 'The same file is believed with another mapping as orders-2025.csv; withdraw that one first.',
    },
  }),
];

const NO_DATE = 'no readable date';
const aside = (at: number): AsideRow => ({
  ...{ receipt: 'rc3', table: 'orders-2025.csv', line: at + 2, reason: NO_DATE, text: NO_DATE },
  ...{ field: 'order_date', value: '2024-02-30', raw: null },
  columns: COLUMNS.map(({ column, meaning }, place) => ({
    ...{ column: `c${place + 1}`, header: String(column), meaning: String(meaning) },
    value: [`${600 + at}`, '2024-02-30', 'Nguyễn Thị Ánh', '1.290.000', ''][place] ?? null,
  })),
});
const unsplit: AsideRow = {
  ...aside(51),
  ...{ reason: 'fields', text: '7 fields where 5 are expected', field: null, value: null },
  raw: '651;2024-02-28;"Trần; Văn";Đức;1.290.000;;khách hẹn gọi lại thứ 7, số nhà 12 đường Lê Lợi',
  columns: aside(51).columns.map((column) => ({ ...column, value: null })),
};

const MEANINGS = [
  ['order_key', 'number of the order'],
  ['order_date', 'day or moment of the order'],
  ['customer_key', 'number of the customer'],
  ['customer_name', 'name of the customer, as written'],
  ['amount', 'money of the row'],
  ['attribute', 'anything else, kept as text'],
  ['ignored', 'left out'],
].map(([word, text]) => ({
  word,
  text,
  content: word === 'order_date' ? 'date' : word === 'amount' ? 'number' : 'text',
}));

const LOOKED = (name: string, before = false): LookedAt => ({
  ...{ id: 'up1', name, bytes: 3_600_000 },
  tables: [
    {
      ...{ table: name, encoding: 'UTF-16LE', certainty: 0.95, separator: '\t', fit: 1, headerRows: 1, above: 0 },
      rows: 18_442,
      before: { encoding: before ? 'UTF-16LE' : null, separator: null },
      columns: COLUMNS.map(({ column, meaning, certainty, because }, at) => ({
        ...{ column: `c${at + 1}`, header: String(column), meaning: String(meaning), format: null },
        ...{
          certainty: at === 1 ? 0.5 : Number(certainty),
          because: at === 1 ? 'its header says so; both readings fit' : String(because),
          asksOrder: at === 1,
          before: before && at === 3,
          content: at === 1 ? ('date' as const) : at === 3 ? ('number' as const) : ('text' as const),
        },
        values: [
          ['10021', '03/04/2026', 'Nguyễn Thị Ánh', '1.290.000', 'khách hẹn gọi lại thứ 7'],
          ['10022', '04/05/2026', 'TRAN VAN DUC', '638.000.000', '要黑色的'],
        ].map((row) => row[at] ?? ''),
      })),
    },
  ],
  passedOver: [{ name: 'notes.docx', reason: 'It is not a table.', help: 'Save it as CSV or XLSX and send that.' }],
});

const NOTHING_SAID = { version: 0, owner: '', basis: '', origin: '', since: null };

/** What the import of it would do: its receipt will tell the same. */
const CHECKED = (name: string): Checked => ({
  received: 'f1',
  passedOver: LOOKED(name).passedOver,
  tables: [
    {
      ...{ file: name, table: name, source: 'shop', kind: 'orders', state: 'believed', repairs: null },
      ...{
        rows: 18_442,
        kept: 18_231,
        setAside: 209,
        repaired: 0,
        alreadyKnown: 2,
        encoding: 'UTF-8',
        currency: 'VND',
      },
      ...{
        sums: { gross: null, returns: null, discounts: null, adjustments: null, added: null, file: '48222051456.78' },
      },
      ...{ returns: {}, states: [], otherCurrencies: [] },
      findings: [
        { rule: 'credit note', text: 'credit note', field: 'amount', count: 41, needs: false },
        { rule: 'duplicate line', text: 'duplicate line', field: null, count: 4, needs: true },
      ],
      parts: [
        { part: 'kept', currency: 'VND', rows: 18_231, amount: '48220123456.78' },
        { part: 'set_aside', currency: 'VND', rows: 200, amount: '1290000' },
        { part: 'set_aside', currency: null, rows: 9, amount: '0' },
        { part: 'already_known', currency: 'VND', rows: 2, amount: '638000' },
      ],
      money: { VND: '48222051456.78' },
      ...{ replaces: false, customers: { named: 2310, known: 1204 } },
      reasons: [
        {
          ...{ reason: NO_DATE, text: NO_DATE, rows: 200 },
          first: [{ line: 652, raw: null, values: ['651', '2024-02-30', 'Nguyễn Thị Ánh', '1.290.000', null] }],
        },
        {
          ...{ reason: 'fields', text: '7 fields where 5 are expected', rows: 9 },
          first: [{ line: 700, raw: '651;2024-02-28;"Trần; Văn"', values: [] }],
        },
      ],
      fields: [18_442, 18_442, 16_782, 18_442, 4_057].map((filled, at) => ({
        ...{ column: `c${at + 1}`, rows: 18_442, filled },
        valid: at === 1 ? 18_242 : at === 3 ? 18_433 : null,
      })),
      read: [
        {
          line: 2,
          cells: [
            { column: 'c1', before: '10021', after: '10021' },
            { column: 'c2', before: '03/04/2026', after: '2026-04-03 00:00:00' },
            { column: 'c4', before: '1.290.000', after: '1290000.0000' },
          ],
        },
        { line: 3, cells: [{ column: 'c1', before: '10022', after: '10022' }] },
      ],
      said: NOTHING_SAID,
    },
  ],
});

/** What is kept for the next file of the shop. */
const KEPT: KeptMapping = {
  readings: [{ encoding: 'UTF-16LE', separator: '\t' }],
  tables: [
    [
      { header: 'Ngày', meaning: 'order_date', text: 'order date', order: 'day/month', mark: null },
      { header: 'Thành tiền', meaning: 'amount', text: 'amount', order: null, mark: ',' },
    ],
  ],
  forgotten: false,
};

export interface GatheredGiven {
  /** What was said of the file before is kept. */
  asBefore?: boolean;
  /** Uploads are gone, as after another start of the server. */
  forgotten?: boolean;
  stale?: boolean;
  empty?: boolean;
  /** Nothing in a file can be read. */
  unreadable?: boolean;
  /** What a job is refused with. */
  refuses?: string;
  /** The code of that. */
  refusesAs?: string;
}

const QUALITY = {
  columns: ['source', 'kind', 'field', 'attribute', 'rows', 'filled', 'valid'],
  rows: [
    ['orders', 'orders', 'order_date', null, 412, 412, 411],
    ['orders', 'orders', 'customer_key', null, 412, 400, null],
  ],
};

const TREND: FieldTrend[] = ['order_date', 'customer_key'].map((field, row) => ({
  ...{ source: 'shop', kind: 'orders', field, attribute: null, age: row },
  points: [1, 2, 3].map((at) => ({
    ...{ receipt: `rc${at}`, table: `week ${at}.csv`, arrived: `2026-01-0${at}T06:00:00Z`, rows: 100 },
    ...{ filled: 100 - 3 * at * row, valid: row === 0 ? 100 - at : null },
  })),
}));

/** One that comes each week and is overdue, one that came once. */
const SOURCES = [
  {
    ...{ source: 'shop', files: 6, rows: 12000, people: 900, orders: 4000, first: '2025-01-02', last: '2026-01-17' },
    ...{ arrived: '2026-01-18T01:00:00Z', every: 7, late: true, today: 120, lateSince: '2026-02-01T01:00:00Z' },
  },
  {
    ...{ source: '<b>tiệm</b>', files: 1, rows: 5, people: 5, orders: 0, first: null, last: null },
    ...{ arrived: '2026-01-02T01:00:00Z', every: null, late: false, today: 0, lateSince: null },
  },
];

const FINDINGS = {
  rules: [
    {
      rule: 'duplicate line',
      text: 'duplicate line',
      means: 'Both count.',
      rows: 2,
      receipts: 1,
      last: '2026-01-18T01:00:00Z',
    },
    { rule: 'guess taken', text: 'guess taken', means: null, rows: 1, receipts: 1, last: '2026-01-18T01:00:00Z' },
  ],
  tooMany: [{ id: 'c'.padEnd(26, 'a'), key: 'till 7', facts: 120000 }],
};

const FOUND = [
  {
    ...{ rule: 'duplicate line', receipt: 'rc1', table: 'shop.csv', line: 3, field: null },
    ...{ before: '<script>alert(1)</script>', after: null, rows: 1, texts: ['A1', '<b>茶</b>', '12.50'] },
  },
  {
    rule: 'duplicate line',
    receipt: 'rc1',
    table: 'shop.csv',
    line: 4,
    field: 'amount',
    before: '1',
    after: '1',
    rows: 1,
    texts: [],
  },
  {
    rule: 'guess taken',
    receipt: 'rc1',
    table: 'shop.csv',
    line: null,
    field: 'order_date',
    before: null,
    after: null,
    rows: 1,
    texts: [],
  },
];

export function gathered(given: GatheredGiven, begin: Begin) {
  let receipts = given.empty ? [] : RECEIPTS.map((one) => ({ ...one }));
  let rows = given.empty ? [] : [...Array.from({ length: 51 }, (_, at) => aside(at)), unsplit];
  let stale = given.stale ?? given.empty ?? false;
  let name = '';
  let said: SaidOf = NOTHING_SAID;
  let history: (SaidOf & { actor: string; receipt: string })[] = [];

  let kept = KEPT;
  const change = (id: string, now: Partial<Arrived>) => {
    receipts = receipts.map((one) => (one.id === id ? { ...one, ...now } : one));
  };
  const reasons = () =>
    [NO_DATE, 'fields']
      .map((reason) => rows.filter((row) => row.reason === reason))
      .filter((found) => found.length > 0)
      .map((found) => ({ reason: found[0]?.reason, text: found[0]?.text, count: found.length }));

  return function answer({ method, url, body }: Asked): Answered | null {
    const { pathname: path, searchParams: query } = new URL(url, 'http://fixture');
    const [, , , what, id = '', act] = path.split('/');
    if (path === '/api/data') {
      return { status: 200, body: { stale, receipts, reasons: reasons() } };
    }
    if (path === '/api/runs') {
      return begin(() => void (stale = false));
    }
    if (what === 'quality' && id === 'trend') {
      return { status: 200, body: given.empty ? [] : TREND };
    }
    if (what === 'quality') {
      return { status: 200, body: { figures: [], tables: given.empty ? {} : { 'clean.quality': QUALITY } } };
    }
    if (what === 'sources' && id === 'history') {
      return { status: 200, body: history };
    }
    if (what === 'sources' && id === 'mapping') {
      kept = act === 'forget' ? { tables: [], readings: [], forgotten: true } : act === 'remember' ? KEPT : kept;
      return { status: 200, body: kept };
    }
    if (what === 'sources' && (method === 'PUT' || id === 'undo')) {
      const wish = method === 'PUT' ? (JSON.parse(body ?? '{}') as SaidOf) : (history[1] ?? NOTHING_SAID);
      const { owner, basis, origin } = wish;
      said = { owner, basis, origin, version: said.version + 1, since: '2026-01-18T01:00:00Z' };
      history = [{ ...said, actor: 'local', receipt: `rs${said.version}` }, ...history];
      return { status: 200, body: said };
    }
    if (what === 'sources') {
      return {
        status: 200,
        body: given.empty ? [] : SOURCES.map((one, at) => ({ ...one, said: at === 0 ? said : NOTHING_SAID })),
      };
    }
    if (path === '/api/data/findings') {
      return { status: 200, body: given.empty ? { rules: [], tooMany: [] } : FINDINGS };
    }
    if (path === '/api/data/findings/rows') {
      const found = FOUND.filter((row) => row.rule === query.get('rule'));
      return { status: 200, body: { rows: found, total: found.length, next: null } };
    }
    if (what === 'receipts' && act === 'withdraw') {
      return begin(() =>
        change(id, {
          ...{ state: 'withdrawn', withdrawn: '2026-01-18T01:00:00Z' },
          inverse: { code: 'restore', other: null },
        }),
      );
    }
    if (what === 'receipts' && act === 'restore') {
      return begin(() =>
        change(id, { state: 'believed', withdrawn: null, inverse: { code: 'withdraw', other: null } }),
      );
    }
    if (what === 'set-aside') {
      const found = rows.filter((row) => [null, row.reason].includes(query.get('reason')));
      const after = Number(query.get('after'));
      const page = found.slice(after, after + Number(query.get('limit')));
      const next = after + page.length < found.length ? after + page.length : null;
      return { status: 200, body: { rows: page, total: found.length, next } };
    }
    if (what === 'repairs') {
      const mended = (JSON.parse(body ?? '{}') as { rows: Mended[] }).rows;
      return begin(() => {
        rows = rows.filter((row) => !mended.some(({ line }) => line === row.line));
        receipts = [...mended.map(({ line }) => receipt(`rm${line}`, { repairs: 'rc3' })), ...receipts];
      });
    }
    if (what === 'meanings') {
      return { status: 200, body: MEANINGS };
    }
    if (what === 'uploads' && method === 'POST' && act === 'look') {
      return begin(() => undefined);
    }
    if (what === 'uploads' && method === 'POST' && act === 'check') {
      return begin(() => undefined);
    }
    if (what === 'uploads' && act === 'check') {
      return { status: 200, body: CHECKED(name) };
    }
    if (what === 'uploads' && method === 'POST') {
      name = query.get('name') ?? '';
      return { status: 201, body: { id: 'up1', name, bytes: 3_600_000 } };
    }
    if (what === 'uploads' && method === 'DELETE') {
      return { status: 204, body: null };
    }
    if (what === 'uploads') {
      const looked = LOOKED(name, given.asBefore);
      return { status: 200, body: given.unreadable ? { ...looked, tables: [] } : looked };
    }
    if (what === 'imports' && given.forgotten) {
      const problems = [{ code: 'app.noUpload', text: 'There is no such upload; choose the file again.' }];
      return { status: 404, body: { title: '', problems } };
    }
    if (what === 'imports') {
      const { mapping } = JSON.parse(body ?? '{}') as { mapping: Told[] };
      return begin(() => {
        const made = { rows: 18_442, kept: 18_231, setAside: 211 - mapping.length, alreadyKnown: mapping.length };
        receipts = [receipt('rc9', { file: name, table: name, ...made }), ...receipts];
        return { receipts: ['rc9'], passedOver: LOOKED(name).passedOver };
      });
    }
    return null;
  };
}

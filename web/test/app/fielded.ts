import type { CustomerColumn } from '../../src/app/customersApi';
import type { Field, FieldWish, SavedView } from '../../src/app/fieldsApi';
import type { Answered } from './fixture';

export type Begin = (end: () => Record<string, unknown> | void) => Answered;

const refuse = (status: number, code: string, text: string, values = {}): Answered => ({
  ...{ status, body: { status, problems: [{ code, text, values }] } },
});
/** Another version is in force than the one that was seen. */
const meanwhile = (now: number): Answered =>
  refuse(412, 'run.changedMeanwhile', 'Somebody changed it meanwhile.', {
    now: String(now),
    at: '2026-01-17T09:30:00Z',
  });

/** Fields and views of the small world: they are kept, and what was entered is told. */
export function fielded(begin: Begin) {
  const base = {
    unit: '',
    labels: {},
    note: '',
    version: 0,
    since: null,
    customers: 12,
    sources: ['CRM'],
    ofOrders: false,
  };
  let fields: (Field & { retired?: boolean })[] = [
    { ...base, name: 'income', kind: 'number' },
    { ...base, name: 'payment_method', kind: 'text', ofOrders: true },
  ];
  let views: (SavedView & { retired?: boolean })[] = [];
  const entered = new Map<string, string>();
  const before = new Map<string, Field & { retired?: boolean }>();

  const answer = (path: string, query: URLSearchParams, method: string, body?: string): Answered | null => {
    // What is sent elsewhere may be a file.
    const json = body !== undefined && body !== '' && /^\/api\/(attributes|views|customers)/.test(path);
    const given = (json ? JSON.parse(body) : {}) as Record<string, unknown>;
    if (path === '/api/attributes' && method === 'GET') {
      const is = (retired: boolean) => fields.filter((field) => (field.retired ?? false) === retired);
      return { status: 200, body: { fields: is(false), retired: is(true) } };
    }
    if (path.startsWith('/api/attributes')) {
      return changed(path, String(query.get('name') ?? given.name), method, given as unknown as FieldWish, query);
    }
    if (/^\/api\/customers\/[^/]+\/attributes$/.test(path)) {
      const value = String(given.value);
      if (given.name === 'income' && !/^\d*[.,]?\d*$/.test(value)) {
        return refuse(400, 'run.noNumber', 'This is no number; write it like 1234.5.');
      }
      if (entered.get(String(given.name)) === value) {
        return { status: 200, body: { changed: false } };
      }
      return begin(() => {
        entered.set(String(given.name), value);
        return { receipts: ['r9'] };
      });
    }
    if (path === '/api/views' && method === 'GET') {
      return { status: 200, body: views.filter(({ retired }) => !retired) };
    }
    return path.startsWith('/api/views') ? viewed(path, method, given, query) : null;
  };

  function changed(path: string, name: string, method: string, wish: FieldWish, query: URLSearchParams): Answered {
    const was = fields.find((field) => field.name === name);
    if (method === 'POST' && !path.endsWith('/undo')) {
      if (name === 'full_name') {
        return refuse(400, 'run.basicAttribute', 'This name means name already, which every customer may have.');
      }
      fields = [...fields, { ...base, ...wish, version: 1, customers: 0, sources: [] }];
      return { status: 201, body: { name, version: 1, retired: false, receipt: 'r8' } };
    }
    if (!was) {
      return refuse(404, 'run.noAttribute', `There is no field ${name}.`);
    }
    const seen = Number(query.get('version') ?? (wish as { version?: number }).version ?? 0);
    if (seen !== was.version) {
      return meanwhile(was.version);
    }
    const undone = path.endsWith('/undo') ? (before.get(name) ?? { ...was, retired: true }) : null;
    before.set(name, was);
    const { labels, unit, note } = wish;
    const now =
      undone ?? (method === 'DELETE' ? { ...was, retired: true } : { ...was, labels, unit, note, retired: false });
    const next = { ...now, version: was.version + 1 };
    fields = fields.map((field) => (field === was ? next : field));
    return { status: 200, body: { name, version: next.version, retired: next.retired ?? false, receipt: 'r8' } };
  }

  function viewed(path: string, method: string, given: Record<string, unknown>, query: URLSearchParams): Answered {
    const id = path.split('/')[3];
    if (!id) {
      const view = { ...(given as unknown as SavedView), id: `v${views.length}`, version: 1, gone: [], problems: [] };
      views = [...views, { ...view, used: null }];
      return { status: 201, body: { id: view.id, version: 1, retired: false, receipt: 'r8' } };
    }
    const was = views.find((view) => view.id === id);
    if (!was) {
      return refuse(404, 'run.noView', 'There is no such view.');
    }
    const seen = query.get('version') ?? given.version;
    if (!path.endsWith('/use') && Number(seen) !== was.version) {
      return meanwhile(was.version);
    }
    const undone = path.endsWith('/undo');
    const next = path.endsWith('/use')
      ? { ...was, used: '2026-01-18T08:00:00Z' }
      : {
          ...{ ...was, ...(method === 'PUT' ? (given as unknown as SavedView) : {}), id, version: was.version + 1 },
          retired: method === 'DELETE' ? true : undone ? !was.retired : was.retired,
        };
    views = views.map((view) => (view === was ? next : view));
    return { status: 200, body: { id, version: next.version, retired: next.retired ?? false, receipt: 'r8' } };
  }

  /** The columns with those of the fields that were defined. */
  const columns = (all: CustomerColumn[]): CustomerColumn[] => {
    const gone = fields.filter(({ retired }) => retired).map(({ name }) => `attribute.${name}`);
    const named = (column: CustomerColumn) => {
      const field = fields.find(({ name }) => column.name === `attribute.${name}`);
      return field && field.version > 0 ? { ...column, labels: field.labels, unit: field.unit } : column;
    };
    return [
      ...all.filter(({ name }) => !gone.includes(name)).map(named),
      ...fields
        .filter(
          ({ name, retired, ofOrders }) =>
            !retired && !ofOrders && all.every((column) => !column.name.endsWith(`.${name}`)),
        )
        .map(({ name, kind, labels, unit }) => ({
          ...{ name: `attribute.${name}`, kind: kind === 'date' ? ('day' as const) : kind },
          ...{ label: name, labels, unit },
        })),
    ];
  };

  /** The customer with what was entered. */
  const customer = <T extends { known: unknown[]; fields: CustomerColumn[] }>(one: T): T => {
    const told = [...entered].filter(([, value]) => value !== '');
    const known = one.known.filter((fact) => !entered.has(String((fact as { attribute: unknown }).attribute)));
    const facts = told.map(([attribute, value]) => ({
      ...{ field: 'attribute', attribute, kind: 'text', value, source: 'CRM', on: '2026-01-17', days: 0 },
      ...{ receipt: 'r9', line: 2, byHand: true, others: [], otherValues: 0 },
    }));
    return { ...one, known: [...known, ...facts], fields: columns(one.fields) };
  };
  return { answer, columns, customer };
}

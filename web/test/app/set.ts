import type { Setting, Settings } from '../../src/app/settingsApi';
import type { Answered, Asked } from './fixture';

const setting = (key: string, value: string | null, standard: string | null): Setting => ({
  ...{ key, value, standard, says: '', default: 'that of most orders', means: `What ${key} means.`, versions: [] },
});

/** Settings as a server keeps them: each change a version; those that numbers hang on begin a job. */
export function kept(begin: (end: () => void) => Answered) {
  const told: Settings = {
    settings: [
      setting('currency', null, null),
      setting('home.measures', 'value.buyers,value.net', 'value.buyers,value.net'),
      setting('today', 'data', 'data'),
      setting('value.rfm.map', 'ten', 'ten'),
      setting('value.rfm.rule', 'product', 'product'),
      setting('zone', null, null),
    ],
    zones: ['Asia/Ho_Chi_Minh', 'Asia/Taipei', 'UTC'],
    measures: ['value.buyers', 'value.purchases', 'value.net'],
    lags: false,
    machine: {
      ...{ home: '/data/nam-tinh', java: '17.0.9', system: 'Linux amd64', processors: 2, engine: 'DuckDB v1.4' },
      files: { 'workspace.duckdb': 31_207_424, 'ledger.sqlite': 40_960, files: 12_000_000, cache: 0 },
      ...{ free: 88_000_000_000, memory: 25_000_000_000, javaMemory: 2_147_483_648, engineMemory: 805_306_368 },
    },
  };
  const write = (one: Setting, value: string | null): Answered => {
    const version = one.versions.length + 1;
    const receipt = `rc${version}`;
    one.versions.push({ version, from: one.value, to: value, since: '2026-01-17T10:00:00Z', actor: 'local', receipt });
    one.value = value;
    const job = one.key === 'home.measures' ? null : begin(() => undefined);
    return { status: job ? 202 : 200, body: { receipt, id: (job?.body as { id: string } | undefined)?.id ?? null } };
  };
  return ({ url, method, body }: Asked): Answered | null => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const [, , page, key, what] = pathname.split('/');
    if (page !== 'settings') {
      return null;
    }
    const one = told.settings.find((setting) => setting.key === key);
    if (!one) {
      return { status: 200, body: structuredClone(told) };
    }
    if (what === 'effect') {
      const value = searchParams.get('value');
      if (key === 'currency' && value !== 'EUR') {
        return { status: 400, body: { problems: [{ code: 'run.settingValue', text: 'This is no currency.' }] } };
      }
      const moves = [{ from: 'Champions', to: 'Lost', customers: 300 }];
      const effects: Record<string, unknown> = {
        currency: { kind: 'currency', currency: value, left: 12, leftNow: 0, of: 1234 },
        'home.measures': { kind: 'none' },
        today: { kind: 'today', day: value, dayNow: '2026-01-17', orders: 318 },
        zone: { kind: 'zone', zone: value, rows: 1, of: 1234 },
      };
      return { status: 200, body: effects[key ?? ''] ?? { kind: 'groups', customers: 412, of: 660, moves } };
    }
    if (what === 'undo') {
      return write(one, one.versions.at(-1)?.from ?? null);
    }
    return method === 'POST' ? write(one, (JSON.parse(body ?? '{}') as { value: string }).value) : null;
  };
}

import { readFileSync } from 'node:fs';
import type { Uses } from '../../src/app/uses';
import type { Send } from '../../src/app/send';
import type { Cell, Evidence, Figure, Report } from '../../src/data';
import { behind as behindDifference, compared } from './compared';
import { divided, DIVISIONS } from './divided';
import { filters, type FiltersGiven } from './filters';
import { found } from './found';
import { courses, homely } from './homely';
import { gathered, type GatheredGiven } from './gathered';
import { segmented } from './segmented';
import { kept as keptSettings } from './set';
import { peopled } from './peopled';

/** A small world behind the app: what a server would answer, without one. */
export interface Asked {
  method: string;
  url: string;
  lang?: string;
  body?: string;
}

export interface Answered {
  status: number;
  body: unknown;
  type?: string;
}

const read = (name: string) => JSON.parse(readFileSync(`test/${name}`, 'utf8')) as unknown;
const report = read('report.json') as Report;
const kept = read('evidence.json') as Record<string, Evidence>;

export const NOW = report.asOf;
export const DAYS = { first: '2025-01-05', last: NOW };
/** A past day that stands ready; others must be asked for. */
export const READY = '2025-12-31';

export const WORKSPACE = {
  name: 'Nam Tinh 南星',
  home: '/data/nam-tinh',
  asOf: NOW as string | null,
  zone: report.zone,
  currency: report.currency,
  days: DAYS as typeof DAYS | null,
  learned: null as string | null,
  computedAt: '2026-01-17T23:59:00Z' as string | null,
  run: 'u7' as string | null,
  demo: null as { size: string; people: number; seed: number; edition: number } | null,
  version: report.run.version as string,
};

export const DEMO = { size: 'small', people: 41872, seed: 1, edition: 1 };

/** Recency, frequency, people and net; one cell has too few, one nobody. */
const GRID: Cell[][] = [1, 2, 3, 4, 5].flatMap((recency) =>
  [1, 2, 3, 4, 5].flatMap((frequency): Cell[][] => {
    const customers = recency === 1 && frequency === 5 ? 0 : recency === 2 && frequency === 5 ? 12 : 30 + recency * 9;
    const each = frequency * 1_700_000 + recency * 130_000 - (recency === 3 && frequency === 1 ? 2_400_000 : 0);
    return customers === 0 ? [] : [[recency, frequency, customers, String(each * customers), String(each)]];
  }),
);

/** The best bring the most. */
const CURVE: Cell[][] = ['gross', 'net'].flatMap((basis) =>
  Array.from({ length: 21 }, (_, at): Cell[] => [basis, at / 20, 1 - (1 - at / 20) ** 3]),
);

const figure = (id: string): Figure | undefined => report.figures.find((one) => one.evidence === id);

const VALUE = {
  asOf: NOW,
  zone: report.zone,
  currency: report.currency,
  figures: report.figures.filter(({ measure }) => /^(value|unify)[.]/.test(measure)),
  tables: {
    'value.concentration': { columns: ['basis', 'customers_share', 'money_share'], rows: CURVE },
    'value.rfm_thresholds': report.tables['value.rfm_thresholds'],
    'value.cohorts': report.tables['value.cohorts'],
    'value.grid': { columns: ['recency', 'frequency', 'customers', 'net', 'net_each'], rows: GRID },
  },
};

const LINES: Cell[][] = Array.from({ length: 120 }, (_, at) => [
  ...['o6spwpdpnc2s3pdl2wjinhdo33', '2024-10-25', 'sale', `${at + 1}000.50`],
  ...['r5kq2pdpnc2s3pdl2wjinhdo33', at + 2],
]);

/** Everyone of the curve, the best first. */
const PEOPLE: Cell[][] = Array.from({ length: 120 }, (_, at) => [`c${at}`, `${120 - at}000.50`]);

function problem(status: number, code: string, text: string): Answered {
  return { status, body: { title: code, status, problems: [{ code, text, hint: null }] } };
}

interface Given extends GatheredGiven, FiltersGiven {
  workspace?: Partial<typeof WORKSPACE>;
  customers?: number;
  /** As the tray lists them. */
  jobs?: Record<string, unknown>[];
  /** What uses segments and fields. */
  uses?: Uses;
  until?: number;
  /** Paths that begin so fail; can be changed while the world goes on. */
  fails?: string;
  /** Paths that begin so are answered once this is taken away. */
  slow?: string;
  /** Files are cut off on their way; or never get there. */
  upload?: 'cut' | 'stuck';
}

interface Work {
  polls: number;
  stopped: boolean;
  end(): Record<string, unknown> | void;
}

/** Answers as the server does; "until" polls pass before a job is done. */
export function world(given: Given = {}) {
  const ready = new Set([READY]);
  const jobs = new Map<string, Work>();
  const asked: Asked[] = [];
  const begin = (end: Work['end']): Answered => {
    const id = `j${jobs.size + 1}`;
    jobs.set(id, { polls: 0, stopped: false, end });
    return { status: 202, body: { id } };
  };
  const data = gathered(given, begin);
  const rules = filters(given);
  const segments = segmented(report);
  const people = peopled(given, begin);
  const searched = found(report);
  const settings = keptSettings(begin);

  function answer(request: Asked): Answered {
    asked.push(request);
    const url = new URL(request.url, 'http://fixture');
    const path = url.pathname;
    const day = url.searchParams.get('asof');
    if (given.fails && path.startsWith(given.fails)) {
      return problem(500, 'app.broken', 'The disk is full.');
    }
    if (path === '/api/workspace') {
      return { status: 200, body: { ...WORKSPACE, ...given.workspace } };
    }
    if (path === '/api/demo') {
      return begin(() => {
        given.workspace = { demo: DEMO };
        given.empty = false;
      });
    }
    if (path === '/api/home') {
      return { status: 200, body: homely(report) };
    }
    if (path === '/api/home/courses') {
      return { status: 200, body: { courses: courses() } };
    }
    if (path.startsWith('/api/segments')) {
      return day == null || ready.has(day)
        ? (segments(path, url.searchParams, request.method, request.body) ??
            problem(404, 'segment.noGroup', 'There is no such group.'))
        : problem(404, 'app.dayNotPrepared', 'This day is not computed yet.');
    }
    if (path === '/api/value') {
      const set = url.searchParams.get('set');
      if (set != null && !ready.has(`${day ?? 'now'} ${set}`)) {
        return problem(404, 'app.setNotPrepared', 'The figures of these customers are not computed yet.');
      }
      const then = url.searchParams.get('known') != null;
      return day == null || set != null || ready.has(then ? `${day} then` : day)
        ? { status: 200, body: { ...VALUE, asOf: day ?? NOW } }
        : problem(404, 'app.dayNotPrepared', 'This day is not computed yet.');
    }
    if (path === '/api/divisions') {
      return { status: 200, body: DIVISIONS };
    }
    if (path === '/api/uses') {
      return { status: 200, body: given.uses ?? { segments: {}, fields: {} } };
    }
    if (path === '/api/value/compare') {
      const other = url.searchParams.get('compare') ?? '';
      return ready.has(other)
        ? { status: 200, body: compared(report, other) }
        : problem(404, 'app.dayNotPrepared', 'This day is not computed yet.');
    }
    if (path === '/api/value/compare/behind') {
      return { status: 200, body: behindDifference(report, url.searchParams.get('of') ?? '') };
    }
    if (path === '/api/value/divided') {
      return { status: 200, body: divided(url.searchParams.get('by') ?? '') };
    }
    if (path === '/api/days' && request.method === 'POST') {
      const { asOf, known, set } = JSON.parse(request.body ?? '{}') as {
        asOf: string | null;
        known?: string;
        set?: string;
      };
      const of = known == null ? (asOf ?? '') : `${asOf} then`;
      return begin(() => void ready.add(set == null ? of : `${asOf ?? 'now'} ${set}`));
    }
    if (path === '/api/jobs') {
      return { status: 200, body: { jobs: given.jobs ?? [] } };
    }
    const job = path.startsWith('/api/jobs/') ? jobs.get(path.slice(10)) : undefined;
    if (job) {
      return jobAnswer(request.method, path.slice(10), job);
    }
    if (path === '/api/jobs/done') {
      return { status: 200, body: { id: 'done', state: 'done', progress: 1 } };
    }
    if (path.startsWith('/api/evidence')) {
      return evidence(path, url.searchParams);
    }
    if (path.startsWith('/api/rows/')) {
      const columns = [
        ...[
          { header: 'Order No', value: '10021' },
          { header: 'Khách hàng', value: 'Nguyễn Thị Ánh' },
        ],
        ...[
          { header: 'Amount', value: '1.000,50' },
          { header: 'Note', value: '' },
        ],
      ];
      return {
        status: 200,
        body: { file: 'orders-2024.csv', receipt: 'r5', line: Number(path.split('/')[4]), columns },
      };
    }
    const isReady = (of: string | null) => of == null || ready.has(of);
    const told =
      settings(request) ??
      searched(request, isReady) ??
      rules(request) ??
      people(request, isReady, NOW) ??
      data(request);
    return told ?? problem(404, 'app.notFound', 'There is nothing here.');
  }

  function jobAnswer(method: string, id: string, job: Work): Answered {
    if (method === 'DELETE') {
      job.stopped = true;
      return { status: 200, body: {} };
    }
    job.polls++;
    if (job.stopped) {
      return { status: 200, body: { id, state: 'cancelled' } };
    }
    if (job.polls > (given.until ?? 2)) {
      return given.refuses
        ? { status: 200, body: { id, state: 'failed', problems: [{ code: given.refusesAs, text: given.refuses }] } }
        : { status: 200, body: { id, state: 'done', progress: 1, ...job.end() } };
    }
    // Falls back on purpose: the bar must not.
    return { status: 200, body: { id, state: 'running', step: 'value.rfm', progress: job.polls === 1 ? 0.6 : 0.4 } };
  }

  function evidence(path: string, query: URLSearchParams): Answered {
    if (path.endsWith('.csv')) {
      return { status: 200, body: 'order_id\n', type: 'text/csv' };
    }
    const id = decodeURIComponent(path.split('/')[3] ?? '');
    const scope = Object.fromEntries((query.get('scope') ?? '').split(';').map((pair) => pair.split('=')));
    const found: Figure | undefined = id
      ? figure(id)
      : { ...cellFigure(query.get('measure') ?? ''), scope: scope as Record<string, string> };
    if (!found) {
      return problem(404, 'app.noEvidence', 'There is no such evidence.');
    }
    const after = Number(query.get('after') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    const behind = kept[id];
    const best = found.measure === 'value.top_share';
    const body = {
      measure: found.measure,
      figure: found,
      asOf: query.get('asof') ?? NOW,
      kernel: behind?.kernel ?? 'sql',
      sql: behind?.sql ?? "select count(*), count(*) -- people\nfrom value.rfm\nwhere r = 5 and name <> 'all'",
      columns: best
        ? ['customer_id', String(found.scope?.basis)]
        : ['order_id', 'local_day', 'effect', 'money', 'receipt_id', 'line'],
      rows: (best ? PEOPLE : LINES).slice(after, after + limit),
      names: best ? { [String(PEOPLE[0]?.[0])]: '陳 <b>小明</b>' } : {},
      total: LINES.length,
      next: after + limit < LINES.length ? after + limit : null,
      run: 'u7',
      ...(scope.trait ? { trait: { attribute: 'city', level: 'Hà Nội', name: 'Hà Nội' } } : {}),
    };
    return { status: 200, body };
  }

  return { answer, asked, given, dropped: [] as string[] };
}

function cellFigure(measure: string): Figure {
  if (measure === 'segment.trait_ratio') {
    const range = { low: 1.52, high: 2.27, level: 0.9 };
    return { measure, unit: 'ratio', state: 'estimate', value: 1.86, n: 121, evidence: 'of a trait', ...range };
  }
  const money = measure.endsWith('_net');
  return {
    ...{ measure, unit: money ? 'money' : 'count', state: 'exact', value: money ? '123456789' : 75, n: 75 },
    evidence: `${measure} of a cell`,
  };
}

/** In place of the browser's fetch. */
export function fetchOf({ answer, given, dropped }: ReturnType<typeof world>): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const { status, body, type } = answer({
      ...{ method: init?.method ?? 'GET', url: String(input), lang: headers.get('Accept-Language') ?? '' },
      body: typeof init?.body === 'string' ? init.body : undefined,
    });
    await Promise.resolve();
    while (given.slow && String(input).startsWith(given.slow)) {
      await new Promise((done) => setTimeout(done, 5));
      if (init?.signal?.aborted) {
        dropped.push(String(input));
        throw new DOMException('dropped', 'AbortError');
      }
    }
    return new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': type ?? 'application/json' },
    });
  };
}

/** In place of a request that tells how far a file is. */
export function sendOf({ answer, given }: ReturnType<typeof world>): Send {
  return async (path, headers, _file, progress, signal) => {
    progress(0.4);
    if (given.upload === 'stuck') {
      await new Promise((_done, stop) => signal.addEventListener('abort', () => stop(new Error('stopped'))));
    }
    await Promise.resolve();
    const { status, body } = answer({ method: 'POST', url: path, lang: headers['Accept-Language'] });
    return given.upload === 'cut' ? { status: 0, body: '' } : { status, body: JSON.stringify(body) };
  };
}

import type { Cell, Figure, Numbers } from '../data';
import type { Lang } from '../format';
import { customersApi, type CustomersApi } from './customersApi';
import type { DataApi, Uploaded } from './dataApi';
import { fieldsApi, type FieldsApi } from './fieldsApi';
import type { FilterApi } from './filter/filterApi';
import type { CompareApi } from './compare/compareApi';
import type { DividedApi } from './dividedApi';
import type { SettingsApi } from './settingsApi';
import type { SearchApi } from './search/searchApi';
import { query as plainQuery, type Values } from './query';
import { scopeText, type Ref } from './ref';
import type { SegmentsApi } from './segmentsApi';
import { send as sendOver, type Send } from './send';

export interface Days {
  first: string;
  last: string;
}

export interface Workspace {
  name: string;
  home: string;
  /** The day of what was computed last; null before anything was. */
  asOf: string | null;
  zone: string;
  currency: string;
  days: Days | null;
  /** The day until which something was learned later than it happened; before it a day may read otherwise as we said then. */
  learned?: string | null;
  computedAt: string | null;
  run: string | null;
  version: string;
}

export interface Value extends Numbers {
  asOf: string;
  zone: string;
  currency: string;
}

/** The page Home, of now. */
export interface Home {
  asOf: string;
  zone: string;
  computedAt: string;
  /** The last half year, the earliest first. */
  weeks: Week[];
  figures: Figure[];
  courses: Course[];
  sources: Source[];
}

/** How a figure came to be what it is. */
export interface Course {
  measure: string;
  /** The ends of the last twelve months and the day itself; none where they cannot be told. */
  points: Point[];
  /** The day of the first point there is, and what changed since it. */
  since?: string;
  change?: string | number;
  /** Whether the ranges lie apart; null where there are none. */
  clear?: boolean | null;
  /** Parts that add up to the change. */
  people?: Part[];
  country?: Part[];
}

export interface Point {
  day: string;
  /** Null where nothing was known yet, or too few people were. */
  value: string | number | null;
  low: number | null;
  high: number | null;
}

export interface Part {
  what: 'new' | 'known' | 'country' | 'rest';
  name: string | null;
  value: string | number;
}

/** Buyers of a week, by its Monday. */
export interface Week {
  week: string;
  new: number;
  returning: number;
  finished: boolean;
}

export interface Source {
  source: string;
  rows: number;
  /** The last day one of its orders tells of. */
  last: string | null;
  arrived: string;
}

export interface Job {
  id: string;
  kind?: string;
  arguments?: Record<string, string>;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted' | 'dismissed';
  /** How many come first. */
  before?: number;
  canResume?: boolean;
  secondsLeft?: number | null;
  step?: string | null;
  /** 0 to 1. */
  progress?: number | null;
  problems?: Problem[];
}

export interface EvidencePage {
  figure: Figure;
  asOf: string;
  kernel?: string | null;
  sql?: string | null;
  columns: string[];
  rows: Cell[][];
  total: number;
  /** Where the next page begins; null on the last. */
  next: number | null;
  run: string;
  /** The level of an attribute that the number is about. */
  trait?: Record<string, Cell>;
}

/** A row of a file as it came. */
export interface RawRow {
  file: string;
  receipt: string;
  line: number;
  columns: { header: string; value: string | null }[];
}

export interface Problem {
  code?: string;
  hint?: string | null;
  /** A whole sentence in the reader's language. */
  text?: string;
}

/** What the server refused, in its own words; status 0 where no server answered. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problems: Problem[] = [],
  ) {
    super(problems[0]?.text ?? `status ${status}`);
  }

  has(code: string): boolean {
    return this.problems.some((problem) => problem.code === code);
  }
}

export const PAGE = 50;

/** What is looked at: a past day, null for now; the rule of those who are, as JSON, null for everyone. */
export interface View {
  past: string | null;
  set: string | null;
}

export interface Api
  extends DataApi, CompareApi, DividedApi, FilterApi, CustomersApi, SegmentsApi, FieldsApi, SearchApi, SettingsApi {
  /** The same, of what was known on the past day that is asked for. */
  then(): Api;
  workspace(signal?: AbortSignal): Promise<Workspace>;
  home(signal?: AbortSignal): Promise<Home>;
  value(view: View, signal?: AbortSignal): Promise<Value>;
  prepare(view: View, signal?: AbortSignal): Promise<{ id: string }>;
  job(id: string, signal?: AbortSignal): Promise<Job>;
  cancel(id: string): Promise<void>;
  jobs(signal?: AbortSignal): Promise<{ jobs: Job[] }>;
  /** Goes on with what the end of the server interrupted. */
  resumeJob(id: string): Promise<unknown>;
  /** Takes one that is over from the list. */
  dismissJob(id: string): Promise<void>;
  evidence(ref: Ref, view: View, after: number, signal?: AbortSignal): Promise<EvidencePage>;
  /** Where all rows can be had as CSV. */
  rowsCsv(ref: Ref, view: View): string;
  rawRow(receipt: string, line: string, signal?: AbortSignal): Promise<RawRow>;
}

/** The one place that asks the server. Refusals come in the reader's language. */
export function apiOf(
  lang: Lang,
  ask: typeof fetch = (...given) => fetch(...given),
  send: Send = sendOver,
  then = false,
): Api {
  // What is asked of a day is asked of what was known on it, where that is wanted: no request can forget it.
  const query = (values: Values) =>
    plainQuery(then && values.asof != null ? { ...values, known: values.asof } : values);
  async function answer(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Accept: 'application/json', 'Accept-Language': lang, ...init.headers };
    const got = await ask(path, { ...init, headers, credentials: 'same-origin' }).catch((error: unknown) => {
      throw init.signal?.aborted ? error : new Refused(0);
    });
    if (!got.ok) {
      throw refused(got.status, await got.text().catch(() => ''));
    }
    return got;
  }
  async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await (await answer(path, { signal })).json()) as T;
  }
  async function post<T = { id: string }>(path: string, body: unknown = {}, signal?: AbortSignal): Promise<T> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': uuid() };
    return (await (await answer(path, { method: 'POST', headers, body: JSON.stringify(body), signal })).json()) as T;
  }
  async function sent<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers = { 'Content-Type': 'application/json' };
    return (await (
      await answer(path, { method, headers, body: body == null ? undefined : JSON.stringify(body) })
    ).json()) as T;
  }
  const remove = async (path: string) => void (await answer(path, { method: 'DELETE' }));
  return {
    then: () => apiOf(lang, ask, send, true),
    workspace: (signal) => get('/api/workspace', signal),
    home: (signal) => get('/api/home', signal),
    value: (view, signal) => get(`/api/value${query(viewed(view))}`, signal),
    divisions: (signal) => get('/api/divisions', signal),
    divided: (by, view, signal) => get(`/api/value/divided${query({ by, ...viewed(view) })}`, signal),
    dividedCsv: (by, view) => `/api/value/divided.csv${query({ by, ...viewed(view) })}`,
    compare: (compare, compareknown, view, signal) =>
      get(`/api/value/compare${query({ compare, compareknown, ...viewed(view) })}`, signal),
    settings: (signal) => get('/api/settings', signal),
    settingEffect: (key, value, signal) =>
      get(`/api/settings/${encodeURIComponent(key)}/effect${query({ value })}`, signal),
    changeSetting: (key, value) => post(`/api/settings/${encodeURIComponent(key)}`, { value }),
    undoSetting: (key) => post(`/api/settings/${encodeURIComponent(key)}/undo`),
    prepare: ({ past, set }, signal) =>
      post('/api/days', { asOf: past, known: then && past ? past : undefined, set: set ?? undefined }, signal),
    segments: (asOf, signal) => get(`/api/segments${query({ asof: asOf })}`, signal),
    segment: (id, asOf, signal) => get(`/api/segments/${encodeURIComponent(id)}${query({ asof: asOf })}`, signal),
    segmentTraits: (id, asOf, signal) =>
      get(`/api/segments/${encodeURIComponent(id)}/traits${query({ asof: asOf })}`, signal),
    members: (id, asOf, after, signal) =>
      get(`/api/segments/${encodeURIComponent(id)}/members${query({ asof: asOf, after, limit: PAGE })}`, signal),
    saveSegment: (wish) => post('/api/segments', wish),
    changeSegment: (id, version, wish) => sent('PUT', `/api/segments/${encodeURIComponent(id)}`, { ...wish, version }),
    retireSegment: (id, version) => sent('DELETE', `/api/segments/${encodeURIComponent(id)}${query({ version })}`),
    undoSegment: (id, version) => post(`/api/segments/${encodeURIComponent(id)}/undo${query({ version })}`),
    ruleWords: (rule, signal) => get(`/api/rules/words${query({ set: rule })}`, signal),
    ruleCount: (rule, signal) => get(`/api/rules/count${query({ set: rule })}`, signal),
    membersCsv: (id, asOf) => `/api/segments/${encodeURIComponent(id)}/members.csv${query({ asof: asOf })}`,
    ...customersApi(get, query),
    ...fieldsApi(get, sent),
    job: (id, signal) => get(`/api/jobs/${encodeURIComponent(id)}`, signal),
    jobs: (signal) => get('/api/jobs', signal),
    resumeJob: (id) => post(`/api/jobs/${encodeURIComponent(id)}/resume`),
    dismissJob: async (id) => {
      const headers = { 'Content-Type': 'application/json' };
      await answer(`/api/jobs/${encodeURIComponent(id)}/dismiss`, { method: 'POST', headers, body: '{}' });
    },
    cancel: (id) => remove(`/api/jobs/${encodeURIComponent(id)}`),
    evidence: (ref, view, after, signal) => {
      const page = { ...viewed(view), after, limit: PAGE };
      return get(
        'id' in ref
          ? `/api/evidence/${encodeURIComponent(ref.id)}${query(page)}`
          : `/api/evidence${query({ ...cell(ref), ...page })}`,
        signal,
      );
    },
    rowsCsv: (ref, view) =>
      'id' in ref
        ? `/api/evidence/${encodeURIComponent(ref.id)}/rows.csv${query(viewed(view))}`
        : `/api/evidence/rows.csv${query({ ...cell(ref), ...viewed(view) })}`,
    rawRow: (receipt, line, signal) =>
      get(`/api/rows/${encodeURIComponent(receipt)}/${encodeURIComponent(line)}`, signal),
    search: (q, asOf, signal) => get(`/api/search${query({ q, asof: asOf })}`, signal),
    vocabulary: (asOf, signal) => get(`/api/rules/vocabulary${query({ asof: asOf })}`, signal),
    estimate: (set, asOf, signal) => get(`/api/rules/estimate${query({ set, asof: asOf })}`, signal),
    count: (set, asOf, signal) => get(`/api/rules/count${query({ set, asof: asOf })}`, signal),
    data: (signal) => get('/api/data', signal),
    withdraw: (id) => post(`/api/data/receipts/${encodeURIComponent(id)}/withdraw`),
    restore: (id) => post(`/api/data/receipts/${encodeURIComponent(id)}/restore`),
    compute: () => post('/api/runs'),
    quality: (signal) => get('/api/data/quality', signal),
    sources: (signal) => get('/api/data/sources', signal),
    findings: (signal) => get('/api/data/findings', signal),
    findingRows: (rule, after, signal) => get(`/api/data/findings/rows${query({ rule, after, limit: PAGE })}`, signal),
    setAside: (reason, after, signal) => get(`/api/data/set-aside${query({ reason, after, limit: PAGE })}`, signal),
    repair: (rows) => post('/api/data/repairs', { rows }),
    upload: async (file, progress, signal) => {
      const headers = {
        ...{ Accept: 'application/json', 'Accept-Language': lang, 'Idempotency-Key': uuid() },
        'Content-Type': 'application/octet-stream',
      };
      const path = `/api/data/uploads${query({ name: file.name })}`;
      const { status, body } = await send(path, headers, file, progress, signal);
      if (status < 200 || status > 299) {
        throw refused(status, body);
      }
      return JSON.parse(body) as Uploaded;
    },
    forget: (upload) => remove(`/api/data/uploads/${encodeURIComponent(upload)}`),
    look: (upload) => post(`/api/data/uploads/${encodeURIComponent(upload)}/look`),
    uploaded: (upload, signal) => get(`/api/data/uploads/${encodeURIComponent(upload)}`, signal),
    meanings: (signal) => get('/api/data/meanings', signal),
    importFile: (upload, mapping) => post('/api/data/imports', { upload, mapping }),
  };
}

/** The refusal as the server worded it, or its bare status. */
function refused(status: number, body: string): Refused {
  let said: { problems?: Problem[]; title?: string } = {};
  try {
    said = JSON.parse(body) as typeof said;
  } catch {
    // A proxy's page, or nothing at all: the status stands alone.
  }
  return new Refused(status, said?.problems ?? (said?.title ? [{ text: said.title }] : []));
}

/** Made here: the browser's own is missing where the address is not local. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const viewed = ({ past, set }: View) => ({ asof: past, set });
const cell = (ref: Extract<Ref, { measure: string }>) => ({
  measure: ref.measure,
  scope: scopeText(ref.scope),
  within: ref.within ?? null,
});

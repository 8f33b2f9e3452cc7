import type { Lang } from '../format';
import { customersApi, type CustomersApi } from './customersApi';
import type { DataApi, Uploaded } from './dataApi';
import { fieldsApi, type FieldsApi } from './fieldsApi';
import type { FilterApi } from './filter/filterApi';
import type { components } from './generated/openapi';
import type { CompareApi } from './compare/compareApi';
import type { DividedApi } from './dividedApi';
import type { SettingsApi } from './settingsApi';
import type { SearchApi } from './search/searchApi';
import { query as plainQuery, type Values } from './query';
import { scopeText, type NumberRef } from './ref';
import type { SegmentsApi } from './segmentsApi';
import { send as sendOver, type Send } from './send';

export type Days = components['schemas']['Days'];

export type Workspace = components['schemas']['Workspace'];

export type Value = components['schemas']['Value'];

export type Home = components['schemas']['Home'];
export type Courses = components['schemas']['Courses'];

export type Week = components['schemas']['Week'];

export type Course = components['schemas']['Course'];

export type Point = components['schemas']['Point'];

export type Part = components['schemas']['ChangePart'];

export type Source = components['schemas']['Fresh'];

export type Job = components['schemas']['Job'];

export type EvidencePage = components['schemas']['Evidence'];

export type RawRow = components['schemas']['RawRow'];

/** As the server tells it, or less of it where no server answered. */
export type Problem = Partial<components['schemas']['Problem']>;

/** What the server refused, in its own words; status 0 where no server answered. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problems: Problem[] = [],
  ) {
    super(problems[0]?.text ?? `status ${status}`);
  }

  /** The version in force where somebody else saved one meanwhile; null where that is not why. */
  get meanwhile(): number | null {
    const now = this.status === 412 ? Number(this.problems[0]?.values?.now) : NaN;
    return Number.isFinite(now) ? now : null;
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
  /** How the numbers on Home came to be over the last twelve months. */
  courses(signal?: AbortSignal): Promise<Courses>;
  /** Fills an empty workspace with the invented business. */
  sample(): Promise<{ id: string }>;
  value(view: View, signal?: AbortSignal): Promise<Value>;
  prepare(view: View, signal?: AbortSignal): Promise<{ id: string }>;
  job(id: string, signal?: AbortSignal): Promise<Job>;
  cancel(id: string): Promise<void>;
  jobs(signal?: AbortSignal): Promise<{ jobs: Job[] }>;
  /** Goes on with what the end of the server interrupted. */
  resumeJob(id: string): Promise<unknown>;
  /** Takes one that is over from the list. */
  dismissJob(id: string): Promise<void>;
  evidence(ref: NumberRef, view: View, after: number, signal?: AbortSignal): Promise<EvidencePage>;
  /** Where all rows can be had as CSV. */
  rowsCsv(ref: NumberRef, view: View): string;
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
  /** "seen" is the version that is changed: where another is in force by now, nothing is. */
  async function sent<T>(method: string, path: string, body?: unknown, seen?: number): Promise<T> {
    const headers = { 'Content-Type': 'application/json', ...(seen == null ? {} : { 'If-Match': `"${seen}"` }) };
    return (await (
      await answer(path, { method, headers, body: body == null ? undefined : JSON.stringify(body) })
    ).json()) as T;
  }
  const remove = async (path: string) => void (await answer(path, { method: 'DELETE' }));
  return {
    then: () => apiOf(lang, ask, send, true),
    workspace: (signal) => get('/api/workspace', signal),
    home: (signal) => get('/api/home', signal),
    courses: (signal) => get('/api/home/courses', signal),
    sample: () => post('/api/demo'),
    value: (view, signal) => get(`/api/value${query(viewed(view))}`, signal),
    divisions: (signal) => get('/api/divisions', signal),
    divided: (by, view, signal) => get(`/api/value/divided${query({ by, ...viewed(view) })}`, signal),
    dividedCsv: (by, view) => `/api/value/divided.csv${query({ by, ...viewed(view) })}`,
    compareDays: (compare, compareknown, view, signal) =>
      get(`/api/value/compare${query({ compare, compareknown, ...viewed(view) })}`, signal),
    behindDifference: (of, days, view, after, signal) =>
      get(`/api/value/compare/behind${query({ of, ...days, ...viewed(view), after, limit: PAGE })}`, signal),
    differenceCsv: (of, days, view) => `/api/value/compare/behind.csv${query({ of, ...days, ...viewed(view) })}`,
    settings: (signal) => get('/api/settings', signal),
    settingEffect: (key, value, signal) =>
      get(`/api/settings/${encodeURIComponent(key)}/effect${query({ value })}`, signal),
    changeSetting: (key, value, seen) => sent('POST', `/api/settings/${encodeURIComponent(key)}`, { value }, seen),
    undoSetting: (key, seen) => sent('POST', `/api/settings/${encodeURIComponent(key)}/undo`, {}, seen),
    prepare: ({ past, set }, signal) =>
      post('/api/days', { asOf: past, known: then && past ? past : undefined, set: set ?? undefined }, signal),
    uses: (signal) => get('/api/uses', signal),
    segments: (asOf, signal) => get(`/api/segments${query({ asof: asOf })}`, signal),
    segment: (id, asOf, signal) => get(`/api/segments/${encodeURIComponent(id)}${query({ asof: asOf })}`, signal),
    segmentTraits: (id, asOf, signal) =>
      get(`/api/segments/${encodeURIComponent(id)}/traits${query({ asof: asOf })}`, signal),
    members: (id, asOf, after, signal) =>
      get(`/api/segments/${encodeURIComponent(id)}/members${query({ asof: asOf, after, limit: PAGE })}`, signal),
    compare: (ids, asOf, signal) => get(`/api/segments/compare${query({ ids: ids.join(','), asof: asOf })}`, signal),
    moves: (id, from, to, came, after, signal) =>
      get(
        `/api/segments/${encodeURIComponent(id)}/moves${query({ from, to, came: String(came), after, limit: PAGE })}`,
        signal,
      ),
    saveSegment: (wish) => post('/api/segments', wish),
    changeSegment: (id, version, wish) =>
      sent('PUT', `/api/segments/${encodeURIComponent(id)}`, { ...wish, version }, version),
    retireSegment: (id, version) =>
      sent('DELETE', `/api/segments/${encodeURIComponent(id)}${query({ version })}`, undefined, version),
    undoSegment: (id, version) =>
      sent('POST', `/api/segments/${encodeURIComponent(id)}/undo${query({ version })}`, {}, version),
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
    steps: (set, asOf, exact, signal) =>
      get(`/api/rules/steps${query({ set, asof: asOf, exact: exact ? 'true' : null })}`, signal),
    sqlOf: (set, asOf, signal) => get(`/api/rules/sql${query({ set, asof: asOf })}`, signal),
    figuresOf: (set, asOf, signal) => get(`/api/rules/figures${query({ set, asof: asOf })}`, signal),
    traitsOf: (set, asOf, signal) => get(`/api/rules/traits${query({ set, asof: asOf })}`, signal),
    why: (set, customer, asOf, signal) => get(`/api/rules/why${query({ set, customer, asof: asOf })}`, signal),
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
    look: (upload, said) => post(`/api/data/uploads/${encodeURIComponent(upload)}/look`, said),
    check: (upload, said) => post(`/api/data/uploads/${encodeURIComponent(upload)}/check`, said),
    checked: (upload, signal) => get(`/api/data/uploads/${encodeURIComponent(upload)}/check`, signal),
    saySource: (source, said) => sent('PUT', '/api/data/sources', { source, ...said }),
    undoSource: (source, version) => post(`/api/data/sources/undo${query({ source, version })}`),
    sourceHistory: (source, signal) => get(`/api/data/sources/history${query({ source })}`, signal),
    keptMapping: (source, signal) => get(`/api/data/sources/mapping${query({ source })}`, signal),
    forgetMapping: (source) => post(`/api/data/sources/mapping/forget${query({ source })}`),
    rememberMapping: (source) => post(`/api/data/sources/mapping/remember${query({ source })}`),
    qualityTrend: (signal) => get('/api/data/quality/trend', signal),
    uploaded: (upload, signal) => get(`/api/data/uploads/${encodeURIComponent(upload)}`, signal),
    meanings: (signal) => get('/api/data/meanings', signal),
    importFile: (upload, said) => post('/api/data/imports', { upload, ...said }),
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
const cell = (ref: Extract<NumberRef, { measure: string }>) => ({
  measure: ref.measure,
  scope: scopeText(ref.scope),
  within: ref.within ?? null,
});

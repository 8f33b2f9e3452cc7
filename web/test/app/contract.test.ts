import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTRACT, TYPES, types } from '../../contract.mjs';
import { apiOf, type Api } from '../../src/app/api';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  required?: string[];
}
interface Operation {
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
const contract = JSON.parse(readFileSync(CONTRACT, 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** Every request a page can make, with everything it can ask for. */
const view = { past: '2026-01-10', set: '{}' };
const earlier = { compare: '2026-01-01', compareknown: '2026-01-01' };
const wish = { name: 'n', rule: '{}', owner: '', note: '', nextReview: null };
const field = { name: 'n', kind: 'text', unit: '', labels: {}, note: '' } as const;
const saved = { name: 'n', columns: 'net', sort: null, q: null, set: null, owner: '', opens: false };
const list = { set: '{}', q: 'a', sort: 'net', columns: 'net' };
const origin = { owner: 'o', basis: 'consent', origin: 'w' };
const said = {
  mapping: [{ table: 't', column: 'c1', header: 'h', word: 'amount' }],
  reading: [{ table: 't', encoding: 'UTF-8', separator: ';' }],
  ...{ received: 'f', origin },
};
const ASKED: { [K in Exclude<keyof Api, 'then'>]: (api: Api) => unknown } = {
  workspace: (api) => api.workspace(),
  home: (api) => api.home(),
  courses: (api) => api.courses(),
  sample: (api) => api.sample(),
  value: (api) => api.value(view),
  prepare: (api) => api.prepare(view),
  job: (api) => api.job('j'),
  cancel: (api) => api.cancel('j'),
  jobs: (api) => api.jobs(),
  resumeJob: (api) => api.resumeJob('j'),
  dismissJob: (api) => api.dismissJob('j'),
  evidence: (api) =>
    Promise.all([api.evidence({ id: 'ev' }, view, 0), api.evidence({ measure: 'm', scope: { a: '1' } }, view, 0)]),
  rowsCsv: (api) => [api.rowsCsv({ id: 'ev' }, view), api.rowsCsv({ measure: 'm', scope: { a: '1' } }, view)],
  rawRow: (api) => api.rawRow('rc', '2'),
  search: (api) => api.search('a', '2026-01-10'),
  vocabulary: (api) => api.vocabulary('2026-01-10'),
  estimate: (api) => api.estimate('{}', '2026-01-10'),
  count: (api) => api.count('{}', '2026-01-10'),
  steps: (api) => api.steps('{}', '2026-01-10', true),
  sqlOf: (api) => api.sqlOf('{}', '2026-01-10'),
  figuresOf: (api) => api.figuresOf('{}', '2026-01-10'),
  traitsOf: (api) => api.traitsOf('{}', '2026-01-10'),
  why: (api) => api.why('{}', 'c', '2026-01-10'),
  compare: (api) => api.compare(['champions', 's'], '2026-01-10'),
  moves: (api) => api.moves('s', '2026-01-01', '2026-01-10', true, 0),
  compareDays: (api) => api.compareDays('2026-01-01', '2026-01-01', view),
  behindDifference: (api) => api.behindDifference('value.net', earlier, view, 0),
  differenceCsv: (api) => api.differenceCsv('value.net', earlier, view),
  divisions: (api) => api.divisions(),
  divided: (api) => api.divided('attribute.city', view),
  dividedCsv: (api) => api.dividedCsv('attribute.city', view),
  settings: (api) => api.settings(),
  settingEffect: (api) => api.settingEffect('today', 'clock'),
  changeSetting: (api) => api.changeSetting('today', 'clock', 0),
  undoSetting: (api) => api.undoSetting('today', 1),
  ruleWords: (api) => api.ruleWords('{}'),
  ruleCount: (api) => api.ruleCount('{}'),
  customers: (api) => api.customers(list, '2026-01-10', { after: 0, limit: 10 }),
  customersCsv: (api) => api.customersCsv(list, '2026-01-10'),
  customer: (api) => api.customer('c', '2026-01-10'),
  told: (api) => api.told('c', { field: 'attribute', attribute: 'a' } as Parameters<Api['told']>[1], '2026-01-10', 20),
  customerOrders: (api) => api.customerOrders('c', '2026-01-10', 0),
  customerEvents: (api) => api.customerEvents('c', '2026-01-10', 0),
  uses: (api) => api.uses(),
  segments: (api) => api.segments('2026-01-10'),
  segment: (api) => api.segment('s', '2026-01-10'),
  segmentTraits: (api) => api.segmentTraits('s', '2026-01-10'),
  members: (api) => api.members('s', '2026-01-10', 0),
  membersCsv: (api) => api.membersCsv('s', '2026-01-10'),
  saveSegment: (api) => api.saveSegment(wish),
  changeSegment: (api) => api.changeSegment('s', 1, wish),
  retireSegment: (api) => api.retireSegment('s', 1),
  undoSegment: (api) => api.undoSegment('s', 1),
  fields: (api) => api.fields(),
  defineField: (api) => api.defineField(field),
  changeField: (api) => api.changeField(field, 1),
  retireField: (api) => api.retireField('n', 1),
  undoField: (api) => api.undoField('n', 1),
  enterValue: (api) => api.enterValue('c', 'n', 'v'),
  views: (api) => api.views('customers'),
  saveView: (api) => api.saveView('customers', saved),
  changeView: (api) => api.changeView('customers', 'v', 1, saved),
  retireView: (api) => api.retireView('v', 1),
  undoView: (api) => api.undoView('v', 1),
  useView: (api) => api.useView('v'),
  data: (api) => api.data(),
  withdraw: (api) => api.withdraw('rc'),
  restore: (api) => api.restore('rc'),
  compute: (api) => api.compute(),
  quality: (api) => api.quality(),
  sources: (api) => api.sources(),
  findings: (api) => api.findings(),
  findingRows: (api) => api.findingRows('r', 0),
  setAside: (api) => api.setAside('r', 0),
  repair: (api) => api.repair([{ receipt: 'rc', line: 2, values: { c1: 'a' } }]),
  upload: (api) => api.upload(new File(['a'], 'a.csv'), () => {}, new AbortController().signal),
  forget: (api) => api.forget('u'),
  look: (api) => api.look('u', said),
  check: (api) => api.check('u', said),
  checked: (api) => api.checked('u'),
  saySource: (api) => api.saySource('a', { ...origin, version: 1 }),
  undoSource: (api) => api.undoSource('a', 1),
  sourceHistory: (api) => api.sourceHistory('a'),
  keptMapping: (api) => api.keptMapping('a'),
  forgetMapping: (api) => api.forgetMapping('a'),
  rememberMapping: (api) => api.rememberMapping('a'),
  qualityTrend: (api) => api.qualityTrend(),
  uploaded: (api) => api.uploaded('u'),
  meanings: (api) => api.meanings(),
  importFile: (api) => api.importFile('u', said),
};

test('the types are those of the contract; "node contract.mjs" writes them anew', async () => {
  expect(readFileSync(TYPES, 'utf8')).toBe(await types());
});

test.each(Object.keys(ASKED) as (keyof typeof ASKED)[])('%s asks for what the server answers', async (name) => {
  for (const api of [apiOf('en', ask, send), apiOf('en', ask, send).then()]) {
    asked = [];
    const given = await ASKED[name](api);
    const links = [given].flat().filter((each): each is string => typeof each === 'string');
    links.forEach((link) => asked.push({ method: 'get', address: link }));
    expect(asked).not.toHaveLength(0);
    asked.forEach(holds);
  }
});

interface Asked {
  method: string;
  address: string;
  body?: unknown;
}
let asked: Asked[] = [];
const ask: typeof fetch = (address, init) => {
  const body = init?.body == null ? undefined : (JSON.parse(String(init.body)) as unknown);
  asked.push({ method: (init?.method ?? 'GET').toLowerCase(), address: String(address), body });
  return Promise.resolve(new Response('{"orders":[]}', { status: 200 }));
};
const send = (address: string) => {
  asked.push({ method: 'post', address });
  return Promise.resolve({ status: 201, body: '{}' });
};

function holds({ method, address, body }: Asked): void {
  const url = new URL(address, 'http://localhost');
  const path = Object.keys(contract.paths)
    .filter((each) => new RegExp(`^${each.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname))
    .sort((one, other) => one.split('{').length - other.split('{').length)[0];
  const operation = contract.paths[path ?? '']?.[method];
  expect(operation, `${method} ${url.pathname}`).toBeDefined();
  const query = (operation?.parameters ?? []).filter((one) => one.in === 'query');
  for (const name of url.searchParams.keys()) {
    expect(
      query.map((one) => one.name),
      `${method} ${url.pathname}`,
    ).toContain(name);
  }
  for (const one of query.filter(({ required }) => required)) {
    expect([...url.searchParams.keys()], `${method} ${url.pathname}`).toContain(one.name);
  }
  const schema = operation?.requestBody?.content['application/json']?.schema;
  if (schema) {
    const shape = contract.components.schemas[schema.$ref?.split('/').at(-1) ?? ''];
    const names = Object.keys(body as object).filter((name) => (body as Record<string, unknown>)[name] !== undefined);
    expect(Object.keys(shape?.properties ?? {}), `${method} ${url.pathname}`).toEqual(expect.arrayContaining(names));
    expect(names, `${method} ${url.pathname}`).toEqual(expect.arrayContaining(shape?.required ?? []));
  }
}

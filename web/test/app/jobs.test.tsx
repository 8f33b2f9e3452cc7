// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { all, closeApp, named, one, opened, text, wait } from './screen';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const JOBS = [
  {
    ...{ id: 'j3', kind: 'run', arguments: {}, state: 'running', step: 'unify.customers', progress: 0.42 },
    ...{ secondsLeft: 70, before: 0, canResume: false, problems: [] },
  },
  { id: 'j4', kind: 'day', arguments: { day: '2025-12-31' }, state: 'waiting', progress: 0, before: 1, problems: [] },
  {
    ...{ id: 'j2', kind: 'import', arguments: { file: 'a.csv' }, state: 'interrupted', progress: 0.1 },
    ...{ canResume: true, problems: [] },
  },
  {
    ...{ id: 'j1', kind: 'repair', arguments: { rows: '2' }, state: 'failed', progress: 0 },
    ...{ problems: [{ text: 'The disk is full.', hint: 'Free 20 MB.' }] },
  },
];
const over = (kind: string, state: string, more: object = {}) => ({
  ...{ id: `j ${kind} ${state}`, kind, state, progress: 1, problems: [], arguments: {} },
  ...more,
});
const tray = () => one<HTMLButtonElement>('.tray > button');

describe('the job tray', () => {
  it('says what is under way, in its turn, and what can be done', async () => {
    const { asked } = opened('/value', { jobs: JOBS });
    await wait(() => expect(tray().getAttribute('aria-label')).toBe('Jobs: 2 jobs under way'));
    tray().click();
    await wait(() => expect(all('.tray-list > ul > li')).toHaveLength(4));
    const rows = all('.tray-list > ul > li').map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('3 of 7, joining what belongs to one person · about 1 minute left');
    expect(rows[1]).toContain('Waits for 1 job');
    expect(rows[2]).toContain('Import of a.csv');
    expect(rows[3]).toContain('The disk is full.');
    expect(rows[3]).toContain('Free 20 MB.');
    named('Resume').click();
    await wait(() => expect(asked.map(({ url }) => url)).toContain('/api/jobs/j2/resume'));
  });

  it('leads to what came of it, or to what it failed over', async () => {
    const jobs = [
      over('import', 'done', { arguments: { file: 'a.csv' }, receipts: ['rc1'] }),
      over('import', 'failed', { arguments: { file: 'b.csv' } }),
      over('withdraw', 'failed', { arguments: { receipt: 'rc7' } }),
      over('settings', 'done', { arguments: { setting: 'zone' } }),
      over('day', 'done', { arguments: { day: '2025-12-31', known: '2025-12-31' } }),
      over('run', 'done'),
      over('segment', 'failed', { arguments: { segment: 's9' } }),
      over('enter', 'done', { arguments: { customer: 'c5' }, receipts: ['rc8'] }),
      over('day', 'cancelled', { arguments: { day: '2025-12-30' } }),
    ];
    opened('/settings', { jobs });
    await wait(() => tray());
    tray().click();
    await wait(() => expect(all('.tray-list > ul > li')).toHaveLength(jobs.length));
    expect(all('.tray-list > ul > li').map((row) => row.querySelector('a')?.getAttribute('href') ?? null)).toEqual([
      ...['/data?at=rc1', '/data/import', '/data?at=rc7', '/settings?at=zone'],
      ...['/value?asof=2025-12-31&known=2025-12-31', '/', '/segments/s9', '/customers/c5', null],
    ]);
    all('.tray-list a')[0]?.click();
    await wait(() => expect(all('.tray-list')).toHaveLength(0));
    expect(window.location.pathname).toBe('/data');
  });

  it('says that there is nothing', async () => {
    opened('/value');
    await wait(() => expect(tray().getAttribute('aria-label')).toBe('Jobs: No jobs under way'));
    tray().click();
    await wait(() => expect(text()).toContain('Nothing is under way.'));
  });

  it.each(LANGS)('is whole in %s', async (lang) => {
    opened('/value', { jobs: JOBS }, lang);
    await wait(() => tray());
    tray().click();
    await wait(() => expect(all('.tray-list > ul > li')).toHaveLength(4));
    expect(text()).not.toMatch(/undefined|NaN|jobs\.[a-z]/);
  });
});

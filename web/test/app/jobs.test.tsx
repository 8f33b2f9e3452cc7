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
    ...{ problems: [{ text: 'The disk is full.' }] },
  },
];
const tray = () => one<HTMLButtonElement>('.tray > button');

describe('the job tray', () => {
  it('says what is under way, in its turn, and what can be done', async () => {
    const { asked } = opened('/value', { jobs: JOBS });
    await wait(() => expect(tray().getAttribute('aria-label')).toBe('Jobs: 2 jobs under way'));
    tray().click();
    await wait(() => expect(all('.tray-list li')).toHaveLength(4));
    const rows = all('.tray-list li').map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('3 of 7, joining what belongs to one person · about 1 minute left');
    expect(rows[1]).toContain('Waits for 1 job');
    expect(rows[2]).toContain('Import of a.csv');
    expect(rows[3]).toContain('The disk is full.');
    named('Resume').click();
    await wait(() => expect(asked.map(({ url }) => url)).toContain('/api/jobs/j2/resume'));
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
    await wait(() => expect(all('.tray-list li')).toHaveLength(4));
    expect(text()).not.toMatch(/undefined|NaN|jobs\./);
  });
});

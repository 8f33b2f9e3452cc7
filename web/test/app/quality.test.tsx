// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { all, closeApp, opened, text, wait } from './screen';

// A machine that has other work is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

describe('before the workspace is known', () => {
  it('the page that was asked for is the one that is marked', async () => {
    opened('/data', { fails: '/api/workspace' });
    await wait(() =>
      expect(all('nav a[aria-current="page"]').map((link) => link.getAttribute('href'))).toContain('/data'),
    );
    expect(all('nav a[aria-current="page"]').map((link) => link.getAttribute('href'))).not.toContain('/value');
  });
});

describe('the quality of fields', () => {
  it.each(LANGS)('is told in %s, the worst first', async (lang) => {
    opened('/data/quality', {}, lang);
    await wait(() => expect(all('tbody tr')).toHaveLength(2));
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]/);
    expect(all('tbody tr')[0]?.textContent).toContain('97');
  });

  it('says so when nothing has come in', async () => {
    opened('/data/quality', { empty: true });
    await wait(() => expect(text()).toContain('Nothing has come in yet.'));
  });
});

describe('the sources', () => {
  it.each(LANGS)('are told in %s, with what is late', async (lang) => {
    opened('/data/sources', {}, lang);
    await wait(() => expect(all('tbody tr')).toHaveLength(2));
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]/);
    expect(text()).toContain('<b>tiệm</b>');
  });

  it('say which is late, and where that cannot be said', async () => {
    opened('/data/sources');
    await wait(() => expect(text()).toContain('1 source is late.'));
    expect(text()).toMatch(/late since 1\sFeb\s2026, \d\d:00; it came about every 7 days/);
    expect(text()).toContain('too few arrivals to say');
  });
});

describe('the findings', () => {
  it.each(LANGS)('are told in %s, the rows of the first', async (lang) => {
    opened('/data/findings', {}, lang);
    await wait(() => expect(all('tbody tr')).toHaveLength(2));
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]/);
    expect(text()).toContain('<script>alert(1)</script>');
    expect(text()).toContain('Both count.');
    expect(all('.as-it-came')[0]?.textContent).toBe('A1 · <b>茶</b> · 12.50');
    expect(text()).toContain('till 7');
  });

  it('open by rule, and a row to its file', async () => {
    opened('/data/findings');
    await wait(() => expect(all('tbody tr')).toHaveLength(2));
    all('tbody button.link')[0]?.click();
    await wait(() => expect(all('table.raw')).toHaveLength(1));
    all('.chips button')[1]?.click();
    await wait(() => expect(all('tbody tr')).toHaveLength(1));
    expect(window.location.search).toBe('?reason=guess+taken');
  });

  it('say so when nothing was noticed', async () => {
    opened('/data/findings', { empty: true });
    await wait(() => expect(text()).toContain('Nothing was noticed'));
  });
});

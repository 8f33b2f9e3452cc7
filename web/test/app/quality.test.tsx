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

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { DEMO } from './fixture';
import { all, closeApp, named, one, opened, text, wait } from './screen';
import example from '../../src/pages/home/example.json';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const NOTHING = { workspace: { asOf: null, days: null, run: null, computedAt: null }, empty: true };
const INVENTED = { workspace: { demo: DEMO } };
const here = () => decodeURIComponent(window.location.pathname + window.location.search);
const seen = () => all('#guide li.past').length;

describe('what is invented', () => {
  it.each(['/', '/data', '/customers', '/value', '/segments', '/settings', '/demo'])('says so on %s', async (path) => {
    opened(path, INVENTED);
    await wait(() => expect(one('.demo-band').textContent).toContain('Invented people – demo data'));
  });

  it('is said of nothing else', async () => {
    opened('/');
    await wait(() => one('#who'));
    expect(all('.demo-band')).toHaveLength(0);
    expect(all('#guide')).toHaveLength(0);
  });

  it.each(LANGS)('is told of whole in %s', async (lang) => {
    opened('/demo', INVENTED, lang);
    await wait(() => expect(all('.demo-files dt').length).toBeGreaterThan(0));
    expect(all('.panel').map(({ id }) => id)).toEqual([
      'business',
      'world',
      'sources',
      'planted',
      'unlike',
      'mark',
      'own',
    ]);
    expect(one('#world').textContent).toMatch(/41[,.]872/);
    expect(one('#world pre').textContent).toBe('clientele demo --size small --seed 1');
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]|demo\./);
    expect(all('.demo-band a')).toHaveLength(0);
    // What needs a file that is not here is not claimed.
    expect(all('#planted li')).toHaveLength(6);
  });

  it('is reached from its mark', async () => {
    opened('/value?asof=2025-12-31', INVENTED);
    await wait(() => one('.demo-band a')).then((link) => link.click());
    await wait(() => one('#planted'));
    expect(here()).toBe('/demo');
  });

  it('is not claimed of files of one’s own', async () => {
    opened('/demo');
    await wait(() => expect(one('main').textContent).toContain('shows no invented people'));
    expect(all('.panel')).toHaveLength(0);
  });
});

describe('the guide', () => {
  it('leads to five pages and notes which were seen', async () => {
    opened('/', INVENTED);
    await wait(() => one('#guide'));
    expect(seen()).toBe(0);
    expect(all('#guide a').map((link) => link.getAttribute('href'))).toEqual([
      '/data/set-aside',
      '/customers',
      '/value',
      '/segments/champions',
      '/segments/new',
    ]);
    expect(one('#guide [aria-current="step"]').textContent).toContain('See where the data came from');
    all('#guide a')[0]?.click();
    await wait(() => expect(here()).toBe('/data/set-aside'));
    one('a.brand').click();
    await wait(() => expect(seen()).toBe(1));
    expect(one('#guide [aria-current="step"]').textContent).toContain('See one customer');
    expect(one('#guide h2').textContent).toContain('1 seen');
    // The list alone is not yet somebody.
    all('#guide a')[1]?.click();
    await wait(() => expect(here()).toBe('/customers'));
    one('a.brand').click();
    await wait(() => one('#guide'));
    expect(seen()).toBe(1);
  });

  it('is hidden and shown again, and stays as it was when one comes back', async () => {
    opened('/', INVENTED);
    await wait(() => one('#guide'));
    named('Hide the guide').click();
    await wait(() => named('Show the guide again'));
    await wait(() => expect(document.activeElement?.textContent).toBe('Show the guide again'));
    closeApp();
    opened('/', INVENTED);
    await wait(() => named('Show the guide again')).then((button) => button.click());
    await wait(() => one('#guide'));
  });

  it('is each workspace’s own', async () => {
    window.localStorage.setItem('clientele.guide./data/nam-tinh small 2', 'data value|hidden');
    opened('/', INVENTED);
    await wait(() => one('#guide'));
    expect(seen()).toBe(0);
    closeApp();
    opened('/', { workspace: { demo: { ...DEMO, seed: 2 } } });
    await wait(() => named('Show the guide again')).then((button) => button.click());
    await wait(() => expect(seen()).toBe(2));
  });

  it('says when all five were seen', async () => {
    window.localStorage.setItem('clientele.guide./data/nam-tinh small 1', 'data customers value segments keep|shown');
    opened('/', INVENTED);
    await wait(() => expect(one('#guide [role="status"]').textContent).toContain('all five'));
  });
});

describe('sample data', () => {
  it.each(LANGS)('gives an example of what will come out, in %s', async (lang) => {
    opened('/', NOTHING, lang);
    await wait(() => one('#example'));
    expect(one('#example h2').textContent).toMatch(/2[,.]000/);
    expect(one('#example .headline').textContent).toBe(String(example.customers));
    expect(all('#example tbody tr').length).toBeGreaterThan(1);
    expect(one('#example').textContent).not.toMatch(/undefined|NaN|example\./);
  });

  it('fills an empty workspace, which is then guided and marked', async () => {
    const fixture = opened('/', { ...NOTHING, until: 2 });
    await wait(() => named('Try with sample data')).then((button) => button.click());
    await wait(() => one('.sample [role="progressbar"]'));
    await wait(() => one('#guide'));
    expect(one('.demo-band').textContent).toContain('Invented people');
    expect(fixture.asked.filter(({ url }) => url === '/api/demo')).toHaveLength(1);
  });

  it('can be stopped, and asked for again', async () => {
    opened('/', { ...NOTHING, until: 1_000 });
    await wait(() => named('Try with sample data')).then((button) => button.click());
    await wait(() => one('.sample [role="progressbar"]'));
    await wait(() => expect(named('Cancel').hasAttribute('disabled')).toBe(false));
    named('Cancel').click();
    await wait(() => named('Try with sample data'));
    expect(all('#guide')).toHaveLength(0);
  });

  it('is gone on with where it was cut short, not shown by half', async () => {
    opened('/', { workspace: { ...NOTHING.workspace, demo: DEMO } });
    await wait(() => named('Try with sample data'));
    expect(all('.stale-band')).toHaveLength(0);
  });

  it('is not offered beside files of one’s own', async () => {
    opened('/', { workspace: NOTHING.workspace });
    await wait(() => one('#path'));
    await wait(() => expect(all('#path li.past')).toHaveLength(3));
    expect(text()).not.toContain('Try with sample data');
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW, READY } from './fixture';
import { all, closeApp, named, one, opened, text, wait } from './screen';

// A machine that has other work is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const press = (key: string, more: KeyboardEventInit = {}) =>
  (document.querySelector('.search [role="combobox"]') ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
const field = () => one<HTMLInputElement>('.search [role="combobox"]');
const type = (typed: string) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), typed);
  field().dispatchEvent(new Event('input', { bubbles: true }));
};
const chosen = () => one('.search [aria-selected="true"]').textContent;
const asked = (fixture: ReturnType<typeof opened>) =>
  fixture.asked.map(({ url }) => url).filter((url) => url.startsWith('/api/search'));

async function searching(path: string, given?: Parameters<typeof opened>[1]) {
  const fixture = opened(path, given);
  await wait(() => one('.search-button'));
  await wait(() => one('main h1'));
  press('k', { ctrlKey: true });
  await wait(field);
  return fixture;
}

describe('search', () => {
  it('opens by key and by button, and says how it works', async () => {
    await searching('/value');
    expect(text()).toContain('Type a few letters');
    press('Escape');
    expect(one('.search-button').getAttribute('aria-keyshortcuts')).toContain('Control+K');
  });

  it('shows groups in their order with what was found marked, and the figure of a number', async () => {
    await searching('/value');
    type('a');
    await wait(() => expect(all('.search-hit').length).toBeGreaterThan(5));
    expect(all('.search-head').map((head) => head.textContent)).toEqual([
      ...['Pages', 'Segments', 'Customers', 'Numbers', 'Fields to filter by'],
    ]);
    expect(one('.search-hit mark').textContent).toBe('Cu');
    expect(one('.search-figure').textContent).toMatch(/%/);
    expect(text()).toContain('All 1,234 customers that match');
  });

  it('asks once for what is typed in a row, and not while a word is composed', async () => {
    const fixture = await searching('/value');
    field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    type('z');
    type('zh');
    await new Promise((done) => setTimeout(done, 300));
    expect(asked(fixture)).toEqual([]);
    type('zhang wei');
    field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await wait(() => expect(text()).toContain('張偉'));
    expect(asked(fixture)).toEqual(['/api/search?q=zhang+wei']);
  });

  it('is walked by arrows around its ends and opens by Enter', async () => {
    await searching('/value');
    type('a');
    await wait(() => expect(chosen()).toContain('Customers'));
    press('ArrowUp');
    await wait(() => expect(chosen()).toContain('City'));
    press('ArrowDown');
    await wait(() => expect(chosen()).toContain('Customers'));
    press('ArrowDown');
    await wait(() => expect(chosen()).toContain('At Risk'));
    expect(field().getAttribute('aria-activedescendant')).toBe(one('.search [aria-selected="true"]').id);
    press('Enter');
    await wait(() => expect(window.location.pathname).toBe('/segments/at-risk'));
    await wait(() => expect(document.querySelector('.search')).toBeNull());
  });

  it('keeps the day, and opens the evidence of a number', async () => {
    const fixture = await searching(`/value?asof=${READY}`);
    type('repeat');
    await wait(() => expect(chosen()).toContain('Repeat'));
    expect(asked(fixture)).toEqual([`/api/search?q=repeat&asof=${READY}`]);
    press('Enter');
    await wait(() => expect(window.location.search).toMatch(new RegExp(`asof=${READY}&open=`)));
  });

  it('says that nothing is found, and what a day that is not computed leaves out', async () => {
    await searching('/value?asof=2025-11-11');
    type('at risk');
    await wait(() => expect(text()).toContain('This day is not computed yet'));
    type('nobody');
    await wait(() => expect(text()).toContain('Nothing is found for “nobody”'));
  });

  it('tells what the server refuses', async () => {
    await searching('/value', { fails: '/api/search' });
    type('a');
    await wait(() => expect(text()).toContain('The disk is full.'));
  });
});

describe('what was said then', () => {
  const LATE = { workspace: { learned: NOW } };

  it('is what a past day is told as, with the way to what is known now and back', async () => {
    const fixture = opened('/value', LATE);
    await wait(() => one('main .panel'));
    press('[');
    await wait(() => expect(text()).toContain('as we said then'));
    const [, day] = /asof=([\d-]+)&known=\1/.exec(window.location.search) ?? [];
    expect(day).toBeDefined();
    await wait(() => one('main .panel .num'));
    const prepared = fixture.asked.find(({ url }) => url === '/api/days');
    expect(JSON.parse(prepared?.body ?? '')).toEqual({ asOf: day, known: day });
    expect(fixture.asked.map(({ url }) => url)).toContain(`/api/value?asof=${day}&known=${day}`);
    named('As we know it now').click();
    await wait(() => expect(text()).toContain('as we know it now'));
    expect(window.location.search).toBe(`?asof=${day}`);
    await wait(() => expect(fixture.asked.map(({ url }) => url)).toContain(`/api/value?asof=${day}`));
    named('As we said then').click();
    await wait(() => expect(window.location.search).toBe(`?asof=${day}&known=${day}`));
  });

  it('is kept from day to day, and as it was chosen', async () => {
    opened(`/value?asof=${READY}`, LATE);
    await wait(() => one('main .panel'));
    press('[');
    await wait(() => expect(window.location.search).toBe('?asof=2025-12-30'));
  });

  it('is no other than what is known now where nothing came later', async () => {
    opened('/value', { workspace: { learned: '2025-06-01' } });
    await wait(() => one('main .panel'));
    press('[');
    await wait(() => expect(text()).toContain('as we know it now'));
    expect(window.location.search).not.toContain('known');
    expect(all('button').map((button) => button.textContent)).not.toContain('As we said then');
  });

  it('is asked for by lists, reasons and what is exported', async () => {
    const then = `asof=${READY}&known=${READY}`;
    const fixture = opened(`/customers?${then}`, LATE);
    await wait(() => expect(text()).toContain('as we said then'));
    await wait(() => expect(fixture.asked.some(({ url }) => url.startsWith('/api/customers?'))).toBe(true));
    for (const { url } of fixture.asked.filter(({ url }) => url.includes('asof='))) {
      expect(new URL(url, 'http://here').searchParams.get('known'), url).toBe(READY);
    }
    await wait(() => expect(one<HTMLAnchorElement>('a[download]').href).toContain(`known=${READY}`));
  });
});

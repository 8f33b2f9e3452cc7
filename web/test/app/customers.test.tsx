// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { squeezed } from '../../src/pages/customers/longScroll';
import { sorted } from '../../src/pages/customers/sorting';
import { tongueOf } from '../../src/pages/customers/tongue';
import { READY } from './fixture';
import { idOf } from './peopled';
import { all, closeApp, named, one, opened, text, wait } from './screen';

vi.setConfig({ testTimeout: 30_000 });
const press = (key: string, on: EventTarget = document.activeElement ?? document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
/** Keys are listened to once what is drawn has settled. */
const settled = () => new Promise((done) => setTimeout(done, 100));
const rows = () => all('.people-rows .person');
const type = (input: HTMLInputElement, value: string) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

describe('the list of customers', () => {
  it.each(LANGS)('is whole in %s', async (lang) => {
    opened('/customers', {}, lang);
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    expect(one('.counted').textContent).toMatch(/4[.,]312/);
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]|cust\./);
  });

  it('draws the rows in sight alone, of a million', async () => {
    const { asked } = opened('/customers', { customers: 1_000_000 });
    await wait(() => expect(text()).toContain('1,000,000 customers'));
    expect(rows().length).toBeLessThan(60);
    expect(one('.people').getAttribute('aria-rowcount')).toBe('1000001');
    expect(asked.filter(({ url }) => /customers\?.*limit=100/.test(url))).toHaveLength(1);
  });

  it('shows a name that looks like markup as text, and says how foreign names are written', async () => {
    opened('/customers');
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    const names = all('.people-rows .person a');
    expect(names[2]?.textContent).toBe('<script>alert(1)</script>');
    expect(all('.people script')).toEqual([]);
    expect(all('.people-rows .person a bdi').map((name) => name.getAttribute('lang'))).toEqual(
      expect.arrayContaining(['vi', 'zh-Hant', 'zh-Hans']),
    );
    expect(names[4]?.textContent).toBe('Customer K-4');
    expect(names[3]?.getAttribute('title')?.length).toBeGreaterThan(3_900);
  });

  it('sorts by a touch of a head, and by a second one with Shift', async () => {
    opened('/customers');
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    const head = (name: string) =>
      all('[role="columnheader"]').find((each) => each.textContent?.startsWith(name)) as HTMLElement;
    expect(head('Net').getAttribute('aria-sort')).toBe('descending');
    head('Name').querySelector('button')?.click();
    await wait(() => expect(window.location.search).toBe('?sort=full_name'));
    await wait(() => expect(head('Name').getAttribute('aria-sort')).toBe('ascending'));
    head('Purchases')
      .querySelector('button')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await wait(() => expect(decodeURIComponent(window.location.search)).toBe('?sort=full_name,-purchases'));
    await wait(() => expect(head('Purchases').textContent).toContain('2'));
  });

  it('searches while one types, not while a word is composed, and marks what it found', async () => {
    const { asked } = opened('/customers');
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    press('/');
    const input = one<HTMLInputElement>('.search-field input');
    expect(document.activeElement).toBe(input);
    input.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    type(input, 'nguy');
    await new Promise((done) => setTimeout(done, 400));
    expect(asked.some(({ url }) => url.includes('q='))).toBe(false);
    input.dispatchEvent(new Event('compositionend', { bubbles: true }));
    await wait(() => expect(text()).toContain('37 of 4,312 match'));
    expect(window.location.search).toBe('?q=nguy');
    expect(one('.people mark').textContent).toBe('Nguy');
    type(input, 'zzz');
    await wait(() => expect(text()).toContain('Nobody matches “zzz”.'));
    named('Show all').click();
    await wait(() => expect(text()).toContain('4,312 customers'));
    await wait(() => expect(input.value).toBe(''));
  });

  it('is walked by keys: rows, pages, ends and the numbers of a row', async () => {
    opened('/customers');
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    const here = () => document.activeElement?.closest('[data-at]')?.getAttribute('data-at');
    one('.person[tabindex="0"]').focus();
    press('ArrowDown');
    await wait(() => expect(here()).toBe('1'));
    press('ArrowRight');
    expect(document.activeElement?.className).toBe('num');
    press('ArrowDown');
    await wait(() => expect(here()).toBe('2'));
    expect(document.activeElement?.className).toBe('num');
    press('ArrowLeft');
    press('End');
    await wait(() => expect(here()).toBe('4311'));
    expect(all('.person[tabindex="0"]').map((row) => row.dataset.at)).toEqual(['4311']);
    press('PageUp');
    await wait(() => expect(Number(here())).toBeLessThan(4300));
    press('Home');
    await wait(() => expect(here()).toBe('0'));
    press('Enter');
    await wait(() => expect(window.location.pathname).toBe(`/customers/${idOf(0)}`));
    await wait(() => one('#worth'));
  });

  it('comes back to the row that was left', async () => {
    opened('/customers');
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    one('.person[tabindex="0"]').focus();
    for (const key of ['PageDown', 'PageDown', 'PageDown']) {
      const was = document.activeElement?.getAttribute('data-at');
      press(key);
      await wait(() => expect(document.activeElement?.getAttribute('data-at')).not.toBe(was));
    }
    const left = document.activeElement?.getAttribute('data-at');
    press('Enter');
    await wait(() => one('#worth'));
    window.history.back();
    await wait(() => expect(document.activeElement?.getAttribute('data-at')).toBe(left));
  });

  it('shows the columns that are chosen, here and when one comes again', async () => {
    opened('/customers');
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    named('Columns').click();
    const tick = (name: string) =>
      all('.columns label')
        .find((label) => label.textContent === name)
        ?.querySelector('input') as HTMLInputElement;
    await wait(() => expect(tick('Income')).toBeTruthy());
    tick('Income').click();
    await wait(() => expect(window.location.search).toContain('attribute.income'));
    await wait(() => expect(all('[role="columnheader"]').map((head) => head.textContent)).toContain('Income'));
    closeApp();
    opened('/customers');
    await wait(() => expect(all('[role="columnheader"]').map((head) => head.textContent)).toContain('Income'));
  });

  it('opens a number of a row', async () => {
    opened('/customers');
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    one('.people-rows .num').click();
    await wait(() =>
      expect(decodeURIComponent(window.location.search)).toContain(`open=value.customer_purchases|customer=${idOf(0)}`),
    );
  });

  it('says so where nothing was computed, and where there is nobody', async () => {
    opened('/customers', { workspace: { asOf: null, days: null, run: null } });
    await wait(() => expect(text()).toContain('No customers yet. Import orders.'));
    closeApp();
    opened('/customers', { customers: 0 });
    await wait(() => expect(text()).toContain('No customers yet. Import orders.'));
  });

  it('says why it failed and can be tried again', async () => {
    const world = opened('/customers', { fails: '/api/customers' });
    await wait(() => expect(text()).toContain('The disk is full.'));
    delete world.given.fails;
    named('Try again').click();
    await wait(() => expect(rows().length).toBeGreaterThan(10));
  });

  it('waits for a past day and keeps to it', async () => {
    const { asked } = opened('/customers?asof=2025-11-30', { until: 1 });
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    expect(asked.some(({ url }) => url === '/api/days')).toBe(true);
    expect(one('.people-rows .person a').getAttribute('href')).toContain('asof=2025-11-30');
  });
});

describe('one customer', () => {
  it.each(LANGS)('is whole in %s', async (lang) => {
    opened(`/customers/${idOf(0)}`, {}, lang);
    await wait(() => one('.orders li'));
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]|cust\./);
    expect(all('.panel').length).toBe(5);
  });

  it('says what is known, where it comes from and where rows disagree', async () => {
    opened(`/customers/${idOf(0)}`);
    await wait(() => one('.orders li'));
    expect(one('h1').textContent).toBe('Nguyễn Thị Ánh');
    expect(one('.spellings').textContent).toBe('also written NGUYEN THI ANH, 阮氏映');
    expect(one('#known').textContent).toContain('CRM · 47 days old');
    expect(one('#known').textContent).toMatch(/told 1\sDec\s2025/);
    named('5 different values').click();
    await wait(() => expect(one('.others').textContent).toContain('Huế'));
    one('.others .link').click();
    await wait(() => expect(text()).toContain('Line 9 of orders-2024.csv, as it came'));
    // Nothing is left out in silence.
    named('Show 3 more').click();
    await wait(() => expect(all('.others .other')).toHaveLength(4));
    expect(one('.others').textContent).toContain('Lào Cai');
    expect(one('.others').textContent).not.toContain('more');
  });

  it('says why it is in its group, with the limits', async () => {
    opened(`/customers/${idOf(0)}`);
    await wait(() => one('#why-h'));
    const why = one('#why-h').parentElement?.textContent;
    expect(why).toContain('12 days ago');
    expect(why).toContain('This score holds up to 31 days.');
    expect(why).toContain('Score 5 over 9.');
    await settled();
    press('w');
    await wait(() => expect(document.activeElement?.id).toBe('why-h'));
  });

  it('opens its numbers, its months and its orders', async () => {
    opened(`/customers/${idOf(0)}`);
    await wait(() => one('.orders li'));
    const openedAt = () => decodeURIComponent(window.location.search);
    one('#worth .num').click();
    await wait(() => expect(openedAt()).toContain(`open=value.customer_net|customer=${idOf(0)}`));
    one<HTMLDialogElement>('dialog.evidence').close();
    await wait(() => expect(openedAt()).toBe(''));
    one('[data-month="1"]').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await wait(() => expect(openedAt()).toContain('month=2025-11'));
    one<HTMLDialogElement>('dialog.evidence').close();
    one('.order-lines .link').click();
    await wait(() => expect(text()).toContain('Line 2 of orders-2024.csv, as it came'));
    expect(all('.orders > li')).toHaveLength(10);
    named('All 60 orders').click();
    await wait(() => expect(all('.orders > li')).toHaveLength(50));
    named('Next').click();
    await wait(() => expect(text()).toContain('51–60 of 60'));
  });

  it('tells what happened besides orders, and opens it to what else was told', async () => {
    opened(`/customers/${idOf(6)}`);
    await wait(() => one('.happened li'));
    const events = all('.happened > li');
    expect(events).toHaveLength(10);
    expect(events[0]?.textContent).toMatch(/5\sJan\s2026 no kind · phone · 1800 66/);
    expect(events[1]?.textContent).toMatch(/5\sJan\s2026 09:06 call · 1800 66/);
    expect(events[2]?.querySelector('b')?.textContent).toMatch(/09:07$/);
    expect(events[2]?.textContent).toContain('<b>came by</b>');
    events[1]?.querySelector('button')?.click();
    await wait(() => expect(one('.event-properties').textContent).toBe('topicTiếng ồn'));
    await wait(() => expect(text()).toContain('Line 3 of orders-2024.csv, as it came'));
    named('All 12 events').click();
    await wait(() => expect(all('.happened > li')).toHaveLength(12));
  });

  it('has no place for events where there are none', async () => {
    opened(`/customers/${idOf(1)}`);
    await wait(() => one('.orders li'));
    expect(all('#events')).toEqual([]);
  });

  it('says how much is missing where there is one order', async () => {
    opened(`/customers/${idOf(3)}`);
    await wait(() => one('#worth'));
    expect(one('#worth').textContent).toContain('Not enough data, 1 order day');
    expect(one('#when').textContent).toContain('Not enough data, 1 order in one month.');
    expect(text()).toContain('In no group');
  });

  it('leads to the customers beside it in the list', async () => {
    opened(`/customers/${idOf(5)}?q=nguy&sort=full_name&at=5`);
    await wait(() => expect(text()).toContain('6 of 37 in the list'));
    await settled();
    press('j');
    await wait(() => expect(window.location.pathname).toBe(`/customers/${idOf(6)}`));
    expect(window.location.search).toBe('?q=nguy&sort=full_name&at=6');
    await wait(() => expect(text()).toContain('7 of 37 in the list'));
    await settled();
    press('k');
    await wait(() => expect(window.location.pathname).toBe(`/customers/${idOf(5)}`));
    await wait(() => expect(text()).toContain('6 of 37 in the list'));
    all('.neighbours a')[0]?.click();
    await wait(() => expect(window.location.search).toBe('?q=nguy&sort=full_name'));
  });

  it('says that there is no such customer', async () => {
    opened(`/customers/${idOf(99_999)}?asof=${READY}`);
    await wait(() => expect(text()).toContain('There is no customer with this id.'));
  });
});

describe('pieces of the list', () => {
  it('reach every row of a list that is higher than a browser can draw', () => {
    const { whole, height, ahead, dragged } = squeezed(1_000_000);
    expect(height).toBeLessThanOrEqual(10_000_000);
    expect(dragged(0, 600)).toBe(0);
    expect(dragged(height - 600, 600)).toBe(whole - 600);
    for (const place of [0, 29_999, 12_345_670, whole - 600]) {
      expect(place - ahead(place)).toBeGreaterThanOrEqual(0);
      expect(place - ahead(place)).toBeLessThanOrEqual(height - 600 + 1);
    }
    const short = squeezed(100);
    expect(short.height).toBe(3_000);
    expect(short.ahead(2_000)).toBe(0);
    expect(squeezed(0).height).toBe(0);
  });

  it('turn the order round, and keep the first where a second is added', () => {
    const net = { name: 'net', kind: 'money' } as const;
    const name = { name: 'full_name', kind: 'text' } as const;
    expect(sorted([], net, false)).toBe('-net');
    expect(sorted([{ name: 'net', down: true }], net, false)).toBe('net');
    expect(sorted([{ name: 'net', down: true }], name, true)).toBe('-net,full_name');
    expect(
      sorted(
        [
          { name: 'net', down: true },
          { name: 'full_name', down: false },
        ],
        name,
        true,
      ),
    ).toBe('-net,-full_name');
    expect(sorted([{ name: 'net', down: true }], name, false)).toBe('full_name');
  });

  it('tell in which language a name is written', () => {
    expect(tongueOf('Nguyễn Thị Ánh')).toBe('vi');
    expect(tongueOf('Nguyễn'.normalize('NFD'))).toBe('vi');
    expect(tongueOf('Oliver Smith')).toBeUndefined();
    expect(tongueOf('Café Zoë')).toBeUndefined();
    expect(tongueOf('張偉')).toBe('zh-Hant');
    expect(tongueOf('张伟')).toBe('zh-Hans');
    expect(tongueOf('王明', 'TW')).toBe('zh-Hant');
    expect(tongueOf('王明', 'CN')).toBe('zh-Hans');
    expect(tongueOf('さくら')).toBe('ja');
    expect(tongueOf('김철수')).toBe('ko');
  });
});

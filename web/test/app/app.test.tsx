// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiOf } from '../../src/app/api';
import { LANGS } from '../../src/format';
import { NOW, READY } from './fixture';
import { all, closeApp, draw, named, one, opened, text, wait } from './screen';

// A machine that has other work is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });
const press = (key: string, on: EventTarget = document.activeElement ?? document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

describe('the Value page', () => {
  it.each(LANGS)('is whole in %s', async (lang) => {
    opened('/value', {}, lang);
    await wait(() => one('#cohorts'));
    expect(all('.panel').map(({ id }) => id)).toEqual(['figures', 'concentration', 'grid', 'cohorts']);
    expect(document.documentElement.lang).toBe(lang);
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]/);
    expect(all('nav a').map((link) => link.getAttribute('href'))).toEqual([
      '/',
      '/data',
      '/customers',
      '/value',
      '/segments',
      '/settings',
    ]);
  });

  it('says what each cell of the grid is, and hatches those with too few', async () => {
    opened('/value');
    await wait(() => one('#grid'));
    const cells = all('.rf-cell');
    expect(cells).toHaveLength(25);
    expect(cells.filter((cell) => cell.className.includes('hatched')).map((cell) => cell.textContent)).toEqual([
      '12 too few',
    ]);
    expect(cells[4]?.getAttribute('aria-label')).toBe(
      '75 ₫9.15M: people and net per person; purchases: 7 or more; last purchase: 0–14 days ago',
    );
    expect(all('.rf tfoot th').map((head) => head.textContent)).toEqual([
      ...['days since the last purchase', 'over 175', '71–175', '36–70', '15–35', '0–14'],
    ]);
  });

  it('moves in the grid by arrows, and opens a cell', async () => {
    opened('/value');
    await wait(() => one('#grid'));
    expect(all('.rf-cell[tabindex="0"]')).toHaveLength(1);
    one('.rf-cell[tabindex="0"]').focus();
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown']) {
      press(key);
    }
    await wait(() => expect(document.activeElement?.getAttribute('data-at')).toBe('4 3'));
    expect(all('.rf-cell[tabindex="0"]').map((cell) => cell.dataset.at)).toEqual(['4 3']);
    press('Home');
    await wait(() => expect(document.activeElement?.getAttribute('data-at')).toBe('1 3'));
    (document.activeElement as HTMLElement).click();
    await wait(() => expect(one('dialog.evidence').textContent).toContain('recency 1 of 5'));
    expect(window.location.search).toBe('?open=value.grid_customers%7Crecency%3D1%3Bfrequency%3D3');
  });

  it('opens cells of the cohorts as numbers of their own', async () => {
    opened('/value');
    await wait(() => one('#cohorts'));
    one('.heat').click();
    expect(decodeURIComponent(window.location.search)).toBe('?open=value.cohort_customers|cohort=2025-01;period=1');
  });
});

describe('the evidence of a number', () => {
  it('comes in its order, turns its pages, and gives focus back', async () => {
    const { asked } = opened('/value');
    await wait(() => one('#figures'));
    const number = one('.headlines .num');
    number.focus();
    number.click();
    const drawer = one<HTMLDialogElement>('dialog.evidence');
    await wait(() => expect(drawer.textContent).toContain('1–50 of 120'));
    expect(drawer.open).toBe(true);
    expect(drawer.textContent).toMatch(
      /612.*In plain words.*SQL.*The rows behind it.*Export all rows.*Computed in u7, as of/s,
    );
    expect(all('dialog .table tbody tr')).toHaveLength(50);

    named('Next').click();
    await wait(() => expect(drawer.textContent).toContain('51–100 of 120'));
    named('Next').click();
    await wait(() => expect(drawer.textContent).toContain('101–120 of 120'));
    named('Next').click();
    named('Previous').click();
    await wait(() => expect(drawer.textContent).toContain('51–100 of 120'));
    expect(
      asked.filter(({ url }) => url.includes('/evidence/')).map(({ url }) => /after=(\d+)/.exec(url)?.[1]),
    ).toEqual([...['0', '50', '100', '50']]);

    drawer.close();
    await wait(() => expect(window.location.search).toBe(''));
    expect(drawer.open).toBe(false);
    expect(document.activeElement).toBe(number);
  });

  it('opens with the page from a copied link, on its day, and closes into that day', async () => {
    const { asked } = opened(`/value?asof=${READY}&open=ev0000000000000000000000023`);
    const drawer = await wait(() => one<HTMLDialogElement>('dialog.evidence[open]'));
    await wait(() => expect(drawer.textContent).toContain('Average order'));
    expect(drawer.textContent).toContain('₫528,660');
    expect(asked.some(({ url }) => url.includes(`asof=${READY}&after=0`))).toBe(true);
    drawer.close();
    await wait(() => expect(window.location.search).toBe(`?asof=${READY}`));
  });

  it('shows a row of the file as it came', async () => {
    opened('/value?open=ev0000000000000000000000023');
    await wait(() => expect(text()).toContain('1–50 of 120'));
    named('As it came').click();
    await wait(() => expect(text()).toContain('Line 2 of orders-2024.csv, as it came'));
    expect(one('table.raw').textContent).toContain('Nguyễn Thị Ánh');
    named('Hide').click();
    await wait(() => expect(all('table.raw')).toHaveLength(0));
  });

  it('says so when there is none', async () => {
    opened('/value?open=evnone');
    await wait(() => expect(text()).toContain('There is no such evidence.'));
  });
});

describe('the day', () => {
  it('steps by key, and the keys sleep where someone types', async () => {
    opened('/value');
    await wait(() => one('#figures'));
    expect(text()).toContain('As of now · 17\u00a0Jan\u00a02026');
    press('[', document.body);
    await wait(() => expect(window.location.search).toBe('?asof=2026-01-16'));
    press(']', document.body);
    await wait(() => expect(window.location.search).toBe(''));
    press(']', document.body);
    press('[', one('select'));
    expect(window.location.search).toBe('');
  });

  it('that is past is said in a band with the way back', async () => {
    opened(`/value?asof=${READY}`);
    await wait(() => one('#figures'));
    expect(one('.past-band').textContent).toContain('As of 31\u00a0Dec\u00a02025, as we know it now');
    named('Back to now').click();
    await wait(() => expect(window.location.search).toBe(''));
    expect(all('.past-band')).toHaveLength(0);
  });

  it('that is now by its date is now', async () => {
    opened(`/value?asof=${NOW}`);
    await wait(() => one('#figures'));
    expect(all('.past-band')).toHaveLength(0);
  });

  it.each([
    ['2025-02-29', 'is not a day of the calendar'],
    ['soon', 'is not a day of the calendar'],
    ['2024-12-31', 'is before the first row'],
    ['2026-01-18', 'is after the last day there is'],
  ])('%s cannot be shown, in a sentence', async (day, said) => {
    const { asked } = opened(`/value?asof=${day}`);
    await wait(() => expect(one('main').textContent).toContain(said));
    expect(asked.map(({ url }) => url).sort()).toEqual(['/api/data', '/api/jobs', '/api/workspace']);
  });

  it('that is not computed yet is asked for; its bar never runs back', async () => {
    const { asked } = opened('/value?asof=2025-06-30');
    await wait(() => expect(text()).toContain('Step: reckoning what each is worth'));
    const seen: number[] = [];
    const bar = setInterval(() => {
      const now = document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow');
      if (now) {
        seen.push(Number(now));
      }
    }, 20);
    await wait(() => one('#figures'));
    clearInterval(bar);
    expect(Math.min(...seen)).toBe(60);
    const posted = asked.filter(({ method }) => method === 'POST');
    expect(posted.map(({ body }) => body)).toEqual(['{"asOf":"2025-06-30"}']);
  });

  it('can be stopped while it is computed', async () => {
    opened('/value?asof=2025-06-30', { until: 1000 });
    const cancel = await wait(() => {
      const button = named('Cancel') as HTMLButtonElement;
      expect(button.disabled).toBe(false);
      return button;
    });
    cancel.click();
    await wait(() => expect(text()).toContain('Stopped. 30\u00a0Jun\u00a02025 is not computed.'));
    expect(named('Compute this day')).toBeDefined();
  });
});

describe('what goes wrong', () => {
  it('is said by the region that failed, which can be tried again', async () => {
    const { asked } = opened('/value', { fails: '/api/value' });
    await wait(() => expect(one('[role="alert"]').textContent).toContain('The disk is full.'));
    named('Try again').click();
    await wait(() => expect(asked.filter(({ url }) => url === '/api/value')).toHaveLength(2));
  });

  it('says which commands compute when nothing is computed yet', async () => {
    opened('/value', { workspace: { asOf: null, days: null, run: null, computedAt: null } });
    await wait(() => expect(text()).toContain('Nothing has been computed yet.'));
    expect(one('main pre').textContent).toContain('clientele run --home /data/nam-tinh');
    expect(all('.asof-button')).toHaveLength(0);
    expect(one('main a').getAttribute('href')).toBe('/data/import');
  });

  it('says where a session begins when it is over', async () => {
    window.localStorage.setItem('clientele.lang', 'en');
    const gone = () => Promise.resolve(new Response('', { status: 401 }));
    draw((lang) => apiOf(lang, gone));
    await wait(() => expect(text()).toContain('Open the address that clientele serve printed.'));
  });

  it('says that there is no such page', async () => {
    opened('/target');
    await wait(() => expect(text()).toContain('There is no page at this address.'));
    one('main a').click();
    await wait(() => one('#who'));
  });

  it.each(['/data/recipes', '/value/tiers', '/data/import/2'])('says so of %s too', async (path) => {
    opened(path);
    await wait(() => expect(text()).toContain('There is no page at this address.'));
  });
});

describe('the keys', () => {
  it('are listed by one, and can be switched off', async () => {
    opened('/value');
    await wait(() => one('#figures'));
    press('?', document.body);
    const list = await wait(() => one<HTMLDialogElement>('dialog.keys-sheet[open]'));
    expect(list.textContent).toContain('a day back');
    list.querySelector('input')?.click();
    list.close();
    await wait(() => expect(window.localStorage.getItem('clientele.keys')).toBe('off'));
    press('[', document.body);
    expect(window.location.search).toBe('');
  });
});

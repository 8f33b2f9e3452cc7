// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { told } from '../../src/pages/home/week';
import { READY } from './fixture';
import { all, closeApp, named, one, opened, text, wait } from './screen';

// A machine that has other work is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const NOTHING = { workspace: { asOf: null, days: null, run: null, computedAt: null }, empty: true };
const press = (key: string, on: EventTarget = document.activeElement ?? document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const here = () => decodeURIComponent(window.location.pathname + window.location.search);
const asked = (of: { asked: { method: string; url: string }[] }, path: string) =>
  of.asked.filter(({ url }) => url === path).length;
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('Home', () => {
  it.each(LANGS)('is whole in %s', async (lang) => {
    opened('/', {}, lang);
    await wait(() => one('#who'));
    await wait(() => expect(all('#latest li')).toHaveLength(4));
    expect(all('.panel').map(({ id }) => id)).toEqual(['who', 'steer', 'needs', 'fresh', 'latest']);
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]/);
    expect(all('nav a').map((link) => link.getAttribute('href'))).toEqual([
      '/',
      '/data',
      '/customers',
      '/value',
      '/segments',
      '/settings',
    ]);
    expect(one('nav a[aria-current]').getAttribute('href')).toBe('/');
    expect(one('.page-head a').getAttribute('href')).toBe('/data/import');
  });

  it('is where the brand leads, and without its day', async () => {
    opened(`/value?asof=${READY}`);
    await wait(() => one('#figures'));
    one('a.brand').click();
    await wait(() => one('#who'));
    expect(here()).toBe('/');
    expect(document.title).toBe('Home – Nam Tinh 南星 – Clientele');
  });

  it('is of now: a past day is said, with the way to it', async () => {
    const fixture = opened(`/?asof=${READY}`);
    await wait(() => expect(one('main').textContent).toContain('Home tells of now only.'));
    expect(all('.past-band')).toHaveLength(0);
    expect(asked(fixture, '/api/home')).toBe(0);
    named('See Value as of 31\u00a0Dec\u00a02025').click();
    await wait(() => expect(here()).toBe(`/value?asof=${READY}`));
  });

  it('leads back to now from a past day', async () => {
    opened(`/?asof=${READY}`);
    await wait(() => named('Back to now')).then((button) => button.click());
    await wait(() => one('#who'));
    expect(here()).toBe('/');
  });

  it.each(['2025-02-29', '2030-01-01'])('says why %s cannot be', async (day) => {
    opened(`/?asof=${day}`);
    await wait(() => expect(one('main [role="alert"]').textContent).toMatch(/is not a day|is after the last day/));
    expect(all('main button').map((button) => button.textContent)).toEqual(['Back to now']);
  });

  it('lives on where one region failed', async () => {
    const { given } = opened('/', { fails: '/api/home' });
    await wait(() => expect(one('[role="alert"]').textContent).toContain('The disk is full.'));
    expect(all('#latest li')).toHaveLength(4);
    given.fails = undefined;
    named('Try again').click();
    await wait(() => one('#steer'));
  });
});

describe('who came', () => {
  it('is said of the last week that is over, and both numbers open', async () => {
    opened('/');
    await wait(() => one('#who'));
    expect(one('#who .said').textContent).toBe(
      'In the week of 5\u00a0Jan\u00a02026, 17 people bought for the first time and 82 came back.',
    );
    all('#who .num')[1]?.click();
    expect(here()).toBe('/?open=value.week_returning|week=2026-01-05');
    await wait(() => expect(one('dialog.evidence[open]').textContent).toContain('week of 5\u00a0Jan\u00a02026'));
  });

  it('is walked by arrows, one stop for Tab, and opened by Enter', async () => {
    opened('/');
    await wait(() => one('#who'));
    expect(all('#who .bar')).toHaveLength(52);
    expect(all('#who .bar[tabindex="0"]').map((bar) => bar.getAttribute('aria-label'))).toEqual([
      'Week of 12\u00a0Jan\u00a02026, New buyers of a week, week not over: 3. How was this computed?',
    ]);
    one('#who .bar[tabindex="0"]').focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) {
      press(key);
    }
    await wait(() => expect(document.activeElement?.getAttribute('data-at')).toBe('23 1'));
    expect(all('#who .bar[tabindex="0"]').map(({ dataset }) => dataset.at)).toEqual(['23 1']);
    press('Home');
    press('ArrowDown');
    press('Enter');
    await wait(() => expect(here()).toBe('/?open=value.week_new|week=2025-07-21'));
  });

  it('is a table too, with numbers that open', async () => {
    opened('/');
    await wait(() => one('#who'));
    named('As table').click();
    await wait(() => expect(all('#who tbody tr')).toHaveLength(26));
    expect(one('#who tbody tr').textContent).toBe('12\u00a0Jan\u00a02026321no');
    one('#who tbody .num').click();
    expect(here()).toBe('/?open=value.week_new|week=2026-01-12');
  });

  it('tells no week before the first row', async () => {
    opened('/', { workspace: { days: { first: '2025-12-28', last: '2026-01-17' } } });
    await wait(() => one('#who'));
    expect(all('#who .bar')).toHaveLength(8);
    expect(one('#who h2').textContent).toContain('4 weeks');
    expect([told('2025-12-22', '2025-12-29'), told('2025-12-22', '2025-12-28'), told('2025-12-22', undefined)]).toEqual(
      [...[false, true, true]],
    );
  });
});

describe('who came, where little is told', () => {
  it('says that no week is over, or that nobody bought', async () => {
    opened('/', { workspace: { days: { first: '2026-01-13', last: '2026-01-17' } } });
    await wait(() => expect(one('#who .said').textContent).toBe('No week is over yet.'));
    expect(all('#who .bar')).toHaveLength(2);
    closeApp();
    opened('/', { workspace: { days: { first: '2026-03-01', last: '2026-03-02' } } });
    await wait(() => expect(one('#who .said').textContent).toBe('Nobody bought in these weeks.'));
    expect(all('#who button')).toHaveLength(0);
  });
});

describe('the numbers we steer by', () => {
  it('do not wait for their course, and stay where it cannot be told', async () => {
    opened('/', { fails: '/api/home/courses' });
    await wait(() => one('#steer [role=alert]'));
    expect(one('#steer [role=alert]').textContent).toContain('cannot be told');
    expect(all('#steer tbody tr')).toHaveLength(5);
    expect(one('#steer tbody .num').textContent).toBe('604');
  });

  it('have their course, and the parts that add up to the change', async () => {
    opened('/');
    await wait(() => one('#steer .course'));
    const row = (at: number) => all('#steer tbody tr')[at]?.textContent ?? '';
    expect(row(0)).toContain('cannot be told');
    const [net, rate] = [1, 3];
    const line = all('#steer tbody tr')[net]?.querySelector('svg');
    expect(line?.getAttribute('aria-label')).toMatch(/^From ₫2M on 28\sFeb\s2025 to ₫12M/);
    // What was not known is a gap, not nought: the line begins at its third point.
    expect(line?.querySelector('path')?.getAttribute('d')?.match(/[ML]/g)?.join('')).toBe('MLLLLLLLLLL');
    expect(row(net)).toMatch(/new people \+₫4M, known ones \+₫6M.*Việt Nam \+₫9M, everyone else \+₫1M/);
    expect(row(net)).toContain('By product group: cà phê +₫7M, all others +₫3.5M, in none −₫500k');
    expect(row(rate)).toMatch(/\+12 points since 28\sDec\s2024/);
    expect(row(rate)).toContain('the ranges overlap: no clear change');
    one('.course-change').click();
    await wait(() => one('#compare'));
    expect(new URLSearchParams(window.location.search).get('compare')).toBe('2025-02-28');
    expect(one('.course-parts .num').textContent).toBe('new people +₫4M');
    one('.course-products .num').click();
    await wait(() => one('dialog.evidence[open] .headline'));
    const open = new URLSearchParams(window.location.search).get('open');
    expect(open).toBe('value.net_since|since=2025-02-28T17:00:00Z;part=1');
  });

  it('have value, range, n and how fresh they are, and open', async () => {
    opened('/');
    await wait(() => one('#steer'));
    const rows = all('#steer tbody tr').map((row) => row.textContent);
    expect(rows).toHaveLength(5);
    expect(rows[3]).toContain('43.2%');
    expect(rows[3]).toMatch(/39.9–46.6%, 90%, n\s604/);
    expect(rows[4]).toMatch(/Not enough data ?Needs 30, has 18./);
    expect(one('#steer .quiet').textContent).toMatch(/^Up to 17\sJan\s2026, computed 18\sJan\s2026, 06:59\./);
    one('#steer .num').click();
    expect(here()).toBe('/?open=ev0000000000000000000000013');
  });
});

describe('what needs a person', () => {
  it('leads to the rows of each reason', async () => {
    const fixture = opened('/');
    await wait(() => expect(all('.needs li')).toHaveLength(2));
    expect(one('#needs').textContent).toContain('52 rows set aside. Nothing is lost.');
    all('.needs a')[1]?.click();
    await wait(() => expect(all('tbody tr')).toHaveLength(1));
    expect(here()).toBe('/data/set-aside?reason=fields');
    expect(one('.chips [aria-pressed="true"]').textContent).toContain('7 fields where 5 are expected');
    expect(asked(fixture, '/api/data/set-aside?reason=fields&after=0&limit=50')).toBe(1);
    all('.chips button')[0]?.click();
    await wait(() => expect(here()).toBe('/data/set-aside'));
  });

  it('is walked by J and K', async () => {
    opened('/', { stale: true });
    await wait(() => expect(all('.needs li')).toHaveLength(2));
    press('j', document.body);
    expect(focused()).toBe('Compute now');
    press('j');
    press('j');
    press('j');
    expect(focused()).toBe('Mend: 7 fields where 5 are expected');
    press('k');
    expect(focused()).toBe('Mend: no readable date');
  });

  it('holds figures that lag behind until they are computed', async () => {
    const fixture = opened('/', { stale: true });
    await wait(() => expect(all('.lags')).toHaveLength(5));
    named('Compute now').click();
    await wait(() => expect(all('.stale-band')).toHaveLength(0));
    expect(all('.lags')).toHaveLength(0);
    expect(asked(fixture, '/api/home')).toBe(2);
    expect(one('#steer .said').textContent).toBe('They show everything that has come in.');
  });

  it('says so when nothing does', async () => {
    opened('/', { empty: true, stale: false });
    await wait(() => expect(one('#needs').textContent).toContain('Nothing needs you.'));
  });
});

describe('how fresh the data is', () => {
  it('is said, and told by source', async () => {
    opened('/');
    await wait(() => one('#fresh'));
    expect(one('#fresh .said').textContent).toBe(
      'The orders tell of days up to 17\u00a0Jan\u00a02026. Something came last 17\u00a0Jan\u00a02026, 09:11.',
    );
    expect(all('#fresh tbody tr').map((row) => row.textContent)).toEqual([
      'orders came 17\u00a0Jan\u00a02026, 09:1117\u00a0Jan\u00a0202618,443',
      '客户名单 came 15\u00a0Jan\u00a02026, 17:05–3,204',
    ]);
  });
});

describe('the latest receipts', () => {
  it('are taken back by U, and brought back', async () => {
    const fixture = opened('/');
    await wait(() => expect(all('#latest li')).toHaveLength(4));
    press('u', document.body);
    all('#latest li a')[1]?.focus();
    press('u');
    await wait(() => expect(all('#latest li')[1]?.querySelector('[role="progressbar"]')).not.toBeNull());
    await wait(() => expect(all('#latest li')[1]?.textContent).toMatch(/withdrawn.*Restore/));
    const posts = fixture.asked.filter(({ method }) => method === 'POST').map(({ url }) => url);
    expect(posts).toEqual(['/api/data/receipts/rc3/withdraw']);
    await wait(() => expect(asked(fixture, '/api/home')).toBe(2));
  });
});

describe('the keys of Home', () => {
  it('are listed, and can be switched off', async () => {
    opened('/');
    await wait(() => expect(all('.needs li')).toHaveLength(2));
    press('?', document.body);
    const list = await wait(() => one<HTMLDialogElement>('dialog.keys-sheet[open]'));
    expect(list.textContent).toContain('on and back in what needs a person');
    list.querySelector('input')?.click();
    list.close();
    await wait(() => expect(window.localStorage.getItem('clientele.keys')).toBe('off'));
    press('j', document.body);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the first run', () => {
  it.each(LANGS)('welcomes in %s', async (lang) => {
    const fixture = opened('/', NOTHING, lang);
    await wait(() => one('.drop-zone'));
    expect(all('#path li')).toHaveLength(4);
    expect(one('.drop-zone').textContent).toContain('GB18030');
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]/);
    expect(asked(fixture, '/api/home')).toBe(0);
  });

  it('hands the file to the import', async () => {
    opened('/', NOTHING);
    const zone = await wait(() => one('.drop-zone'));
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [new File(['a,b'], 'orders.csv')] } });
    zone.dispatchEvent(drop);
    await wait(() => expect(here()).toBe('/data/import'));
    await wait(() => expect(text()).toContain('18,442 rows'));
  });

  it('says what is left to do when rows came and nothing was computed', async () => {
    opened('/', { workspace: NOTHING.workspace, stale: true });
    await wait(() => named('Compute now'));
    expect(one('#path [aria-current]').textContent).toContain('See what your customers are worth');
  });
});

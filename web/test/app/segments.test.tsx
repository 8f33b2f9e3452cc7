// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { wordsOf } from '../../src/i18n';
import { meaningOf } from '../../src/pages/segments/scores';
import { READY } from './fixture';
import { all, closeApp, named, one, opened, text, wait } from './screen';

// A machine that has other work is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const here = () => decodeURIComponent(window.location.pathname + window.location.search);

describe('all groups', () => {
  it.each(LANGS)('stand side by side in %s, who brings most first', async (lang) => {
    opened('/segments', {}, lang);
    await wait(() => expect(all('#groups tbody tr')).toHaveLength(11));
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]|segments\./);
    expect(one('nav a[aria-current]').getAttribute('href')).toBe('/segments');
    expect(one('#groups tbody a').getAttribute('href')).toBe('/segments/champions');
    expect(all('#groups tbody tr').at(-1)?.querySelector('a')?.getAttribute('href')).toBe('/segments/others');
  });

  it('say how sure an average is, and nothing of too few', async () => {
    opened('/segments');
    await wait(() => expect(all('#groups tbody tr')).toHaveLength(11));
    const rows = all('#groups tbody tr').map((row) => row.lastElementChild?.textContent);
    expect(rows[0]).toContain('n\u00a0100');
    expect(rows.slice(-2)).toEqual(['Not enough data', 'Not enough data']);
  });

  it('open each number by measure and scope', async () => {
    opened('/segments');
    await wait(() => one('#groups tbody tr'));
    one('#groups tbody tr .num').click();
    await wait(() => one('dialog.evidence[open] .headline'));
    expect(here()).toBe('/segments?open=segment.size|group=champions');
    expect(one('dialog.evidence small').textContent).toContain('Champions');
    expect(one('#groups .said .num').textContent).toBe('660');
  });

  it('lead to one and back, with the day', async () => {
    opened(`/segments?asof=${READY}`);
    await wait(() => one('#groups tbody a')).then((link) => link.click());
    await wait(() => one('#traits .sentences'));
    expect(here()).toBe(`/segments/champions?asof=${READY}`);
    one<HTMLAnchorElement>('.back a').click();
    await wait(() => one('#groups'));
    expect(here()).toBe(`/segments?asof=${READY}`);
  });

  it('of a past day are computed first', async () => {
    opened('/segments?asof=2025-06-30');
    await wait(() => one('[role="progressbar"]'));
    await wait(() => expect(all('#groups tbody tr')).toHaveLength(11));
    expect(one('.past-band').textContent).toContain('30\u00a0Jun\u00a02025');
  });

  it('say why there are none', async () => {
    opened('/segments', { workspace: { asOf: null, days: null, run: null, computedAt: null }, empty: true });
    await wait(() => expect(text()).toContain('Groups need orders with a date and an amount.'));
    closeApp();
    opened('/segments', { fails: '/api/segments' });
    await wait(() => expect(one('[role="alert"]').textContent).toContain('The disk is full.'));
  });
});

describe('one group', () => {
  it.each(LANGS)('is whole in %s', async (lang) => {
    opened('/segments/champions', {}, lang);
    await wait(() => one('#traits .sentences'));
    await wait(() => expect(all('#members tbody tr')).toHaveLength(50));
    expect(all('.panel').map(({ id }) => id)).toEqual(['brings', 'traits', 'members', 'made']);
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]|segments\./);
    expect(all('.headline')).toHaveLength(6);
  });

  it('exports its list as its primary action, of its day', async () => {
    opened(`/segments/champions?asof=${READY}`);
    await wait(() => one('.primary-link'));
    expect(one('.primary-link').getAttribute('href')).toBe(`/api/segments/champions/members.csv?asof=${READY}`);
  });

  it('tells what makes it different, and what it is made of apart from that', async () => {
    opened('/segments/champions');
    await wait(() => one('#traits .sentences'));
    expect(all('#traits .sentences button')).toHaveLength(1);
    expect(one('#traits .doubts').textContent).toContain('made of it');
    const tables = all('#traits table').map((table) => table.querySelectorAll('tbody tr').length);
    expect(tables).toEqual([3, 2]);
    expect(all('#traits details table')).toHaveLength(1);
    named('See the rows').click();
    await wait(() => one('dialog.evidence[open] .headline'));
    expect(here()).toBe('/segments/champions?open=segment.trait_ratio|group=champions;trait=0123456789a0');
    expect(one('dialog.evidence .headline').textContent).toContain('1.86');
    expect(one('dialog.evidence .headline').textContent).toContain('city: Hà Nội · Champions');
  });

  it('turns the pages of its members and says why each is in', async () => {
    opened('/segments/champions');
    await wait(() => expect(all('#members tbody tr')).toHaveLength(50));
    expect(one('#members tbody tr').textContent).toContain('Bought today (score 5), 2 times (5), money (5)');
    named('Next').click();
    await wait(() => expect(one('#members .pager').textContent).toContain('51–100 of 100'));
    expect(one('#members tbody th').textContent).toBe('张伟 50');
  });

  it('says what its scores mean on the day', async () => {
    opened('/segments/at-risk');
    await wait(() => one('#made tbody tr'));
    expect(all('#made tbody tr').map((row) => row.textContent)).toEqual([
      'Days since the last purchase1–271 days ago or longer',
      'Purchases2–52 or more',
      'Net money4–5over ₫960,936',
    ]);
    expect(one('#made').textContent).toContain("Who also fits Loyal or Can't Lose Them is there and not here.");
  });

  it('of too few says so and shows no shares', async () => {
    opened('/segments/others');
    await wait(() => one('#traits .doubts'));
    expect(one('#traits').textContent).toContain('20 people are too few');
    expect(all('#traits table')).toHaveLength(0);
    expect(one('#made').textContent).toContain('Whoever fits no other group');
  });

  it('that is none says so', async () => {
    opened('/segments/nobody');
    await wait(() => expect(one('[role="alert"]').textContent).toContain('There is no such group.'));
  });

  it('lives on where one region failed', async () => {
    const { given } = opened('/segments/champions', { fails: '/api/segments/champions/traits' });
    await wait(() => expect(one('#traits [role="alert"]').textContent).toContain('The disk is full.'));
    await wait(() => expect(all('#members tbody tr')).toHaveLength(50));
    given.fails = undefined;
    named('Try again').click();
    await wait(() => one('#traits .sentences'));
  });
});

describe('what scores mean', () => {
  const cuts = [
    { axis: 'recency', cut1: 14, cut2: 35.5, cut3: 70, cut4: 175 },
    { axis: 'frequency', cut1: 1, cut2: 1, cut3: 3, cut4: 6 },
    { axis: 'money', cut1: '100', cut2: '200', cut3: '300', cut4: '400' },
  ];
  const of = (axis: 'recency' | 'frequency' | 'money', low: number, high: number, published = false) =>
    meaningOf(axis, [low, high], cuts, published, wordsOf('en', 'GBP'));

  it('is told in days, purchases and money', () => {
    expect(of('recency', 5, 5)).toBe('within 14 days');
    expect(of('recency', 3, 4)).toBe('15 to 70 days ago');
    expect(of('recency', 1, 1)).toBe('176 days ago or longer');
    expect(of('recency', 1, 5)).toBe('any');
    expect(of('frequency', 3, 3)).toBe('2 to 3');
    expect(of('frequency', 2, 2)).toBe('nobody can be here');
    expect(of('frequency', 5, 5)).toBe('7 or more');
    expect(of('money', 2, 3)).toBe('over £100.00 up to £300.00');
    expect(of('money', 1, 4)).toBe('up to £400.00');
  });

  it('puts a value at a cut above it where the rule says so', () => {
    expect(of('recency', 5, 5, true)).toBe('within 13 days');
    expect(of('money', 5, 5, true)).toBe('£400.00 or more');
    expect(of('money', 1, 4, true)).toBe('under £400.00');
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { wordsOf } from '../../src/i18n';
import { meaningOf } from '../../src/pages/segments/scores';
import { READY } from './fixture';
import { MINE } from './segmented';
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
    expect(all('.panel').map(({ id }) => id)).toEqual(['brings', 'made', 'traits', 'members']);
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

describe('a saved segment', () => {
  const write = (label: string, value: string) => {
    const field = all<HTMLLabelElement>('.editor label, .as-json').find((each) => each.textContent?.startsWith(label));
    const input = field?.querySelector('input, textarea') as HTMLInputElement;
    const proto = input.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const pick = (label: string) => {
    const choice = all('.choice label').find((each) => each.textContent === label);
    choice?.querySelector('input')?.click();
  };
  const made = async (lang: (typeof LANGS)[number] = 'en') => {
    const fixture = opened('/segments/new', {}, lang);
    await wait(() => one('.starters button')).then((button) => button.click());
    await wait(() => expect(one('.rule-words').textContent).toContain('purchases: exactly 1'));
    one('.page-head button[type="submit"]').click();
    await wait(() => one('#versions'));
    return fixture;
  };

  it.each(LANGS)('is made from a starter and whole in %s', async (lang) => {
    const fixture = await made(lang);
    expect(window.location.pathname).toBe(`/segments/${MINE}`);
    await wait(() => one('#traits .sentences'));
    expect(all('.panel').map(({ id }) => id)).toEqual([
      ...['made', 'why', 'traits', 'brings', 'trend', 'versions', 'members'],
    ]);
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]|segments\./);
    one('#traits .sentences button').click();
    await wait(() => one('dialog.evidence[open] .headline'));
    expect(here()).toContain(`segment.trait_ratio|segment=${MINE};trait=`);
    const sent = fixture.asked.find(({ method }) => method === 'POST');
    expect(JSON.parse(sent?.body ?? '{}')).toMatchObject({ owner: '', nextReview: null });
  });

  it('says how many its rule holds for before it is saved, and what is wrong with it', async () => {
    opened('/segments/new');
    await wait(() => one('.starters button')).then((button) => button.click());
    await wait(() => expect(one('.rule-words').textContent).toContain('Holds for 212 of 660 people now.'));
    pick('As JSON');
    await wait(() => one('textarea'));
    write('Rule', '{');
    await wait(() => expect(one('.rule-words .bad').textContent).toBe('This is no rule.'));
  });

  it('is changed as another version that says what is asked now', async () => {
    await made();
    named('Change').click();
    await wait(() => one('.editor'));
    expect(named('Save as version 2')).toBeDefined();
    write('Owner', 'Lan');
    pick('As JSON');
    await wait(() => one('textarea'));
    write('Rule', '{"rule":{"did":{"kind":"purchase"},"times":{"at_least":2}}}');
    await wait(() => expect(one('.recomputed').textContent).toContain('people come in'));
    one('.page-head button[type="submit"]').click();
    await wait(() => expect(one('#versions').textContent).toContain('Version 2'));
    expect(one('#versions').textContent).toContain('now asks: purchases: at least 2');
    expect(one('.subtitle').textContent).toContain('Owner: Lan.');
    named('Take version 2 back').click();
    await wait(() => expect(one('#versions').textContent).toContain('Version 3'));
  });

  it('tells when another was faster', async () => {
    const fixture = await made();
    await wait(() => named('Change')).then((button) => button.click());
    await wait(() => one('.editor'));
    fixture.answer({ method: 'DELETE', url: `/api/segments/${MINE}?version=1` });
    one('.page-head button[type="submit"]').click();
    await wait(() => expect(one('[role="alert"]').textContent).toContain('Look at it first.'));
  });

  it('loses nothing of what the slower one filled in', async () => {
    const fixture = await made();
    await wait(() => named('Change')).then((button) => button.click());
    await wait(() => one('.editor'));
    write('Owner', 'Lan');
    fixture.answer({ method: 'DELETE', url: `/api/segments/${MINE}?version=1` });
    one('.page-head button[type="submit"]').click();
    const over = await wait(() => named('Save mine as version 3'));
    expect(one('[role="alert"]').textContent).toContain('Version 2, ');
    expect(document.querySelector<HTMLInputElement>('.editor input[maxlength="200"]')).not.toBeNull();
    over.click();
    await wait(() => expect(one('#versions').textContent).toContain('Version 3'));
    expect(one('.subtitle').textContent).toContain('Owner: Lan.');
  });

  it('is put out of use and brought back', async () => {
    await made();
    named('Put out of use').click();
    await wait(() => expect(one('.retired').textContent).toContain('Out of use'));
    named('Bring back').click();
    await wait(() => expect(all('.retired')).toHaveLength(0));
    await wait(() => one<HTMLAnchorElement>('.back a')).then((link) => link.click());
    await wait(() => expect(all('#saved tbody tr')).toHaveLength(1));
    one('#saved tbody .num').click();
    await wait(() => one('dialog.evidence[open] .headline'));
    expect(here()).toBe(`/segments?open=segment.size|segment=${MINE}`);
  });

  it('that others ask too says so in the list and before it goes', async () => {
    const fixture = await made();
    fixture.given.uses = { segments: { [MINE]: [{ what: 'view', id: 'v1', name: 'Sài Gòn' }] }, fields: {} };
    one<HTMLAnchorElement>('.back a').click();
    await wait(() => expect(one('#saved tbody').textContent).toContain('view “Sài Gòn”'));
    one<HTMLAnchorElement>('#saved tbody a').click();
    await wait(() => expect(one('#made').textContent).toContain('Also asked in: view “Sài Gòn”'));
    named('Put out of use').click();
    await wait(() => expect(one('.used-yet').textContent).toContain('It has the rule itself and goes on asking it.'));
    named('Keep it in use').click();
    await wait(() => expect(all('.used-yet')).toHaveLength(0));
    expect(fixture.asked.filter(({ method }) => method === 'DELETE')).toHaveLength(0);
    named('Put out of use').click();
    await wait(() => named('Put out of use all the same')).then((button) => button.click());
    await wait(() => expect(one('.retired').textContent).toContain('Out of use'));
  });

  it('is not written on a past day', async () => {
    await made();
    window.history.replaceState(null, '', `/segments/${MINE}?asof=${READY}`);
    window.dispatchEvent(new Event('popstate'));
    await wait(() => one('.past-band'));
    await wait(() => one('#versions'));
    expect(all('.actions button')).toHaveLength(0);
    expect(all('#versions button')).toHaveLength(0);
  });

  it('says why of the past day somebody was in, or was not', async () => {
    const fixture = await made();
    window.history.replaceState(null, '', `/segments/${MINE}?asof=${READY}`);
    window.dispatchEvent(new Event('popstate'));
    await wait(() => one('.past-band'));
    await wait(() => one('#why .whom-found button')).then((button) => button.click());
    await wait(() => one('#why .verdicts li'));
    const asked = fixture.asked.filter(({ url }) => url.startsWith('/api/rules/why')).at(-1)?.url;
    expect(asked).toContain(`asof=${READY}`);
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

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Condition } from '../../src/app/filter/rule';
import { groupOf, move, parted, put, readRule, ruleOf, wordsOfEach } from '../../src/pages/segments/builder/conditions';
import { MINE } from './segmented';
import { all, closeApp, named, one, opened, text, wait } from './screen';

// A machine that has other work is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const bought = (days: number) => `{"did":{"kind":"purchase"},"within":{"days":${days}}}`;
const rule = (...conditions: string[]) => `{"rule":{"all":[${conditions.join()}]}}`;
const LAND = '{"one_of":"country","values":"Việt Nam"}';

describe('the conditions of a rule', () => {
  it('are read and written the same, numbers digit by digit', () => {
    for (const whole of [
      rule(bought(90), LAND),
      `{"rule":${LAND}}`,
      rule(`{"sum":"amount","of":{},"at_least":1234567890123456789.10}`, `{"not":{"any":[${LAND},${bought(30)}]}}`),
      // One that joins others would fall apart if it stood alone.
      rule(`{"all":[${LAND},${bought(30)}]}`),
    ]) {
      expect(ruleOf(readRule(whole))).toBe(whole);
    }
    expect(ruleOf([])).toBeNull();
  });

  it('are groups where several stand together, but not where a word is looked for in several places', () => {
    const of = (condition: string) => groupOf(readRule(`{"rule":${condition}}`)[0] as Condition);
    expect(of(`{"any":[${LAND},${bought(30)}]}`)).toMatchObject({ join: 'any' });
    expect(of(`{"not":{"any":[${LAND}]}}`)?.of).toHaveLength(1);
    expect(of(`{"not":{"any":[${LAND}]}}`)?.join).toBe('none');
    expect(of('{"any":[{"text":"full_name","contains":"An"},{"text":"source_key","contains":"An"}]}')).toBeNull();
    expect(of(LAND)).toBeNull();
    expect(of(`{"not":${LAND}}`)).toBeNull();
  });

  it('are changed in their place, also inside a group, which goes with its last one', () => {
    const group = `{"any":[${LAND},${bought(30)}]}`;
    const some = readRule(rule(bought(90), group));
    const [land] = readRule(`{"rule":${LAND}}`);
    expect(ruleOf(put(some, [1, 1], null))).toBe(rule(bought(90), `{"any":[${LAND}]}`));
    expect(ruleOf(put(put(some, [1, 1], null), [1, 0], null))).toBe(`{"rule":${bought(90)}}`);
    expect(ruleOf(put(some, [2], land ?? null))).toBe(rule(bought(90), group, LAND));
    expect(ruleOf(put(some, [1, 2], land ?? null))).toBe(rule(bought(90), `{"any":[${LAND},${bought(30)},${LAND}]}`));
    expect(ruleOf(move(some, [1], -1))).toBe(rule(group, bought(90)));
    expect(ruleOf(move(some, [1, 0], 1))).toBe(rule(bought(90), `{"any":[${bought(30)},${LAND}]}`));
    expect(move(some, [0], -1)).toBe(some);
    expect(ruleOf(parted(some, 1))).toBe(rule(bought(90), LAND, bought(30)));
    const none = readRule(rule(bought(90), `{"not":${group}}`));
    expect(ruleOf(parted(none, 1))).toBe(rule(bought(90), `{"not":${LAND}}`, `{"not":${bought(30)}}`));
  });

  it('find their words in those of the rule', () => {
    const leaf = (sentence: string) => ({ sentence, of: [] });
    const two = readRule(rule(bought(90), LAND));
    expect(wordsOfEach(two, { sentence: 'a and b', of: [leaf('a'), leaf('b')] })).toHaveLength(2);
    expect(wordsOfEach(two.slice(1), leaf('b'))).toEqual([leaf('b')]);
  });
});

const starter = async (at = 2, given: Parameters<typeof opened>[1] = {}) => {
  const fixture = opened('/segments/new', given);
  await wait(() => expect(all('.starters button')).toHaveLength(3));
  all('.starters button')[at]?.click();
  await wait(() => expect(all('.condition-left .num').length).toBeGreaterThan(0));
  return fixture;
};
const pick = (label: string) =>
  all('.choice label')
    .find((each) => each.textContent === label)
    ?.querySelector('input')
    ?.click();
const counts = () => all('.condition-left .num').map((count) => count.textContent);

describe('the builder', () => {
  it('begins with three starters and nothing to save', () => {
    opened('/segments/new');
    return wait(() => {
      expect(all('.starters button')).toHaveLength(3);
      expect(one('.page-head button[type="submit"]').hasAttribute('disabled')).toBe(true);
      // The one primary action of the page stands in its head.
      expect(all('main .ant-btn-color-primary.ant-btn-variant-solid')).toEqual([
        one('.page-head button[type="submit"]'),
      ]);
    });
  });

  it('says after each condition how many are left, and leads to them', async () => {
    await starter();
    expect(counts()).toEqual(['431', '359']);
    const to = decodeURIComponent(all<HTMLAnchorElement>('.condition-left .num')[0]?.href ?? '').replaceAll('+', ' ');
    expect(to).toContain('/customers?set={"rule":{"did":{"kind":"purchase"},"times":{"at_least":1}}}');
    expect(text()).toContain('Holds for 359 of 660 people now.');
  });

  it('guesses first among many, with a range, then counts', async () => {
    const fixture = await starter(2, { many: true });
    await wait(() => expect(counts()).toEqual(['431', '359']));
    const asked = fixture.asked.filter(({ url }) => url.startsWith('/api/rules/steps'));
    expect(asked.map(({ url }) => url.includes('exact=true'))).toEqual([false, true]);
  });

  it('takes the last changes back, one after the other', async () => {
    await starter();
    all('.condition-tools button')[2]?.click();
    await wait(() => expect(all('.conditions > li')).toHaveLength(1));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    await wait(() => expect(all('.conditions > li')).toHaveLength(2));
    expect(counts()).toEqual(['431', '359']);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    await wait(() => expect(all('.starters button')).toHaveLength(3));
  });

  it('joins conditions in a group, of which any, all or none must hold', async () => {
    const fixture = await starter(0);
    named('+ Group').click();
    await wait(() => one('.inline-form form'));
    await wait(() => expect(one('.condition-next').textContent).toContain('2'));
    one('.inline-form button[type="submit"]').click();
    await wait(() => expect(all('.conditions .group ol > li')).toHaveLength(1));
    const join = one<HTMLSelectElement>('.condition-join select');
    join.value = 'none';
    join.dispatchEvent(new Event('change', { bubbles: true }));
    pick('As JSON');
    await wait(() => {
      const json = one<HTMLTextAreaElement>('.as-json textarea').value.replaceAll(/\s/g, '');
      expect(json).toContain('{"not":{"any":[{"did":{"kind":"purchase"},"within":{"days":90}}]}}');
    });
    pick('As a sentence');
    await wait(() => expect(one('.whole-rule').textContent).toContain('purchases: exactly 1 and not'));
    expect(fixture.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('keeps the text of a rule that cannot be judged, says why, and withholds the counts', async () => {
    opened('/segments/new', { fails: '/api/rules/steps' });
    await wait(() => expect(all('.starters button')).toHaveLength(3));
    all('.starters button')[0]?.click();
    await wait(() => expect(one('.rule-words [role="alert"]').textContent).toContain('The disk is full.'));
    expect(one('.conditions').textContent).toContain('purchases: exactly 1');
    expect(counts()).toEqual([]);
    expect(all('#why, #traits')).toHaveLength(0);
  });

  it('drops the count of what is changed meanwhile', async () => {
    const fixture = opened('/segments/new', { slow: '/api/rules/steps' });
    await wait(() => expect(all('.starters button')).toHaveLength(3));
    all('.starters button')[2]?.click();
    const asked = () => fixture.asked.filter(({ url }) => url.startsWith('/api/rules/steps')).length;
    await wait(() => expect(all('.condition-tools button')).toHaveLength(6));
    all('.condition-tools button')[5]?.click();
    await wait(() => expect(all('.conditions > li')).toHaveLength(1));
    fixture.given.slow = undefined;
    await wait(() => expect(counts()).toEqual(['212']));
    expect(asked()).toBeLessThanOrEqual(2);
    expect(text()).toContain('Holds for 212 of 660 people now.');
  });

  it('shows the rule as SQL, or says that it has no such form', async () => {
    await starter(0);
    pick('As SQL');
    await wait(() => expect(text()).toContain('This rule has no SQL form'));
    expect(one('pre.sql').textContent).toContain('value.purchases');
  });

  it('says why for anybody, and what would change it', async () => {
    await starter();
    await wait(() => one('.whom-found button')).then((button) => button.click());
    await wait(() => expect(all('.verdicts > li')).toHaveLength(2));
    expect(one('.why-told').textContent).toContain('is in.');
    expect(one('.would').textContent).toContain('Would leave if this were so:');
    all('.whom-found button')[1]?.click();
    await wait(() => expect(one('.why-told').textContent).toContain('is not in.'));
    expect(all('.verdicts > li.holds-not')).toHaveLength(1);
    expect(one('.would').textContent).toContain('Would come in if this were so:');
    expect(one('.verdicts').textContent).toContain('is 1,290,000.5');
  });

  it('says what saving computes anew, and who comes and goes by it', async () => {
    await starter(0);
    await wait(() => expect(one('.recomputed').textContent).toContain('212 people come in.'));
    one('.page-head button[type="submit"]').click();
    await wait(() => one('#versions'));
    named('Change').click();
    await wait(() => expect(one('.recomputed').textContent).toContain('nobody comes or goes'));
    named('+ Condition').click();
    await wait(() => one('.inline-form form'));
    one('.inline-form button[type="submit"]').click();
    await wait(() => expect(one('.recomputed').textContent).toMatch(/\d+ people come in, \d+ leave\./));
    one('.page-head button[type="submit"]').click();
    await wait(() => named('Who differs from version 1?')).then((button) => button.click());
    await wait(() => expect(all('.differs dd')).toHaveLength(3));
    expect(one<HTMLAnchorElement>('.differs a').href).toContain('/customers?set=');
  });
});

describe('segments side by side', () => {
  it('open each number by its two sets', async () => {
    opened('/segments/compare?columns=champions,loyal');
    await wait(() => expect(all('#overlaps tbody tr')).toHaveLength(2));
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]|segments\./);
    one('#overlaps tbody .num').click();
    await wait(() => one('dialog.evidence[open] .headline'));
    expect(decodeURIComponent(window.location.search)).toContain('segment.overlap|group=champions;with=loyal');
  });

  it('are two to four, which the address names', async () => {
    opened('/segments/compare');
    await wait(() => expect(all('#whom input')).toHaveLength(11));
    expect(all('#numbers')).toHaveLength(0);
    for (const at of [0, 1, 2, 3]) {
      all('#whom input')[at]?.click();
      await wait(() => expect(all('#whom input:checked')).toHaveLength(at + 1));
    }
    await wait(() => expect(all('#numbers thead th')).toHaveLength(5));
    expect(all<HTMLInputElement>('#whom input').filter(({ disabled }) => disabled)).toHaveLength(7);
    expect(decodeURIComponent(window.location.search)).toBe('?columns=champions,loyal,potential-loyalist,new');
  });
});

describe('a segment over time', () => {
  it('is drawn, told as a table, and says who came in and who left', async () => {
    await starter(0);
    one('.page-head button[type="submit"]').click();
    await wait(() => one('#trend .size-line'));
    expect(one('#trend svg').getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
      'From 184 people on 13 Jan 2026 to 205 on 16 Jan 2026',
    );
    await wait(() => expect(one('.between').textContent).toContain('203 were in, then 205: 3 came in, 1 left.'));
    expect(all('.between tbody tr')).toHaveLength(3);
    pick('Left');
    await wait(() => expect(all('.between tbody tr')).toHaveLength(1));
    expect(one('.between tbody').textContent).toContain('Oliver Smith');
    named('As table').click();
    await wait(() => expect(one('#trend tbody tr').textContent).toContain('16\u00a0Jan\u00a02026205'));
    expect(window.location.pathname).toBe(`/segments/${MINE}`);
  });
});

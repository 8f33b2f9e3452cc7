// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRef, refText } from '../../src/app/ref';
import { OF_GERMANY } from './divided';
import { all, closeApp, named, one, opened, text, wait } from './screen';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const given = (name: string) => new URLSearchParams(window.location.search).get(name);
const labels = () => all('.divided-label').map((label) => label.textContent);
const choose = (selector: string, value: string) => {
  const select = one<HTMLSelectElement>(selector);
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('a break-down', () => {
  it('is chosen in the bar and stands in the address', async () => {
    opened('/value');
    await wait(() => expect(all('.divide-by option')).toHaveLength(6));
    expect(all('.divide-by option').map((option) => option.textContent)).toEqual(
      expect.arrayContaining(['points, groups of like size', 'birth date, by age']),
    );
    choose('.divide-by select', 'country');
    await wait(() => expect(labels()).toEqual(['Germany', 'Việt Nam', 'everyone else', 'not told']));
    expect(given('by')).toBe('country');
    expect(text()).toContain('Customers: Germany has the most, 400 of 660.');
    expect(text()).toContain('2 customers are in no group');
    choose('.divide-measure select', 'value.net');
    await wait(() => expect(labels()).toEqual(['Việt Nam', 'Germany', 'everyone else', 'not told']));
    choose('.divide-by select', '');
    await wait(() => expect(all('#divided')).toHaveLength(0));
    expect(given('by')).toBeNull();
  });

  it('keeps the order of time, and says quarters as the reader does', async () => {
    opened('/value?by=first_purchase%3Aquarter', {}, 'vi');
    await wait(() => expect(labels().slice(0, 2)).toEqual(['Quý 1/2025', 'Quý 2/2025']));
  });

  it('keeps stretches of a number in their order, whatever they bring', async () => {
    opened('/value?by=points%3Aeven');
    await wait(() => expect(labels()).toHaveLength(4));
    const asTold = labels();
    choose('.divide-measure select', 'value.net');
    await wait(() => expect(text()).toContain('Net'));
    expect(labels()).toEqual(asTold);
  });

  it('shows no share of too few people', async () => {
    opened('/value?by=country');
    await wait(() => expect(labels()).toHaveLength(4));
    choose('.divide-measure select', 'value.repeat_rate');
    await wait(() => expect(text()).toContain('Repeat purchase rate: Germany has the highest, 40.0%'));
    const last = all('.divided-bars li').at(-1);
    expect(last?.querySelector('.num')?.textContent).toBe('too few');
    expect(last?.querySelector('.few')).not.toBeNull();
  });

  it('opens each number for its group alone', async () => {
    const { asked } = opened('/value?by=country');
    await wait(() => expect(labels()).toHaveLength(4));
    one('.divided-bars .num').click();
    await wait(() => expect(text()).toContain('Of those for whom this holds:'));
    expect(given('open')).toBe(`unify.customers||${OF_GERMANY}`);
    const evidence = asked.find(({ url }) => url.startsWith('/api/evidence?'));
    expect(new URL(evidence?.url ?? '', 'http://x').searchParams.get('within')).toBe(OF_GERMANY);
    expect(given('by')).toBe('country');
  });

  it('filters by a group and stays broken down', async () => {
    opened('/value?by=country');
    await wait(() => expect(labels()).toHaveLength(4));
    one('#divided .tools button').click();
    await wait(() => expect(all('.divided-table tbody tr')).toHaveLength(4));
    expect(one('.divided-table tfoot').textContent).toContain('660');
    named('Filter by these').click();
    await wait(() => expect(given('set')).toBe('{"rule":{"all":[{"one_of":"country","values":["Germany"]}]}}'));
    expect(given('by')).toBe('country');
  });
});

describe('a reference', () => {
  it('keeps the rule of its group, whatever signs stand in it', () => {
    const ref = {
      measure: 'value.net',
      scope: { basis: 'net' },
      within: '{"rule":{"one_of":"x","values":["a|b;c=d"]}}',
    };
    expect(readRef(refText(ref))).toEqual(ref);
    expect(readRef('value.net|')).toEqual({ measure: 'value.net', scope: {} });
  });
});

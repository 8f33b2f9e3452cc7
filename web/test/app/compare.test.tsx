// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { yearBefore } from '../../src/app/compare/comparing';
import { readRef, refText } from '../../src/app/ref';
import { NOW, READY } from './fixture';
import { all, closeApp, named, one, opened, text, wait } from './screen';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const given = (name: string) => new URLSearchParams(window.location.search).get(name);
const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('two days side by side', () => {
  it('are the figures of both, their difference, and the receipts between', async () => {
    const { asked } = opened(`/value?compare=${READY}`);
    await wait(() => expect(all('.compare-table tbody tr')).toHaveLength(2));
    expect(text()).toContain('+1.5 points');
    expect(text()).toContain('the ranges overlap: no clear change');
    expect(all('.compare-receipts li')[0]?.textContent).toContain(
      '2 new lines · 1 changed line · 3 lines of customers who no longer fit the filter',
    );
    const compare = asked.find(({ url }) => url.startsWith('/api/value/compare'));
    expect(new URL(compare?.url ?? '', 'http://x').searchParams.get('compare')).toBe(READY);
    // The earlier number opens as it was on its own day.
    one('.compare-table tbody .num').click();
    await wait(() => expect(given('open')).toContain(`@${READY}`));
    await wait(() => {
      const evidence = asked.find(({ url }) => url.startsWith('/api/evidence/'));
      expect(new URL(evidence?.url ?? '', 'http://x').searchParams.get('asof')).toBe(READY);
    });
  });

  it('open what made the difference: whom they tell otherwise, and what each receipt did', async () => {
    const set = JSON.stringify({ rule: { one_of: 'country', values: ['Deutschland'] } });
    const { asked } = opened(`/value?${new URLSearchParams({ compare: READY, set }).toString()}`);
    await wait(() => expect(all('.compare-table tbody tr')).toHaveLength(2));
    all('.compare-table tbody tr')[0]?.querySelectorAll<HTMLElement>('.num')[2]?.click();
    await wait(() => expect(given('open')).toBe('difference:value.net'));
    const drawer = () => one('dialog.evidence').textContent ?? '';
    await wait(() => expect(drawer()).toContain('the differences add up to this number'));
    await wait(() => expect(drawer()).toContain('Of those for whom this holds: country is Deutschland'));
    expect(drawer()).toContain('select * from before.value.totals');
    const found = new URL(asked.find(({ url }) => url.includes('/compare/behind'))?.url ?? '', 'http://x').searchParams;
    expect([found.get('of'), found.get('compare'), found.get('set')]).toEqual(['value.net', READY, set]);
    const link =
      all('dialog a')
        .find((to) => to.hasAttribute('download'))
        ?.getAttribute('href') ?? '';
    expect(all('dialog .table tbody a').map(({ textContent }) => textContent)).toEqual(['Nguyễn <b>Văn</b> An']);
    expect(link).toContain('/api/value/compare/behind.csv?of=value.net');
    window.history.back();
    await wait(() => expect(given('open')).toBeNull());
    one('.compare-receipts .num').click();
    await wait(() => expect(given('open')).toBe('difference:r5'));
    await wait(() => expect(drawer()).toContain('Lines of this receipt'));
    expect(drawer()).toContain('no longer fits');
  });

  it('say of a rate that no customer has a part of its difference', async () => {
    opened(`/value?compare=${READY}&open=difference:value.repeat_rate`);
    await wait(() => expect(one('dialog.evidence').textContent).toContain('no customer has a part of its difference'));
    expect(one('dialog.evidence').textContent).toContain('the ranges overlap');
  });

  it('are prepared first where the earlier one is not there yet', async () => {
    const { asked } = opened('/value?compare=2025-06-30');
    await wait(() => expect(all('.compare-table tbody tr')).toHaveLength(2));
    const posted = asked.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body ?? '') as object);
    expect(posted).toEqual([{ asOf: '2025-06-30' }]);
  });

  it('are begun and ended by key and by button, on Home too', async () => {
    opened('/');
    await wait(() => one('#steer'));
    press('c');
    await wait(() => one('#compare'));
    expect(given('compare')).toBe(yearBefore(NOW, null));
    named('Stop comparing').click();
    await wait(() => expect(all('#compare')).toHaveLength(0));
    expect(given('compare')).toBeNull();
  });

  it('say so where the second is no earlier day', async () => {
    opened(`/value?compare=${NOW}`);
    await wait(() => expect(text()).toContain('Choose an earlier day'));
  });
});

describe('an earlier day', () => {
  it('is the same day a year before, where there is one', () => {
    expect(yearBefore('2024-03-15', null)).toBe('2023-03-15');
    expect(yearBefore('2024-02-29', null)).toBe('2023-02-28');
    expect(yearBefore('2024-03-15', { first: '2023-09-01', last: '2024-03-15' })).toBe('2023-09-01');
  });

  it('stands in a reference', () => {
    const ref = { id: 'evx', of: { day: '2024-03-15', then: true } };
    expect(refText(ref)).toBe('evx@~2024-03-15');
    expect(readRef(refText(ref))).toEqual(ref);
    const difference = { difference: 'value.net' };
    expect(readRef(refText(difference))).toEqual(difference);
  });
});

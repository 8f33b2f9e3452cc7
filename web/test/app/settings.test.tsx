// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { all, closeApp, named, one, opened, text, wait } from './screen';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const form = (name: string) => {
  const found = all('form.setting').find((each) => each.getAttribute('aria-label') === name);
  expect(found, name).toBeDefined();
  return found as HTMLElement;
};
const save = (name: string) => form(name).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
const button = (name: string) => form(name).querySelector<HTMLButtonElement>('button[type="submit"]');
function type(field: HTMLInputElement | null, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field?.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the settings', () => {
  it('say what a change does before it is made, compute it, and take it back', async () => {
    const { asked } = opened('/settings');
    await wait(() => form('Named groups'));
    expect(button('Named groups')).toBeNull();
    form('Named groups').querySelector<HTMLInputElement>('input[value="case"]')?.click();
    await wait(() => expect(text()).toContain('412 customers change group, of 660.'));
    expect(form('Named groups').textContent).toContain('Champions → Lost: 300');
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);
    save('Named groups');
    await wait(() => expect(form('Named groups').textContent).toContain('From ten groups to those of the case study'));
    await wait(() => expect(text()).toContain('The figures are up to date.'));
    expect(asked.filter(({ method }) => method === 'POST').map(({ url, body }) => [url, body])).toEqual([
      ['/api/settings/value.rfm.map', '{"value":"case"}'],
    ]);
    await wait(() => named('Undo'));
    named('Undo').click();
    await wait(() => expect(form('Named groups').textContent).toContain('From those of the case study to ten groups'));
  });

  it('tell of a currency how many lines it leaves out, or that there is none such', async () => {
    opened('/settings');
    await wait(() => form('Base currency'));
    type(form('Base currency').querySelector('input'), 'eu');
    await wait(() => expect(text()).toContain('This is no currency.'));
    type(form('Base currency').querySelector('input'), 'eur');
    await wait(() => expect(text()).toContain('Sums are in EUR: 12 of 1,234 lines are in another currency'));
    named('Leave it as it is').click();
    await wait(() => expect(all('.effect')).toHaveLength(0));
  });

  it('tell of another day as today which orders it leaves out', async () => {
    const { asked } = opened('/settings');
    await wait(() => form('Today'));
    expect(form('Today').textContent).toContain('Now: ');
    form('Today').querySelector<HTMLInputElement>('input[value="fixed"]')?.click();
    await wait(() => form('Today').querySelector('input[type="date"]'));
    type(form('Today').querySelector('input[type="date"]'), '2025-12-31');
    await wait(() =>
      expect(text()).toContain(
        'Today would be 31\u00a0Dec\u00a02025, now 17\u00a0Jan\u00a02026: 318 orders lie between',
      ),
    );
    save('Today');
    await wait(() =>
      expect(form('Today').textContent).toContain('From the last day with an order to 31\u00a0Dec\u00a02025'),
    );
    expect(asked.filter(({ method }) => method === 'POST').map(({ url, body }) => [url, body])).toEqual([
      ['/api/settings/today', '{"value":"2025-12-31"}'],
    ]);
  });

  it('find a zone by its place and tell how many rows fall on another day', async () => {
    opened('/settings');
    await wait(() => form('Zone of days'));
    expect(form('Zone of days').textContent).toContain('Now: Asia/');
    expect(form('Zone of days').querySelectorAll('option')).toHaveLength(3);
    type(form('Zone of days').querySelector('input'), 'Asia/Ho Chi Minh');
    await wait(() =>
      expect(text()).toContain('Days are read in Asia/Ho_Chi_Minh: 1 row falls on another day, of 1,234.'),
    );
  });

  it('choose what Home follows, one at least, without a job', async () => {
    const { asked } = opened('/settings');
    await wait(() => form('The numbers we steer by'));
    const box = (at: number) => form('The numbers we steer by').querySelectorAll<HTMLInputElement>('input')[at];
    box(0)?.click();
    await wait(() => expect(box(2)?.disabled).toBe(true));
    box(1)?.click();
    await wait(() => expect(text()).toContain('No number changes.'));
    save('The numbers we steer by');
    await wait(() =>
      expect(form('The numbers we steer by').textContent).toContain('From Buyers, Net to Net, Purchases'),
    );
    expect(asked.filter(({ url }) => url.startsWith('/api/jobs/'))).toEqual([]);
  });

  it('tell where the data lies and how large it is', async () => {
    opened('/settings');
    await wait(() => one('#machine'));
    expect(one('#machine').textContent).toContain('/data/nam-tinh');
    expect(one('#machine').textContent).toContain('30 MB');
    expect(one('#machine').textContent).toContain('2 processors');
    expect(all('.asof-button')).toHaveLength(0);
  });

  it('of a reader are kept in the browser', async () => {
    opened('/settings');
    await wait(() => one('#reading'));
    one('#reading .tick input').click();
    expect(window.localStorage.getItem('clientele.keys')).toBe('off');
    const [, theme] = all<HTMLSelectElement>('#reading select');
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(theme, 'dark');
    theme?.dispatchEvent(new Event('change', { bubbles: true }));
    await wait(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  });

  it.each(LANGS)('are named in %s', async (lang) => {
    opened('/settings', {}, lang);
    await wait(() => expect(all('form.setting')).toHaveLength(6));
    expect(text()).not.toMatch(/(setting|machine|settings|effect)[.][a-z]/);
  });
});

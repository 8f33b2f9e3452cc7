// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { READY } from './fixture';
import { idOf } from './peopled';
import { all, closeApp, named, one, opened, text, wait } from './screen';

vi.setConfig({ testTimeout: 30_000 });
const rows = () => all('.people-rows .person');
const press = (key: string, on: EventTarget) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const type = (input: HTMLElement, value: string) => {
  const of = input instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(of.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
};
const submit = (form: HTMLElement) => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
const labelled = (label: string) => {
  const found = all('[aria-label]').find((each) => each.getAttribute('aria-label') === label);
  expect(found, label).toBeDefined();
  return found as HTMLElement;
};

beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

async function fields(lang: (typeof LANGS)[number] = 'en', given: Parameters<typeof opened>[1] = {}) {
  const world = opened('/customers', given, lang);
  await wait(() => expect(rows().length).toBeGreaterThan(10));
  all('.filter-line button.small')
    .find((button) => button.getAttribute('aria-haspopup') === 'dialog')
    ?.click();
  await wait(() => expect(all('.fields .field-list li').length).toBe(2));
  return world;
}

describe('the fields of customers', () => {
  it.each(LANGS)('are listed in %s', async (lang) => {
    await fields(lang);
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]|cust\./);
  });

  it('take a new one, which is a column at once, and give it back', async () => {
    await fields();
    named('Add a field').click();
    await wait(() => expect(all('.field-form')).toHaveLength(1));
    const name = one<HTMLInputElement>('.field-form input');
    type(name, 'full_name');
    submit(one('.field-form'));
    await wait(() => expect(one('.field-form [role="alert"]').textContent).toContain('means name already'));
    expect(name.getAttribute('aria-invalid')).toBe('true');
    type(name, 'VIP');
    type(one('.field-form select'), 'yes_no');
    submit(one('.field-form'));
    await wait(() => expect(text()).toContain('“VIP” is saved.'));
    await wait(() => expect(all('.fields [data-field="VIP"]')).toHaveLength(1));
    expect(one('[data-field="VIP"]').textContent).toContain('nobody has a value');
    named('Undo').click();
    await wait(() => expect(text()).toContain('Out of use'));
    expect(all('.fields [data-field="VIP"]')).toHaveLength(0);
    labelled('Bring back: VIP').click();
    await wait(() => expect(text()).toContain('“VIP” is back.'));
    named('Close').click();
    named('Columns').click();
    await wait(() => expect(one('.columns-list').textContent).toContain('VIP'));
  });

  it('are called what somebody wants, in each language', async () => {
    await fields();
    labelled('Change: Income').click();
    await wait(() => expect(all('.field-form')).toHaveLength(1));
    type(one('.field-form input[lang="en"]'), 'Pay');
    submit(one('.field-form'));
    await wait(() => expect(text()).toContain('“income” is saved.'));
    await wait(() => expect(one('[data-field="income"]').textContent).toMatch(/^Paynumber.*income/));
  });

  it('that a segment or a view names are put out of use by who has been told', async () => {
    const users = [
      { what: 'segment', id: 's1', name: 'Rich' },
      { what: 'view', id: 'v1', name: 'By income' },
    ] as const;
    const { asked } = await fields('en', { uses: { segments: {}, fields: { income: [...users] } } });
    await wait(() => expect(asked.some(({ url }) => url === '/api/uses')).toBe(true));
    await wait(() => {
      labelled('Put out of use: Income').click();
      expect(one('.used-yet').textContent).toContain('Named in: segment “Rich” and view “By income”.');
    });
    expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(0);
    named('Put out of use all the same').click();
    await wait(() => expect(text()).toContain('“income” is out of use'));
  });

  it('are not overwritten by who has not seen the last change', async () => {
    const { answer } = await fields();
    answer({ method: 'DELETE', url: '/api/attributes?name=income&version=0' });
    labelled('Put out of use: Income').click();
    await wait(() => expect(text()).toContain('Somebody changed it meanwhile.'));
  });

  it('lose nothing of what the slower one filled in', async () => {
    const { answer } = await fields();
    labelled('Change: Income').click();
    await wait(() => expect(all('.field-form')).toHaveLength(1));
    type(one('.field-form input[lang="en"]'), 'Pay');
    answer({
      method: 'PUT',
      url: '/api/attributes',
      body: '{"name":"income","note":"a month","labels":{},"version":0}',
    });
    submit(one('.field-form'));
    const over = await wait(() => named('Save mine as version 2'));
    expect(one<HTMLInputElement>('.field-form input[lang="en"]').value).toBe('Pay');
    over.click();
    await wait(() => expect(text()).toContain('“income” is saved.'));
    await wait(() => expect(one('[data-field="income"]').textContent).toMatch(/^Pay/));
  });

  it('are not changed on a past day', async () => {
    opened(`/customers?asof=${READY}`);
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    expect(all('[aria-haspopup="dialog"]').filter((button) => button.textContent === 'Fields…')).toHaveLength(0);
  });
});

describe('a value of one customer', () => {
  it('is edited in its place: what is wrong is said there, Esc leaves it, Enter takes it in', async () => {
    opened(`/customers/${idOf(2)}`);
    await wait(() => expect(text()).toContain('What we know'));
    labelled('Change: Income').click();
    const input = await wait(() => one<HTMLInputElement>('.value-form input'));
    expect(input.value).toBe('1200.5');
    press('Escape', input);
    await wait(() => expect(all('.value-form')).toHaveLength(0));
    labelled('Change: Income').click();
    const again = await wait(() => one<HTMLInputElement>('.value-form input'));
    type(again, '12a');
    submit(one('.value-form'));
    await wait(() => expect(one('.value-form [role="alert"]').textContent).toContain('no number'));
    type(again, '77');
    submit(one('.value-form'));
    await wait(() => expect(text()).toContain('Income is entered'));
    await wait(() => expect(text()).toContain('entered by hand'));
    labelled('Change: Income').click();
    await wait(() => expect(all('.value-form')).toHaveLength(1));
    submit(one('.value-form'));
    await wait(() => expect(text()).toContain('nothing changes'));
  });

  it('is taken back by its receipt', async () => {
    const { asked } = opened(`/customers/${idOf(2)}`);
    await wait(() => expect(text()).toContain('What we know'));
    labelled('Change: Income').click();
    await wait(() => expect(all('.value-form')).toHaveLength(1));
    type(one('.value-form input'), '78');
    submit(one('.value-form'));
    await wait(() => expect(text()).toContain('Income is entered'));
    labelled('Undo: Income').click();
    await wait(() => expect(asked.some(({ url }) => url === '/api/data/receipts/r9/withdraw')).toBe(true));
  });

  it('is asked of fields it has none of, and emptied', async () => {
    const world = opened(`/customers/${idOf(2)}`);
    world.answer({ method: 'POST', url: '/api/attributes', body: '{"name":"VIP","kind":"yes_no","labels":{}}' });
    await wait(() => expect(text()).toContain('What we know'));
    labelled('Change: Income').click();
    await wait(() => expect(all('.value-form')).toHaveLength(1));
    type(one('.value-form input'), '');
    submit(one('.value-form'));
    await wait(() => expect(text()).toContain('Income is entered'));
    await wait(() => expect(all('[aria-label="Change: Income"]')).toHaveLength(0));
    named('Add a value').click();
    const choice = await wait(() => one<HTMLSelectElement>('.add-value > select'));
    expect([...choice.options].map((option) => option.textContent)).toEqual(['Income', 'VIP']);
    type(choice, 'attribute.VIP');
    await wait(() => expect(all('.value-form select')).toHaveLength(1));
    type(one('.value-form select'), 'yes');
    submit(one('.value-form'));
    await wait(() => expect(text()).toContain('VIP is entered'));
    await wait(() => expect(one('[aria-label="Change: VIP"]').closest('dd')?.textContent).toMatch(/^yes/));
  });

  it('is not changed on a past day', async () => {
    opened(`/customers/${idOf(2)}?asof=${READY}`);
    await wait(() => expect(text()).toContain('What we know'));
    expect(all('[aria-label="Change: Income"]')).toHaveLength(0);
    expect(text()).not.toContain('Add a value');
  });
});

describe('views', () => {
  const menu = async () => {
    all('.filter-line button.small')
      .find((button) => button.textContent?.trim().startsWith('Views'))
      ?.click();
    await wait(() => expect(all('.views')).toHaveLength(1));
  };

  it('keep what the address says under a name, and write it back', async () => {
    const { asked } = opened('/customers?sort=full_name&q=nguy');
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    await menu();
    expect(text()).toContain('No view is saved yet.');
    named('Save what is shown as…').click();
    await wait(() => expect(all('.views form')).toHaveLength(1));
    type(one('.views form input'), 'Nguyễn');
    submit(one('.views form'));
    await wait(() => expect(text()).toContain('The view is saved.'));
    const saved = asked.find(({ url, method }) => url === '/api/views' && method === 'POST');
    expect(JSON.parse(saved?.body ?? '')).toMatchObject({ page: 'customers', sort: 'full_name', q: 'nguy', set: null });
    window.history.replaceState(null, '', '/customers');
    window.dispatchEvent(new Event('popstate'));
    await wait(() => expect(text()).toContain('4,312 customers'));
    await wait(() => expect(all('.view-name')).toHaveLength(1));
    one('.view-name').click();
    await wait(() => expect(window.location.search).toContain('sort=full_name'));
    expect(window.location.search).toContain('q=nguy');
    expect(window.location.search).toContain('columns=full_name');
    expect(asked.some(({ url }) => url.endsWith('/use'))).toBe(true);
  });

  it('are renamed, deleted and brought back', async () => {
    const world = opened('/customers');
    world.answer({ method: 'POST', url: '/api/views', body: '{"name":"Best","owner":"Ann","sort":"-net"}' });
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    await menu();
    await wait(() => expect(one('.view-name').textContent).toBe('Best'));
    labelled('More: Best').click();
    await wait(() => expect(text()).toContain('not used yet'));
    named('Rename').click();
    await wait(() => expect(all('.views form')).toHaveLength(1));
    type(one('.views form input'), '<b>The best</b>');
    submit(one('.views form'));
    await wait(() => expect(one('.view-name').textContent).toBe('<b>The best</b>'));
    labelled('More: <b>The best</b>').click();
    await wait(() => named('Delete'));
    named('Delete').click();
    await wait(() => expect(all('.view-name')).toHaveLength(0));
    named('Undo').click();
    await wait(() => expect(one('.view-name').textContent).toBe('<b>The best</b>'));
  });

  it('open the page where one is chosen for it, and once', async () => {
    const world = opened('/');
    world.answer({ method: 'POST', url: '/api/views', body: '{"name":"Best","sort":"full_name","opens":true}' });
    await wait(() => expect(all('nav a').length).toBeGreaterThan(2));
    all<HTMLAnchorElement>('nav a')
      .find((link) => link.getAttribute('href') === '/customers')
      ?.click();
    await wait(() => expect(window.location.search).toBe('?sort=full_name'));
    window.history.replaceState(null, '', '/customers');
    window.dispatchEvent(new Event('popstate'));
    await wait(() => expect(rows().length).toBeGreaterThan(10));
    await new Promise((done) => setTimeout(done, 200));
    expect(window.location.search).toBe('');
  });
});

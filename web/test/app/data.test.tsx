// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { all, closeApp, named, one, opened, text, wait } from './screen';

// A machine that has other work is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const receipts = () => all('.receipt');
const undo = (at: number) =>
  wait(() => {
    expect(receipts()).toHaveLength(4);
    return receipts()[at]?.querySelector('.receipt-head button') as HTMLElement;
  });
const labelled = (name: string) => one(`[aria-label="${name}"]`);
const type = (input: HTMLInputElement | HTMLSelectElement, value: string) => {
  const kind = input instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
};
const posted = (asked: { method: string; url: string; body?: string }[], path: string) =>
  asked.filter(({ method, url }) => method === 'POST' && url.startsWith(path)).map(({ body }) => body);
const sendKey = () =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));

describe('the receipts', () => {
  it.each(LANGS)('are whole in %s', async (lang) => {
    opened('/data', {}, lang);
    await wait(() => expect(receipts()).toHaveLength(4));
    expect(text()).not.toMatch(/undefined|NaN|\[object Object\]/);
    expect(all('.tabs a').map((tab) => tab.getAttribute('href'))).toEqual([
      '/data',
      '/data/sources',
      '/data/findings',
      '/data/set-aside',
      '/data/quality',
      '/data/import',
    ]);
    expect(all('.asof-button')).toHaveLength(0);
  });

  it('tell rows that add up, money by currency, returns in their three ways, and findings', async () => {
    opened('/data');
    const whole = await wait(() => {
      expect(receipts()).toHaveLength(4);
      return receipts()[1]?.textContent;
    });
    expect(whole).toContain('18,442 rows = 18,190 kept + 54 set aside + 198 already known');
    expect(whole).toContain('✓ adds up to the file');
    expect(whole).toContain('Came 17\u00a0Jan\u00a02026, 06:30');
    expect(whole).toContain('₫48,220,123,456.78');
    expect(whole).toContain('$1,290.50');
    expect(whole).toMatch(/purchase stated20.*matched to a purchase18.*no purchase found3/);
    expect(whole).toMatch(/phone unreadable, kept as written96/);
    expect(receipts()[0]?.textContent).toContain('Mends rows of orders-2025.csv');
  });

  it('are taken back and brought back where they stand', async () => {
    const { asked } = opened('/data');
    const button = await undo(1);
    button.focus();
    button.click();
    await wait(() => expect(one('.receipt [role="progressbar"]').getAttribute('aria-valuenow')).toBe('60'));
    expect(receipts()[1]?.textContent).toContain('Withdrawing orders-2025.csv');
    await wait(() =>
      expect(receipts()[1]?.textContent).toMatch(/Withdrawn 18\sJan\s2026, 08:00. These rows count nowhere./),
    );
    expect(button.textContent).toBe('Restore');
    expect(document.activeElement).toBe(button);
    expect(all('[role="status"]').map((status) => status.textContent)).toContain(
      'orders-2025.csv is withdrawn. Restore brings it back.',
    );
    button.click();
    await wait(() => expect(button.textContent).toBe('Withdraw'));
    expect(posted(asked, '/api/data/receipts')).toEqual(['{}', '{}']);
    // The numbers elsewhere are other ones now.
    expect(asked.filter(({ url }) => url === '/api/workspace').length).toBeGreaterThan(2);
  });

  it('bring the keyboard back when the job that was stopped is over', async () => {
    opened('/data', { until: 1000 });
    const button = await undo(0);
    button.click();
    const cancel = await wait(() => {
      const found = named('Cancel') as HTMLButtonElement;
      expect(found.disabled).toBe(false);
      return found;
    });
    cancel.focus();
    cancel.click();
    await wait(() => expect(text()).toContain('Stopped. What was done until then stays.'));
    await wait(() => expect(document.activeElement).toBe(button));
  });

  it('say why there is no way back, and what was refused', async () => {
    opened('/data', { refuses: 'It is withdrawn already.' });
    await wait(() => expect(receipts()).toHaveLength(4));
    expect(receipts()[3]?.textContent).toContain('withdraw that one first.');
    expect(receipts()[3]?.querySelectorAll('button.ant-btn')).toHaveLength(0);
    labelled('Restore: 客户名单-2025年第四季度-上海及华东地区.xlsx').click();
    await wait(() => expect(one('[role="alert"]').textContent).toContain('It is withdrawn already.'));
  });

  it('say when the figures lag behind, and compute them', async () => {
    const { asked } = opened('/data', { stale: true });
    await wait(() => expect(text()).toContain('The figures do not show yet'));
    named('Compute now').click();
    await wait(() => expect(all('.stale-band')).toHaveLength(0));
    expect(posted(asked, '/api/runs')).toEqual(['{}']);
  });

  it('that cannot be loaded say so, and are tried again', async () => {
    const { given } = opened('/data', { fails: '/api/data' });
    await wait(() => expect(one('[role="alert"]').textContent).toContain('The disk is full.'));
    given.fails = undefined;
    named('Try again').click();
    await wait(() => expect(receipts()).toHaveLength(4));
  });
});

describe('rows that are set aside', () => {
  it('are counted where the page is chosen, shown by reason, and paged', async () => {
    const { asked } = opened('/data/set-aside');
    await wait(() => expect(all('tbody tr')).toHaveLength(50));
    expect(one('nav a[href="/data"] .unseen').textContent).toBe('Data: 52 rows wait to be mended');
    expect(all('.chips button').map((chip) => chip.textContent)).toEqual([
      ...['All 52', 'no readable date 51', '7 fields where 5 are expected 1'],
    ]);
    named('Next').click();
    await wait(() => expect(all('tbody tr')).toHaveLength(2));
    all('.chips button')[2]?.click();
    await wait(() => expect(all('tbody tr')).toHaveLength(1));
    one('tbody button').click();
    await wait(() => expect(one('.mend pre').textContent).toContain('651;2024-02-28;"Trần; Văn"'));
    expect(asked.some(({ url }) => url === '/api/data/set-aside?reason=fields&after=0&limit=50')).toBe(true);
  });

  it('are mended several at once, and leave receipts', async () => {
    const { asked } = opened('/data/set-aside');
    const rows = await wait(() => {
      const found = all('tbody button');
      expect(found).toHaveLength(50);
      return found;
    });
    rows[0]?.click();
    rows[2]?.click();
    const inputs = await wait(() => {
      const found = all<HTMLInputElement>('.mend input');
      expect(found).toHaveLength(10);
      return found;
    });
    type(inputs[1] as HTMLInputElement, '2024-02-28');
    type(inputs[6] as HTMLInputElement, '2024-02-27');
    type(inputs[7] as HTMLInputElement, 'x');
    await wait(() => expect(text()).toContain('came as: Nguyễn Thị Ánh'));
    type(inputs[7] as HTMLInputElement, 'Nguyễn Thị Ánh');
    await wait(() => expect(text()).not.toContain('came as: Nguyễn Thị Ánh'));

    // Nothing is lost by looking elsewhere.
    one('.tabs a[href="/data"]').click();
    await wait(() => expect(receipts()).toHaveLength(4));
    one('.tabs a[href="/data/set-aside"]').click();
    await wait(() => named('Mend 2 rows and take them in again')).then((button) => button.click());
    await wait(() => expect(text()).toContain('2 mended rows were taken in again.'));
    const [sent = ''] = posted(asked, '/api/data/repairs');
    expect(JSON.parse(sent ?? '')).toEqual({
      rows: [
        { receipt: 'rc3', line: 2, values: { c2: '2024-02-28' } },
        { receipt: 'rc3', line: 4, values: { c2: '2024-02-27' } },
      ],
    });
    await wait(() => expect(one('#aside-h').textContent).toBe('50 rows set aside. Nothing is lost.'));
    expect(all('.mend')).toHaveLength(0);
    one('.after-mend a').click();
    await wait(() => expect(receipts()).toHaveLength(6));
  });

  it('are kept with what was written when they are refused', async () => {
    opened('/data/set-aside', { refuses: 'This row is not set aside.' });
    await wait(() => one('tbody button')).then((row) => row.click());
    const input = await wait(() => all<HTMLInputElement>('.mend input')[1] as HTMLInputElement);
    type(input, '2024-02-28');
    await wait(() => named('Mend 1 row and take it in again'));
    sendKey();
    await wait(() => expect(one('[role="alert"]').textContent).toContain('This row is not set aside.'));
    expect(input.value).toBe('2024-02-28');
    expect(named('Mend 1 row and take it in again')).toBeDefined();
  });

  it('say so when there are none', async () => {
    opened('/data/set-aside', { empty: true });
    await wait(() => expect(text()).toContain('No row is set aside.'));
  });
});

describe('a source', () => {
  it('is answered for by somebody, which can be taken back', async () => {
    const { asked } = opened('/data/sources');
    await wait(() => expect(text()).toContain('late since 1\u00a0Feb\u00a02026'));
    labelled('Change: shop').click();
    const owner = await wait(() => one<HTMLInputElement>('dialog input'));
    type(owner, 'Lan Phạm');
    type(one<HTMLSelectElement>('dialog select'), 'consent');
    named('Save').click();
    await wait(() => expect(one('dialog [role="status"]').textContent).toBe('Saved as version 1.'));
    expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body ?? ''))).toEqual([
      { source: 'shop', owner: 'Lan Phạm', basis: 'consent', origin: '', version: 0 },
    ]);
    await wait(() => expect(one('.source-history').textContent).toContain('Lan Phạm · they agreed to it'));
    named('Undo the last change').click();
    await wait(() => expect(one('dialog [role="status"]').textContent).toBe('Saved as version 2.'));
    await wait(() => expect(one<HTMLInputElement>('dialog input').value).toBe(''));
  });

  it('shows what is kept for its next file, forgets it, and remembers it again', async () => {
    const { asked } = opened('/data/sources');
    await wait(() => labelled('Change: shop')).then((button) => button.click());
    const kept = await wait(() => one('.kept-mapping'));
    expect(kept.textContent).toContain('Written in: UTF-16LE, tab');
    expect(all('.kept-columns > div').map((row) => row.textContent)).toEqual([
      'Ngàyorder dateday/month',
      'Thành tiềnamountdecimal comma 1,5',
    ]);
    named('Forget it').click();
    await wait(() => expect(one('.kept-mapping').textContent).toContain('Nothing is kept'));
    expect(all('.kept-columns')).toHaveLength(0);
    named('Remember it again').click();
    await wait(() => expect(all('.kept-columns > div')).toHaveLength(2));
    expect(asked.filter(({ method }) => method === 'POST').map(({ url }) => url)).toEqual([
      '/api/data/sources/mapping/forget?source=shop',
      '/api/data/sources/mapping/remember?source=shop',
    ]);
  });
});

describe('the trend of quality', () => {
  it('is drawn field by field, the worst first, and is a table too', async () => {
    opened('/data/quality');
    await wait(() => expect(all('.trends article')).toHaveLength(2));
    expect(all('.trends h3').map((head) => head.textContent)).toEqual(['customer number shop', 'order date shop']);
    expect(all('.trends article')[0]?.querySelector('svg')?.getAttribute('aria-label')).toContain('91.0%');
    expect(all('.trends polyline')).toHaveLength(3);
    all<HTMLButtonElement>('.trends .tools button')[1]?.click();
    await wait(() => expect(all('.trends tbody tr')).toHaveLength(3));
    expect(one('.trends tbody').textContent).toContain('97.0%');
  });
});

describe('an import', () => {
  const file = (name: string) => new File(['a,b\n1,2\n'], name);
  async function choose(...names: string[]) {
    const input = await wait(() => one<HTMLInputElement>('input[type="file"]'));
    Object.defineProperty(input, 'files', { value: names.map(file), configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('is where an empty workspace begins', async () => {
    opened('/data/import', { empty: true, workspace: { asOf: null, days: null, run: null, computedAt: null } });
    await wait(() => expect(window.location.pathname).toBe('/data/import'));
    await wait(() => expect(text()).toContain('Drop an order file here'));
    expect(all('.station.hollow')).toHaveLength(4);
  });

  it('asks what cannot be guessed, takes the file in, and is taken back by its receipt', async () => {
    const { asked } = opened('/data/import');
    await choose('orders.csv', 'second.csv');
    await wait(() => expect(text()).toContain('18,442 rows'));
    expect(text()).toContain('1 more file waits: second.csv');
    expect(text()).toContain('notes.docx It is not a table.Save it as CSV or XLSX and send that.');
    type(labelled('What Ghi chú means') as HTMLSelectElement, 'ignored');
    sendKey();
    await wait(() => expect(one('[role="alert"]').textContent).toContain('These days can be read both ways.'));
    expect(document.activeElement).toBe(one('.which-first input'));
    expect(posted(asked, '/api/data/imports')).toEqual([]);

    one('.which-first input').click();
    await wait(() => expect(all('[role="alert"]')).toHaveLength(0));
    named('Check and import 18,442 rows').click();
    await wait(() =>
      expect(one('.checked .equation').textContent).toContain('18,231 kept + 209 set aside + 2 already'),
    );
    const mapping = [
      { table: 'orders.csv', column: 'c2', header: 'Ngày đặt hàng', word: 'order_date day/month' },
      { table: 'orders.csv', column: 'c5', header: 'Ghi chú', word: 'ignored' },
    ];
    expect(JSON.parse(posted(asked, '/api/data/uploads/up1/check').at(-1) ?? '')).toEqual({ mapping, reading: [] });
    expect(posted(asked, '/api/data/imports')).toEqual([]);
    named('Import 18,231 rows').click();
    await wait(() => expect(text()).toContain('orders.csv is imported.'));
    expect(JSON.parse(posted(asked, '/api/data/imports')[0] ?? '')).toEqual({
      ...{ upload: 'up1', mapping, reading: [], received: 'f1' },
    });
    await wait(() => expect(receipts()).toHaveLength(1));
    expect(receipts()[0]?.textContent).toContain('18,442 rows = 18,231 kept + 209 set aside + 2 already known');
    labelled('Withdraw: orders.csv').click();
    await wait(() => expect(labelled('Restore: orders.csv')).toBeDefined());
    named('Next file: second.csv').click();
    await wait(() => expect(one('.meanings').textContent).toContain('second.csv'));
  });

  it('is told before it is one: rows, money, who is known, and what will be set aside', async () => {
    const { asked } = opened('/data/import');
    await choose('orders.csv');
    await wait(() => one('.which-first input')).then((first) => first.click());
    // Nobody has to ask for it.
    await wait(() => expect(one('.what-happens').textContent).toContain('Known customers1,204'));
    expect(one('.what-happens').textContent).toContain('✓ adds up to the file₫48,222,051,456.78');
    const rows = all('.meanings tbody tr').map((row) => row.textContent);
    expect(rows[1]).toContain('200 unreadable');
    expect(rows[2]).toContain('1,660 empty');
    expect(rows[3]).toContain('credit note: 41');
    expect(rows[4]).toContain('22%');
    expect(one('.before-after .stored').textContent).toBe('Stored100213 Apr 20261,290,000'.replaceAll(' ', '\u00a0'));
    named('Next row').click();
    await wait(() => expect(one('.before-after').textContent).toContain('row 3'));
    const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    press();
    expect(document.activeElement).toBe(one('.which-first input'));
    one('.found-chip.needs').focus();
    press();
    await wait(() => expect(document.activeElement?.textContent).toContain('sure to'));
    sendKey();
    const money = await wait(() => one('.checked .money').textContent);
    expect(money).toContain('Go in₫48,220,123,456.78');
    expect(money).toContain('Set aside, kept with reason₫1,290,000');
    all<HTMLButtonElement>('.aside-reason button')[0]?.click();
    await wait(() => expect(one('.aside-reason table').textContent).toContain('2024-02-30'));
    type(one<HTMLSelectElement>('.origin select'), 'contract');
    await wait(() => expect(one<HTMLSelectElement>('.origin select').value).toBe('contract'));
    named('Back to the meanings').click();
    await wait(() => one('.meanings'));
    sendKey();
    await wait(() => named('Import 18,231 rows')).then((button) => button.click());
    await wait(() => expect(text()).toContain('orders.csv is imported.'));
    expect(JSON.parse(posted(asked, '/api/data/imports')[0] ?? '').origin).toEqual({
      ...{ basis: 'contract', owner: '', origin: '' },
    });
    expect(posted(asked, '/api/data/uploads/up1/check')).toHaveLength(1);
  });

  it('is read anew where the reader says how it is written', async () => {
    const { asked } = opened('/data/import');
    await choose('orders.csv');
    const encoding = await wait(() => one<HTMLSelectElement>('.read-as select'));
    expect(encoding.selectedOptions[0]?.textContent).toBe('UTF-16LE, 95%');
    type(encoding, 'GB18030');
    await wait(() => expect(posted(asked, '/api/data/uploads/up1/look')).toHaveLength(2));
    await wait(() => one('.which-first input')).then((first) => first.click());
    type(labelled('Decimal mark of Thành tiền') as HTMLSelectElement, 'comma');
    const reading = [{ table: 'orders.csv', encoding: 'GB18030', separator: null }];
    expect(JSON.parse(posted(asked, '/api/data/uploads/up1/look')[1] ?? '')).toEqual({ mapping: [], reading });
    await wait(() => {
      const said = JSON.parse(posted(asked, '/api/data/uploads/up1/check').at(-1) ?? '{}');
      expect(said.reading).toEqual(reading);
      expect(said.mapping.at(-1).word).toBe('amount decimal-comma');
    });
  });

  it('says what is as last time for its source, and is read afresh where that is wrong', async () => {
    const { asked } = opened('/data/import', { asBefore: true });
    await choose('orders.csv');
    await wait(() =>
      expect(one('.as-before').textContent).toContain('As last time for this source: UTF-16LE, Thành tiền.'),
    );
    expect(one<HTMLSelectElement>('.read-as select').selectedOptions[0]?.textContent).toBe('UTF-16LE, as last time');
    named('Read it afresh').click();
    await wait(() => expect(one('.as-before').textContent).toContain('as if it were the first'));
    const reading = [{ table: 'orders.csv', encoding: null, separator: null, fresh: true }];
    expect(JSON.parse(posted(asked, '/api/data/uploads/up1/look').at(-1) ?? '')).toEqual({ mapping: [], reading });
    named('As last time').click();
    await wait(() => named('Read it afresh'));
  });

  it('is checked again where something else came in meanwhile', async () => {
    const { given, asked } = opened('/data/import');
    await choose('orders.csv');
    await wait(() => one('.which-first input')).then((first) => first.click());
    await wait(() => one('.what-happens .tally'));
    sendKey();
    const go = await wait(() => named('Import 18,231 rows'));
    given.refuses = 'Something came in since this was checked.';
    given.refusesAs = 'app.changedSinceCheck';
    go.click();
    await wait(() => expect(one('[role="alert"]').textContent).toContain('Something came in since'));
    given.refuses = undefined;
    named('Check again').click();
    await wait(() => expect(posted(asked, '/api/data/uploads/up1/check')).toHaveLength(2));
    await wait(() => named('Import 18,231 rows')).then((button) => button.click());
    await wait(() => expect(text()).toContain('orders.csv is imported.'));
  });

  it('that the server has forgotten is sent once more, with all that was said', async () => {
    const { given, asked } = opened('/data/import');
    await choose('orders.csv');
    await wait(() => one('.which-first input')).then((first) => first.click());
    await wait(() => one('.what-happens .tally'));
    given.forgotten = true;
    sendKey();
    await wait(() => named('Import 18,231 rows'));
    named('Import 18,231 rows').click();
    await wait(() => expect(one('[role="alert"]').textContent).toContain('choose the file again'));
    given.forgotten = undefined;
    named('Try again').click();
    await wait(() => expect(one<HTMLInputElement>('.which-first input').checked).toBe(true));
    expect(posted(asked, '/api/data/uploads?')).toHaveLength(2);
  });

  it('that is cut off or refused says so and is sent again', async () => {
    const { given, asked } = opened('/data/import', { upload: 'cut' });
    await choose('orders.csv');
    await wait(() => expect(one('[role="alert"]').textContent).toContain('orders.csv did not arrive.'));
    expect(text()).toContain('The server does not answer.');
    given.upload = undefined;
    given.fails = '/api/data/uploads';
    named('Try again').click();
    await wait(() => expect(one('[role="alert"]').textContent).toContain('The disk is full.'));
    given.fails = undefined;
    named('Try again').click();
    await wait(() => one('.meanings'));
    named('Choose another file').click();
    await wait(() => one('.drop-zone'));
    expect(asked.filter(({ method }) => method === 'DELETE').map(({ url }) => url)).toEqual(['/api/data/uploads/up1']);
  });

  it('can be stopped on its way', async () => {
    opened('/data/import', { upload: 'stuck' });
    await choose('orders.csv');
    await wait(() => expect(one('[role="progressbar"]').getAttribute('aria-valuenow')).toBe('40'));
    named('Cancel').click();
    await wait(() => expect(text()).toContain('Stopped. orders.csv was not sent.'));
  });

  it('of a file that holds no table says so', async () => {
    opened('/data/import', { unreadable: true });
    await choose('notes.docx');
    await wait(() => expect(text()).toContain('Nothing in notes.docx can be imported.'));
    expect(all('.action-bar button').map((button) => button.textContent)).toEqual(['Choose another file']);
  });

  it('goes on while one looks elsewhere', async () => {
    opened('/data/import');
    await choose('orders.csv');
    await wait(() => one('.which-first input')).then((first) => first.click());
    await wait(() => expect(one<HTMLInputElement>('.which-first input').checked).toBe(true));
    sendKey();
    await wait(() => named('Import 18,231 rows'));
    sendKey();
    await wait(() => expect(text()).toContain('Importing orders.csv'));
    one('nav a[href="/value"]').click();
    await wait(() => one('#figures'));
    one('nav a[href="/data"]').click();
    await wait(() => expect(receipts()).toHaveLength(5));
    one('.tabs a[href="/data/import"]').click();
    await wait(() => expect(text()).toContain('orders.csv is imported.'));
  });
});

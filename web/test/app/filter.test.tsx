// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGS } from '../../src/format';
import { READY } from './fixture';
import { holding } from './filters';
import { all, closeApp, named, one, opened, text, wait } from './screen';

// A machine that has other work is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());
afterEach(closeApp);

const GERMANY = { one_of: 'country', values: ['Deutschland'] };
const LATELY = { did: { kind: 'purchase' }, within: { days: 90 } };
const KNOWN = { known: 'email' };
const set = (...conditions: unknown[]) => JSON.stringify({ rule: { all: conditions } });
const at = (rule: string, more = '') => `/value?${new URLSearchParams({ set: rule }).toString()}${more}`;
const asked = () => new URLSearchParams(window.location.search).get('set');
const chips = () => all('.chip-text').map((chip) => chip.textContent);
const labelled = (label: string) => {
  const found = all('button').find((button) => button.getAttribute('aria-label') === label);
  expect(found, label).toBeDefined();
  return found as HTMLElement;
};
const press = (on: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
/** As React hears of what is typed. */
function type(field: HTMLInputElement, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const choose = (family: string) =>
  all('.condition-form .choice label')
    .find((label) => label.textContent === family)
    ?.querySelector('input')
    ?.click();
const send = () => one('.condition-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
const adding = async () => {
  named('+ Add a condition').click();
  await wait(() => one('.condition-form'));
};

describe('the filter', () => {
  it('shows each condition, how many it leaves, and for whom the page is', async () => {
    const { asked: requests } = opened(at(set(GERMANY, LATELY)));
    await wait(() => expect(chips()).toEqual(['country is Deutschland', JSON.stringify(LATELY)]));
    const counted = `${holding(set(GERMANY, LATELY))} of 660 customers`;
    await wait(() => expect(one('.filter-count b').textContent).toBe(counted));
    expect(one('h1').textContent).toBe(`Value ${counted}`);
    await wait(() => one('#figures'));
    // Computed for them first, and then asked for them alone.
    const posted = requests
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => JSON.parse(body ?? '') as object);
    expect(posted).toEqual([{ asOf: null, set: set(GERMANY, LATELY) }]);
    const values = requests.filter(({ url }) => url.startsWith('/api/value'));
    expect(values).not.toHaveLength(0);
    expect(values.every(({ url }) => new URL(url, 'http://x').searchParams.get('set') === set(GERMANY, LATELY))).toBe(
      true,
    );
  });

  it('is followed by the evidence and its rows', async () => {
    const { asked: requests } = opened(at(set(GERMANY)));
    await wait(() => one('#figures'));
    one('.headlines .num').click();
    await wait(() => expect(one('dialog.evidence').textContent).toContain('The rows behind it'));
    await wait(() => expect(requests.some(({ url }) => url.startsWith('/api/evidence/'))).toBe(true));
    const evidence = requests.filter(({ url }) => url.startsWith('/api/evidence/'));
    expect(evidence.every(({ url }) => new URL(url, 'http://x').searchParams.get('set') === set(GERMANY))).toBe(true);
    const link =
      all('dialog a')
        .find((found) => found.hasAttribute('download'))
        ?.getAttribute('href') ?? '';
    expect(new URL(link, 'http://x').searchParams.get('set')).toBe(set(GERMANY));
  });

  it.each(['/value', '/customers'])(
    'opens its count to the rule, in words and as SQL, and to its people on %s',
    async (page) => {
      const { asked: requests } = opened(at(set(GERMANY)).replace('/value', page));
      await wait(() => expect(one('.filter-count .num').textContent).toBe(`${holding(set(GERMANY))} of 660 customers`));
      one('.filter-count .num').click();
      await wait(() => expect(one('dialog.evidence').textContent).toContain('The rows behind it'));
      await wait(() => expect(one('dialog.evidence').textContent).toContain('The rule as SQL'));
      const said = 'Of those for whom this holds: country is Deutschland';
      await wait(() => expect(one('dialog.evidence').textContent).toContain(said));
      await wait(() => expect(one('dialog.evidence').textContent).toContain('where c.country in (?)'));
      const found = requests.filter(({ url }) => url.startsWith('/api/evidence'));
      expect(found).not.toHaveLength(0);
      for (const { url } of found) {
        const query = new URL(url, 'http://x').searchParams;
        expect([query.get('measure'), query.get('set')]).toEqual(['segment.size', set(GERMANY)]);
      }
      const link =
        all('dialog a')
          .find((to) => to.hasAttribute('download'))
          ?.getAttribute('href') ?? '';
      expect(new URL(link, 'http://x').searchParams.get('set')).toBe(set(GERMANY));
    },
  );

  it('opens that it holds for nobody, too', async () => {
    opened(at(set(GERMANY)), { nobody: true });
    await wait(() => expect(one('.filter-count .num').textContent).toBe('0 of 660 customers'));
    one('.filter-count .num').click();
    await wait(() => expect(one('dialog.evidence').textContent).toContain('The rule as SQL'));
  });

  it('says about how many until it is counted, and tells only the count aloud', async () => {
    const fixture = opened(at(set(GERMANY, LATELY)), { many: true, unjudged: 2, slow: '/api/rules/count' });
    await wait(() => expect(one('.filter-count b').textContent).toBe('About 3,200 (3,050–3,350). Counting.'));
    expect(one('.filter-count [role=status]').textContent).toBe('');
    // Another rule: what was being counted is dropped.
    labelled('Take away: country is Deutschland').click();
    await wait(() => expect(asked()).toBe(set(LATELY)));
    await wait(() => expect(fixture.dropped).toEqual([expect.stringContaining('Deutschland')]));
    fixture.given.slow = undefined;
    const counted = `${holding(set(LATELY))} of 1,000,000 customers`;
    await wait(() => expect(one('.filter-count b').textContent).toBe(counted));
    const left = '2 have too many facts to judge. Left out of rules.';
    expect(one('.filter-count .warn-text').textContent).toBe(left);
    expect(one('.filter-count [role=status]').textContent).toBe(`${counted} ${left}`);
  });

  it('goes with the reader to pages that have one, and not to those that tell of all', async () => {
    opened(at(set(GERMANY), `&asof=${READY}`));
    await wait(() => one('.chip-text'));
    const links = all('nav a').map((link) => link.getAttribute('href') ?? '');
    const view = `?asof=${READY}&${new URLSearchParams({ set: set(GERMANY) }).toString()}`;
    expect(links.filter((link) => link.includes('set='))).toEqual([
      ...[`/customers${view}`, `/value${view}`, `/segments${view}`],
    ]);
    all('nav a')[0]?.click();
    await wait(() => one('#who'));
    expect(window.location.search).toBe('');
    expect(all('.filter-bar')).toHaveLength(0);
  });

  it('is that of the list of customers and of its file too', async () => {
    const { asked: requests } = opened(at(set(GERMANY)).replace('/value', '/customers'));
    await wait(() => one('.people-panel'));
    await wait(() => expect(one('h1').textContent).toMatch(/^Customers \d+ of 660 customers$/));
    await wait(() => expect(requests.some(({ url }) => url.startsWith('/api/customers?set='))).toBe(true));
    const link =
      all('.people-panel a')
        .find((found) => found.hasAttribute('download'))
        ?.getAttribute('href') ?? '';
    expect(new URL(link, 'http://x').searchParams.get('set')).toBe(set(GERMANY));
    // The groups of everyone are not those of some: there it waits, and is not applied.
    all('nav a')[4]?.click();
    await wait(() => one('#groups .num'));
    expect(all('.filter-bar')).toHaveLength(0);
    one('#groups .num').click();
    await wait(() => expect(one('dialog.evidence[open]').textContent).toContain('The rows behind it'));
    expect(requests.filter(({ url }) => url.startsWith('/api/evidence') && url.includes('set='))).toEqual([]);
    expect(asked()).toBe(set(GERMANY));
  });

  it('waits for its day before it counts', async () => {
    const { asked: requests } = opened(at(set(GERMANY), '&asof=2025-06-30'), { until: 1 });
    await wait(() => expect(text()).toContain('for these customers'));
    await wait(() => one('#figures'));
    const body = requests.find(({ method }) => method === 'POST')?.body;
    expect(JSON.parse(body ?? '')).toEqual({ asOf: '2025-06-30', set: set(GERMANY) });
    expect(all('button').map((button) => button.textContent)).not.toContain('Save as a segment');
  });

  it('that holds for nobody says so, and computes nothing', async () => {
    const { asked: requests } = opened(at(set({ text: 'full_name', contains: 'x'.repeat(600) })), { nobody: true });
    await wait(() => expect(text()).toContain('The filter holds for nobody.'));
    expect(all('#figures')).toHaveLength(0);
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('a condition', () => {
  it('is taken away by its button, and is back with the browser', async () => {
    opened(at(set(GERMANY, LATELY)));
    await wait(() => expect(chips()).toHaveLength(2));
    labelled('Take away: country is Deutschland').click();
    await wait(() => expect(asked()).toBe(set(LATELY)));
    await wait(() => expect(chips()).toEqual([JSON.stringify(LATELY)]));
    window.history.back();
    await wait(() => expect(asked()).toBe(set(GERMANY, LATELY)));
    await wait(() => expect(chips()).toHaveLength(2));
    named('Clear the filter').click();
    await wait(() => expect(asked()).toBeNull());
    await wait(() => expect(all('.condition-chip')).toHaveLength(0));
  });

  it('is taken away by Backspace and moved by Alt and an arrow; the focus stays with it', async () => {
    opened(at(set(GERMANY, LATELY, KNOWN)));
    await wait(() => expect(chips()).toHaveLength(3));
    all('.chip-text')[0]?.focus();
    press(all('.chip-text')[0]!, 'ArrowRight', { altKey: true });
    await wait(() => expect(asked()).toBe(set(LATELY, GERMANY, KNOWN)));
    await wait(() => expect(chips()[1]).toBe('country is Deutschland'));
    await wait(() => expect(document.activeElement).toBe(all('.chip-text')[1]));
    press(document.activeElement as HTMLElement, 'Backspace', { isComposing: true });
    expect(asked()).toBe(set(LATELY, GERMANY, KNOWN));
    press(document.activeElement as HTMLElement, 'Backspace');
    await wait(() => expect(asked()).toBe(set(LATELY, KNOWN)));
    await wait(() => expect(document.activeElement?.textContent).toBe(JSON.stringify(KNOWN)));
  });

  it('is joined with the next by “or”, parted again, and turned into its opposite', async () => {
    opened(at(set(GERMANY, LATELY)));
    await wait(() => expect(chips()).toHaveLength(2));
    const more = async (chip: string, item: string) => {
      (await wait(() => labelled(`More for: ${chip}`))).click();
      (await wait(() => named(item))).click();
    };
    await more('country is Deutschland', 'Join with the next by “or”');
    await wait(() => expect(asked()).toBe(set({ any: [GERMANY, LATELY] })));
    const both = `(country is Deutschland or ${JSON.stringify(LATELY)})`;
    await wait(() => expect(chips()).toEqual([both]));
    await more(both, 'Turn into “not”');
    await wait(() => expect(asked()).toBe(set({ not: { any: [GERMANY, LATELY] } })));
    await more(`not (${both})`, 'Take “not” away');
    await wait(() => expect(asked()).toBe(set({ any: [GERMANY, LATELY] })));
    await more(both, 'Ask each by itself');
    await wait(() => expect(asked()).toBe(set(GERMANY, LATELY)));
  });

  it('that was written elsewhere stays whole: it can be read and taken away, not mistaken', async () => {
    const nested = { all: [GERMANY, { not: { any: [LATELY, KNOWN] } }] };
    opened(at(set(nested, KNOWN)));
    await wait(() => expect(chips()).toHaveLength(2));
    all('.chip-text')[0]?.click();
    await wait(() => expect(one('dialog[open]').textContent).toContain('This condition was written elsewhere'));
    expect(all('.condition-form')).toHaveLength(0);
    named('Close Esc').click();
    labelled(`Take away: ${chips()[0]}`).click();
    await wait(() => expect(asked()).toBe(set(KNOWN)));
  });

  it('shows text of files and people as text', async () => {
    const markup = { text: 'full_name', contains: '<script>window.hit = 1</script><img src=x onerror=alert(1)>' };
    const right = { one_of: 'country', values: ['ישראל'] };
    const long = { text: 'full_name', contains: '张'.repeat(4000) };
    opened(at(set(markup, right, long)));
    await wait(() => expect(chips()).toHaveLength(3));
    expect(chips()[0]).toContain('<script>window.hit = 1</script>');
    expect(all('.filter-bar script, .filter-bar img')).toHaveLength(0);
    expect(all('.chip-text bdi')).toHaveLength(3);
    expect(chips()[2]).toContain('张'.repeat(4000));
  });
});

describe('the form of a condition', () => {
  it('adds one, with the numbers read as they are written', async () => {
    opened(at(set(GERMANY)));
    await wait(() => one('.chip-text'));
    await adding();
    choose('Purchases');
    const least = await wait(() => one<HTMLInputElement>('input[name=least]'));
    type(least, '129万');
    await wait(() => expect(one('.condition-form').textContent).toContain('Read as 1,290,000'));
    type(least, 'many');
    await wait(() => expect(one('.condition-form').textContent).toContain('This is no number.'));
    send();
    await wait(() => expect(least.getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(least);
    expect(asked()).toBe(set(GERMANY));
    type(least, '１，２９０');
    await wait(() => expect(one('.reads').textContent).toContain('1290'));
    send();
    await wait(() => expect(asked()).toBe(set(GERMANY, { did: { kind: 'purchase' }, times: { at_least: 1290 } })));
    await wait(() => expect(all('dialog[open]')).toHaveLength(0));
  });

  it('chooses values by their names, with or without marks, and takes one that is in no list', async () => {
    opened('/value');
    await wait(() => one('#figures'));
    await adding();
    choose('Place');
    const find = await wait(() => one<HTMLInputElement>('.pick input[type=search]'));
    type(find, 'viet');
    await wait(() => expect(all('.pick-value').map((value) => value.textContent)).toEqual(['Việt Nam']));
    press(find, 'Enter', { isComposing: true });
    expect(all<HTMLInputElement>('.pick-list input').map(({ checked }) => checked)).toEqual([false]);
    press(find, 'Enter');
    await wait(() => expect(find.value).toBe(''));
    type(find, 'Atlantis');
    (await wait(() => named('Add “Atlantis”'))).click();
    await wait(() => expect(one('.reads').textContent).toContain('country is Việt Nam or Atlantis'));
    send();
    await wait(() => expect(asked()).toBe(set({ one_of: 'country', values: ['Việt Nam', 'Atlantis'] })));
  });

  it('changes one in its place, a denied one inside its “not”', async () => {
    opened(at(set({ not: GERMANY }, LATELY)));
    await wait(() => expect(chips()).toHaveLength(2));
    all('.chip-text')[0]?.click();
    await wait(() => one('.condition-form'));
    const ticks = await wait(() => {
      const found = all<HTMLInputElement>('.pick-list input');
      expect(found.length).toBeGreaterThan(3);
      return found;
    });
    expect(ticks[0]?.checked).toBe(true);
    ticks[1]?.click();
    await wait(() => expect(one('.reads').textContent).toContain('not ('));
    send();
    await wait(() =>
      expect(asked()).toBe(set({ not: { one_of: 'country', values: ['Deutschland', 'Việt Nam'] } }, LATELY)),
    );
  });

  it('searches a word in names, numbers and goods', async () => {
    opened('/value');
    await wait(() => one('#figures'));
    await adding();
    choose('Keyword');
    type(await wait(() => one<HTMLInputElement>('input[name=text]')), 'cà phê');
    send();
    await wait(() =>
      expect(asked()).toBe(
        set({
          any: [
            { text: 'full_name', contains: 'cà phê' },
            { text: 'source_key', contains: 'cà phê' },
            { did: { kind: 'purchase', text: 'cà phê' } },
          ],
        }),
      ),
    );
  });

  it.each(LANGS)('is whole in %s', async (lang) => {
    opened(at(set(GERMANY)), {}, lang);
    await wait(() => one('.chip-text'));
    one('.filter-bar .ant-btn-variant-dashed').click();
    await wait(() => one('.condition-form'));
    const families = all<HTMLInputElement>('.condition-form .choice input');
    expect(families).toHaveLength(6);
    for (const family of families) {
      family.click();
      await wait(() => expect(family.checked).toBe(true));
      expect(text()).not.toMatch(/undefined|NaN|\[object Object\]|filter\./);
    }
  });
});

describe('a filter that cannot be', () => {
  it.each([
    ['{"rule":', 'This is no rule.'],
    ['{}', 'The rule itself is missing.'],
    ['{"rule":{"foo":1}}', 'Nothing here says what is asked.'],
    [set({ text: 'full_name', contains: 'x'.repeat(21_000) }), 'It is longer than 20000 letters.'],
  ])('%.30s is said in the words of the server; nobody is shown, rather than everyone', async (rule, said) => {
    const { asked: requests } = opened(at(rule));
    await wait(() => expect(one('.filter-trouble').textContent).toContain(said));
    expect(one('main').textContent).toContain('Nobody is shown');
    expect(all('#figures, .condition-chip')).toHaveLength(0);
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
    named('Clear the filter').click();
    await wait(() => one('#figures'));
    expect(window.location.search).toBe('');
    expect(all('.filter-trouble')).toHaveLength(0);
  });

  it('can be asked again where the server failed', async () => {
    const fixture = opened(at(set(GERMANY)), { fails: '/api/rules/words' });
    await wait(() => expect(one('.filter-trouble').textContent).toContain('The disk is full.'));
    fixture.given.fails = undefined;
    named('Try again').click();
    await wait(() => expect(chips()).toEqual(['country is Deutschland']));
  });
});

describe('a segment', () => {
  it('is made of the filter by its name', async () => {
    const { asked: requests } = opened(at(set(GERMANY)));
    (await wait(() => named('Save as a segment'))).click();
    const form = await wait(() => one('.save-segment[open] form'));
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await wait(() => expect(form.textContent).toContain('Give it a name.'));
    type(one<HTMLInputElement>('.save-segment[open] input'), ' Đức ');
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await wait(() => expect(text()).toContain('The segment “Đức” is saved.'));
    const posted = requests.find(({ url }) => url === '/api/segments');
    expect(JSON.parse(posted?.body ?? '')).toEqual({
      ...{ name: 'Đức', rule: set(GERMANY) },
      ...{ owner: '', note: '', nextReview: null },
    });
    all('.filter-saved a')[0]?.click();
    await wait(() => expect(window.location.pathname).toMatch(/^\/segments\/s/));
  });

  it('says why where it cannot be', async () => {
    opened(at(set(GERMANY)), { fails: '/api/segments' });
    (await wait(() => named('Save as a segment'))).click();
    const input = await wait(() => one<HTMLInputElement>('.save-segment[open] input'));
    type(input, 'Germany');
    one('.save-segment[open] form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await wait(() => expect(one('.save-segment[open]').textContent).toContain('The disk is full.'));
    expect(input.value).toBe('Germany');
  });

  it('is made of cells: by Space, Shift and arrows, and clicks', async () => {
    const { asked: requests } = opened('/value');
    await wait(() => one('#grid'));
    const cell = (name: string) => one(`[data-at="${name}"]`);
    cell('5 5').focus();
    press(cell('5 5'), ' ');
    await wait(() => expect(one('.selection-bar b').textContent).toMatch(/^\d+ people selected$/));
    expect(cell('5 5').getAttribute('aria-label')).toMatch(/, selected$/);
    press(cell('5 5'), 'ArrowLeft', { shiftKey: true });
    await wait(() => expect(all('.rf-cell.selected')).toHaveLength(2));
    cell('2 2').dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    await wait(() => expect(all('[aria-selected="true"]')).toHaveLength(3));
    press(cell('5 5'), ' ');
    await wait(() => expect(all('.rf-cell.selected').map((found) => found.dataset.at)).toEqual(['4 5', '2 2']));
    // Nobody is in this one.
    press(cell('1 5'), ' ');
    expect(all('.rf-cell.selected')).toHaveLength(2);
    press(document.body, 's');
    await wait(() => one('.save-segment[open] form'));
    type(one<HTMLInputElement>('.save-segment[open] input'), 'Two cells');
    one('.save-segment[open] form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await wait(() => expect(text()).toContain('The segment “Two cells” is saved.'));
    const { rule } = JSON.parse(requests.find(({ url }) => url === '/api/segments')?.body ?? '') as { rule: string };
    const purchases = { did: { kind: 'purchase' } };
    expect(JSON.parse(rule)).toEqual({
      rule: {
        all: [
          { sum: 'gross', of: {}, more_than: 0 },
          {
            any: [
              {
                all: [
                  { ...purchases, within: { days: 36 } },
                  { ...purchases, times: { exactly: 0 }, within: { days: 15 } },
                  { ...purchases, times: { at_least: 7 } },
                ],
              },
              {
                all: [
                  { ...purchases, within: { days: 176 } },
                  { ...purchases, times: { exactly: 0 }, within: { days: 71 } },
                  { ...purchases, times: { exactly: 2 } },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('or the filter, is made of a part of the curve by what people bring', async () => {
    const { asked: requests } = opened(at(set(GERMANY)));
    await wait(() => one('.span-fields'));
    const [from, to] = all<HTMLInputElement>('.span-fields input');
    type(to!, '4');
    await wait(() => expect(one('.handle[aria-label="End of the part"]').getAttribute('aria-valuenow')).toBe('4'));
    type(from!, '5');
    await wait(() => expect(one('.span-fields').textContent).toContain('the smaller one first'));
    type(from!, '2');
    press(one('.handle[aria-label="End of the part"]'), 'ArrowRight');
    await wait(() => expect(one('.handle[aria-label="End of the part"]').getAttribute('aria-valuenow')).toBe('5'));
    one('.span-fields').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    (await wait(() => named('Filter by these'))).click();
    // Of 120 people the best 5% are 6, the best 2% are 3.
    await wait(() =>
      expect(asked()).toBe(
        JSON.stringify({ rule: { all: [GERMANY, 0] } }).replace(
          ',0]',
          ',{"sum":"amount","of":{},"at_least":115000.50,"less_than":118000.50}]',
        ),
      ),
    );
    expect(requests.some(({ url }) => url.includes('after=5'))).toBe(true);
  });
});

describe('the keys of the filter', () => {
  it('F leads to it, and sleeps where someone types', async () => {
    opened('/value');
    await wait(() => one('#figures'));
    press(one('select'), 'f');
    expect(document.activeElement).toBe(document.body);
    press(document.body, 'f');
    expect(document.activeElement?.textContent).toBe('+ Add a condition');
    press(document.body, '?');
    const list = await wait(() => one('dialog.keys-sheet[open]'));
    expect(list.textContent).toContain('go to the filter');
    expect(list.textContent).toContain('make a segment of what is selected');
  });
});

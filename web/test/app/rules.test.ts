import { describe, expect, it } from 'vitest';
import { EMPTY, type Draft } from '../../src/app/filter/draft';
import { readNumber } from '../../src/app/filter/numbers';
import { draftOf } from '../../src/app/filter/reading';
import { conditionsOf, joined, moved, negated, parted, setOf, without } from '../../src/app/filter/rule';
import { conditionOf } from '../../src/app/filter/writing';
import { Format, LANGS, type Lang } from '../../src/format';
import { cellName, cellsChosen, placeOf, spanChosen } from '../../src/pages/value/choosing';

const set = (...conditions: unknown[]) => JSON.stringify({ rule: { all: conditions } });
const GERMANY = { one_of: 'country', values: 'Germany' };
const LATELY = { did: { kind: 'purchase' }, within: { days: 90 } };

describe('a number', () => {
  it.each<[string, Lang, string]>([
    ['1.290.000', 'en', '1290000'],
    ['1,290,000', 'vi', '1290000'],
    ['1 290 000', 'en', '1290000'],
    ['129万', 'zh-Hans', '1290000'],
    ['129萬', 'zh-Hant', '1290000'],
    ['1,29 triệu', 'vi', '1290000'],
    ['1,29 triệu', 'en', '1290000'],
    ['1.29M', 'en', '1290000'],
    ['１２９０', 'zh-Hant', '1290'],
    ['１，２９０．５', 'zh-Hans', '1290.5'],
    ['1.5亿', 'zh-Hans', '150000000'],
    ['1 tỷ 290 triệu', 'vi', '1290000000'],
    ['1亿2900万', 'zh-Hans', '129000000'],
    ['666 nghìn đ', 'vi', '666000'],
    ['₫638,000,000', 'en', '638000000'],
    ['£1.234,56', 'en', '1234.56'],
    ['−410k', 'en', '-410000'],
    ['1,290', 'en', '1290'],
    ['1,290', 'vi', '1.29'],
    ['1.290', 'vi', '1290'],
    ['0,290', 'en', '0.29'],
    ['90', 'vi', '90'],
    ['12345678901234567890.1234', 'en', '12345678901234567890.1234'],
    ['0', 'en', '0'],
    ['-0', 'en', '0'],
  ])('%s in %s is %s', (text, lang, number) => {
    expect(readNumber(text, lang)).toBe(number);
  });

  it.each([
    '',
    'abc',
    '1,29,0',
    '1.2.3',
    '12,3456,789',
    '--1',
    '1e9',
    '5 triệu tỷ x',
    '1 triệu 2 tỷ',
    '½x',
    '1'.repeat(40),
  ])('“%s” is none', (text) => {
    expect(readNumber(text, 'en')).toBeNull();
  });

  it('is read back as it is written, in each language', () => {
    for (const lang of LANGS) {
      for (const digits of ['1', '1290', '1290000', '0.5', '1.29', '1.295', '1234567.8901', '-410.25']) {
        expect(readNumber(new Format(lang, 'VND').exact(digits), lang), `${lang} ${digits}`).toBe(digits);
      }
    }
  });
});

describe('a rule', () => {
  it('keeps its numbers as they stand', () => {
    const exact = '{"rule":{"all":[{"sum":"amount","of":{},"at_least":12345678901234567890.1200,"less_than":0.1}]}}';
    expect(setOf(conditionsOf(exact))).toBe(exact);
    const quoted = set({ text: 'full_name', contains: 'says "12" \\ and 3' });
    expect(setOf(conditionsOf(quoted))).toBe(quoted);
  });

  it('is taken apart into what must hold, and nothing where it is none', () => {
    expect(conditionsOf(set(GERMANY, LATELY))).toHaveLength(2);
    expect(conditionsOf(JSON.stringify({ rule: { any: [GERMANY, LATELY] } }))).toHaveLength(1);
    for (const text of [null, '', '{', '[]', '{"rule":7}', '7', '{"rule":{"all":[7]}}'.slice(0, 5)]) {
      expect(conditionsOf(text), String(text)).toEqual([]);
    }
    expect(setOf([])).toBeNull();
  });

  it('is joined, parted, denied, moved and shortened', () => {
    const all = conditionsOf(set(GERMANY, LATELY, { known: 'email' }));
    const one = joined(all, 0);
    expect(setOf(one)).toBe(set({ any: [GERMANY, LATELY] }, { known: 'email' }));
    expect(setOf(joined(one, 0))).toBe(set({ any: [GERMANY, LATELY, { known: 'email' }] }));
    expect(setOf(parted(one, 0))).toBe(setOf(all));
    expect(setOf(moved(all, 0, 1))).toBe(set(LATELY, GERMANY, { known: 'email' }));
    expect(moved(all, 0, -1)).toBe(all);
    expect(setOf(without(all, 1))).toBe(set(GERMANY, { known: 'email' }));
    const denied = negated(all[0]!);
    expect(setOf([denied])).toBe(set({ not: GERMANY }));
    expect(negated(denied)).toEqual(all[0]);
  });
});

const read = (text: string) => readNumber(text, 'en');
const written = (some: Partial<Draft>) => {
  const made = conditionOf({ ...EMPTY, ...some }, read);
  return 'condition' in made ? setOf([made.condition]) : made.lack;
};

describe('a form', () => {
  it.each<[Partial<Draft>, object]>([
    [
      { family: 'time', days: '30' },
      { did: { kind: 'purchase' }, within: { days: 30 } },
    ],
    [
      { family: 'time', did: 'silent', days: '1,000' },
      { did: { kind: 'purchase' }, times: { exactly: 0 }, within: { days: 1000 } },
    ],
    [
      { family: 'time', when: 'dates', from: '2025-11-01', last: '2025-11-11' },
      { did: { kind: 'purchase' }, within: { from: '2025-11-01', to: '2025-11-12' } },
    ],
    [
      { family: 'time', did: 'registered', from: '2025-12-31', last: '' },
      { date: 'registered_on', from: '2025-12-31' },
    ],
    [
      { family: 'time', did: 'registered', last: '2025-12-31' },
      { date: 'registered_on', to: '2026-01-01' },
    ],
    [
      { family: 'place', attribute: 'country', how: 'one_of', values: ['中国'] },
      { one_of: 'country', values: '中国' },
    ],
    [
      { family: 'place', attribute: 'home_place', how: 'under', values: ['vn:79'], edition: 'vn-2025-07' },
      { place: 'home_place', under: 'vn:79', edition: 'vn-2025-07' },
    ],
    [
      { family: 'attribute', attribute: 'source', how: 'none_of', values: ['A', 'B'] },
      { none_of: 'source', values: ['A', 'B'] },
    ],
    [
      { family: 'attribute', attribute: 'points', how: 'range', least: '129万', most: '2m' },
      { number: 'points', at_least: 1290000, at_most: 2000000 },
    ],
    [
      { family: 'attribute', attribute: 'born', how: 'age', least: '18' },
      { age: 'born', at_least: 18 },
    ],
    [
      { family: 'attribute', attribute: 'email', how: 'contains', text: ' @ ' },
      { text: 'email', contains: '@' },
    ],
    [
      { family: 'keyword', text: 'cà phê' },
      {
        any: [
          { text: 'full_name', contains: 'cà phê' },
          { text: 'source_key', contains: 'cà phê' },
          { did: { kind: 'purchase', text: 'cà phê' } },
        ],
      },
    ],
    [{ family: 'keyword', text: 'tea', where: ['goods'] }, { did: { kind: 'purchase', text: 'tea' } }],
    [{ family: 'quality', attribute: 'email', how: 'missing' }, { missing: 'email' }],
    [
      {
        family: 'purchases',
        when: 'ever',
        least: '3',
        most: '3',
        channels: ['web'],
        categories: ['a', 'b'],
        goods: 'x',
      },
      {
        did: { kind: 'purchase', category: ['a', 'b'], channel: 'web', text: 'x' },
        times: { exactly: 3 },
      },
    ],
    [
      { family: 'purchases', measure: 'amount', kind: '', least: '', most: '-0.5', days: '7' },
      { sum: 'amount', of: {}, at_most: -0.5, within: { days: 7 } },
    ],
  ])('%o asks what it says, and is there again when it is opened', (some, condition) => {
    expect(written(some)).toBe(set(condition));
    const again = draftOf(conditionsOf(set(condition))[0]!, (digits) => digits);
    expect(again, 'has fields for it').not.toBeNull();
    expect(written(again!)).toBe(set(condition));
    expect(again!.family).toBe(some.family);
  });

  it.each<[Partial<Draft>, object]>([
    [
      { family: 'time', days: '0' },
      { at: 'days', why: 'days' },
    ],
    [
      { family: 'time', days: '1.5' },
      { at: 'days', why: 'days' },
    ],
    [
      { family: 'time', when: 'dates', from: '2025-01-01' },
      { at: 'last', why: 'dates' },
    ],
    [
      { family: 'time', when: 'dates', from: '2025-01-02', last: '2025-01-01' },
      { at: 'last', why: 'dates' },
    ],
    [
      { family: 'time', did: 'registered' },
      { at: 'from', why: 'dates' },
    ],
    [{ family: 'attribute' }, { at: 'attribute', why: 'attribute' }],
    [
      { family: 'attribute', attribute: 'a', how: 'one_of' },
      { at: 'values', why: 'values' },
    ],
    [
      { family: 'attribute', attribute: 'a', how: 'range' },
      { at: 'least', why: 'limit' },
    ],
    [
      { family: 'attribute', attribute: 'a', how: 'range', most: 'many' },
      { at: 'most', why: 'number' },
    ],
    [
      { family: 'keyword', text: '  ' },
      { at: 'text', why: 'text' },
    ],
    [
      { family: 'keyword', text: 'x', where: [] },
      { at: 'where', why: 'where' },
    ],
  ])('%o says what it lacks', (some, lack) => {
    expect(written(some)).toEqual(lack);
  });

  it.each([
    { all: [GERMANY, LATELY] },
    { any: [GERMANY, LATELY] },
    { did: { kind: ['purchase', 'return'] } },
    { did: { kind: 'purchase', amount: { at_least: 5 } } },
    { did: { kind: 'purchase' }, within: { last: 'PT12H' } },
    { sum: 'gross', of: {}, more_than: 0 },
    { sum: 'amount', of: {}, at_least: 1, less_than: 2 },
    { yes_no: 'vip', is: true },
    { text: 'full_name', contains: 'x', more: 1 },
    {
      any: [
        { text: 'full_name', contains: 'x' },
        { text: 'source_key', contains: 'y' },
      ],
    },
  ])('has no fields for %o, rather than wrong ones', (condition) => {
    expect(draftOf(conditionsOf(set(condition))[0]!, (digits) => digits)).toBeNull();
  });
});

describe('cells of the grid', () => {
  interface Person {
    days: number;
    times: number;
    gross: number;
  }
  type Leaf = {
    all?: Leaf[];
    any?: Leaf[];
    did?: object;
    sum?: string;
    more_than?: number;
    times?: { exactly?: number; at_least?: number; at_most?: number };
    within?: { days: number };
  };

  /** A rule about days and purchases, read by hand: whoever bought "days" ago bought nothing after that. */
  const holds = (rule: Leaf, who: Person): boolean => {
    if (rule.all || rule.any) {
      return rule.all ? rule.all.every((one) => holds(one, who)) : rule.any!.some((one) => holds(one, who));
    }
    if (rule.sum) {
      return who.gross > rule.more_than!;
    }
    if (rule.within) {
      const lately = who.days < rule.within.days;
      return rule.times?.exactly === 0 ? !lately : lately;
    }
    const { exactly, at_least = exactly ?? 1, at_most = exactly ?? Infinity } = rule.times ?? {};
    return who.times >= at_least && who.times <= at_most;
  };

  const PEOPLE: Person[] = Array.from({ length: 400 }, (_, days) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 20].map((times) => ({ days, times, gross: days % 7 === 0 ? 0 : 5 })),
  ).flat();
  const thresholds = (recency: unknown[], frequency: unknown[], rule: string) => ({
    ...{ figures: [], rule },
    tables: {
      'value.rfm_thresholds': {
        columns: ['axis', 'cut1', 'cut2', 'cut3', 'cut4'],
        rows: [['recency', ...recency] as never, ['frequency', ...frequency] as never],
      },
    },
  });

  it.each([
    [[14, 35, 70, 175], [1, 2, 3, 6], 'product'],
    [[14, 35, 70, 175], [1, 2, 3, 6], 'published'],
    [['14.25', '35.5', '70', '175.75'], ['1.5', '2', '3.2', '6'], 'product'],
    [['14.25', '35.5', '70', '175.75'], ['1.5', '2', '3.2', '6'], 'published'],
    [[0, 0, 70, 175], [1, 1, 1, 6], 'product'],
  ])('hold the people that the scores by %o and %o (%s) put there', (recency, frequency, rule) => {
    const report = thresholds(recency, frequency, rule);
    const above = (value: number, cut: unknown) => (rule === 'published' ? value >= Number(cut) : value > Number(cut));
    // As the statement that scores customers does.
    const r = ({ days }: Person) => 5 - recency.filter((cut) => above(days, cut)).length;
    const f = ({ times }: Person) => 1 + frequency.filter((cut) => above(times, cut)).length;
    for (let a = 1; a <= 5; a++) {
      for (let b = 1; b <= 5; b++) {
        const chosen = JSON.parse(setOf(cellsChosen(report, [cellName(a, b)])!)!) as { rule: Leaf };
        const there = PEOPLE.filter((who) => who.gross > 0 && r(who) === a && f(who) === b);
        // A cell that equal cuts leave empty has nobody to select.
        if (there.length > 0) {
          expect(
            PEOPLE.filter((who) => holds(chosen.rule, who)),
            `${a} ${b}`,
          ).toEqual(there);
        }
      }
    }
    const two = JSON.parse(setOf(cellsChosen(report, ['5 5', '3 1'])!)!) as { rule: Leaf };
    const either = PEOPLE.filter(
      (who) => who.gross > 0 && ((r(who) === 5 && f(who) === 5) || (r(who) === 3 && f(who) === 1)),
    );
    expect(either.length).toBeGreaterThan(0);
    expect(PEOPLE.filter((who) => holds(two.rule, who))).toEqual(either);
  });

  it('cannot be chosen where no thresholds say what they are', () => {
    expect(cellsChosen({ figures: [], tables: {} }, ['5 5'])).toBeNull();
  });

  it('of a curve end after whoever is begun, between what two people bring', () => {
    expect([0, 20, 50, 100].map((percent) => placeOf(percent, 4277))).toEqual([0, 856, 2139, 4277]);
    expect(setOf([spanChosen('net', '687.7000', '2101.7700')])).toBe(
      '{"rule":{"all":[{"sum":"amount","of":{},"at_least":687.7000,"less_than":2101.7700}]}}',
    );
    expect(setOf([spanChosen('gross', '5', null)])).toBe('{"rule":{"all":[{"sum":"gross","of":{},"at_least":5}]}}');
  });
});

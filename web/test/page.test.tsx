import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Page } from '../src/Page';
import { figureOf, inWords, readEvidence, readReport, type Evidence, type Report } from '../src/data';
import { LANGS } from '../src/format';
import { WordsContext, wordsOf } from '../src/i18n';
import { EvidenceRows } from '../src/parts/EvidenceRows';
import { balanceOf, writtenAs } from '../src/parts/Trust';

const text = readFileSync('test/report.json', 'utf8');
const evidence = readEvidence(readFileSync('test/evidence.json', 'utf8'));
const report = readReport(text) as Report;
const page = (given: Report | null) => renderToStaticMarkup(<Page report={given} evidence={evidence} />);

describe('the page', () => {
  it.each(LANGS)('is whole in %s', (lang) => {
    const html = page({ ...report, lang });
    for (const id of ['figures', 'best', 'concentration', 'groups', 'rfm', 'cohorts', 'months', 'products', 'doubts']) {
      expect(html).toContain(`id="${id}"`);
    }
    expect(html).not.toMatch(/>(undefined|null|NaN|\[object Object\])</);
  });

  it('tells what changed since the last report, and nothing for the first', () => {
    expect(page(report)).not.toContain('id="changes"');
    const told = [{ code: 'buyers', text: '3 buyers are new.', values: { in: 3, out: 0 } }];
    const html = page({ ...report, run: { ...report.run, changes: { since: '2026-01-31', told } } });
    expect(html).toContain('id="changes"');
    expect(html).toContain('3 buyers are new.');
    expect(page({ ...report, run: { changes: { since: '2026-01-31', told: [] } } })).toContain(
      'Nothing changed since then.',
    );
  });

  it('says of invented people that they are', () => {
    expect(page(report)).not.toContain('demo-band');
    const demo = { size: 'tiny', people: 2000, seed: 1, edition: 1 };
    for (const lang of LANGS) {
      expect(page({ ...report, lang, run: { ...report.run, demo } })).toContain(wordsOf(lang, 'USD').t('page.demo'));
    }
  });

  it('shows text from files as text', () => {
    const html = page(report);
    expect(html).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
  });

  it('says states in words', () => {
    const html = page(report);
    expect(html).toContain('Not enough data');
    expect(html).toContain('Needs 30, has 18.');
    expect(html).toContain('Not known');
    expect(html).toContain('39.9–46.6%, 90%, n\u00a0604');
  });

  it('tells how complete and readable each field is, the worst first, and never rounds up to all', () => {
    const html = page(report);
    expect(html).toContain('How complete is each field?');
    expect(html.indexOf('>e-mail<')).toBeLessThan(html.indexOf('>order number<'));
    expect(html).toContain('income &lt;b&gt;');
    expect(html).toContain('70.0%');
    expect(html).toContain('99.9%');
  });

  it('counts events by kind where there are any', () => {
    expect(page(report)).not.toContain('complaint');
    const kinds = {
      columns: ['kind', 'events', 'customers'],
      rows: [
        ['complaint', 1_203, 900],
        ['<b>odd</b>', 7, 1],
        [null, 2, 0],
      ],
    };
    const html = page({ ...report, tables: { ...report.tables, 'unify.event_kinds': kinds } } as Report);
    expect(html).toContain('complaint');
    expect(html).toContain('1,203');
    expect(html).toContain('&lt;b&gt;odd&lt;/b&gt;');
  });

  it('shows that nobody of a small cohort came back as a number, not as a hole', () => {
    const cohort = (day: string, period: number, customers: number, finished: boolean) => [
      ...[day, period, customers, customers],
      ...['10.00', finished],
    ];
    const cohorts = {
      columns: ['cohort', 'period', 'customers', 'orders', 'net', 'finished'],
      rows: [cohort('2026-01-01', 0, 4, true), cohort('2026-01-01', 2, 1, false), cohort('2026-02-01', 0, 3, true)],
    };
    const html = page({ ...report, tables: { ...report.tables, 'value.cohorts': cohorts } });
    const triangle = html.slice(
      html.indexOf('class="triangle"'),
      html.indexOf('</table>', html.indexOf('class="triangle"')),
    );
    expect([...triangle.matchAll(/class="(heat[^"]*)"[^>]*>([^<]*)</g)].map(([, look, text]) => [look, text])).toEqual([
      ['heat', '0'],
      ['heat hatched', '1'],
      ['heat hatched', '0'],
    ]);
  });

  it('says in words what a column was taken for and how it is written', () => {
    const words = wordsOf('vi', 'EUR');
    expect(writtenAs('dmy', words)).toBe('ngày, tháng, năm');
    expect(writtenAs(',|EUR', words)).toBe('như 1234,5 EUR');
    expect(writtenAs(null, words)).toBe('–');
  });

  it('writes the rows behind a figure as the reader does', () => {
    const rows = {
      columns: ['order_id', 'local_day', 'effect', 'money', 'receipt_id', 'line'],
      rows: [['o6spwpdpnc2s3pdl2wjinhdo33', '2024-10-25', 'return', '-24.6', 'r7', 12]],
    };
    const html = renderToStaticMarkup(
      <WordsContext.Provider value={wordsOf('vi', 'EUR')}>
        <EvidenceRows evidence={rows as Evidence} caption="" />
      </WordsContext.Provider>,
    );
    for (const text of ['đơn hàng', '>o6spwpdp…<', '25/10/2024', 'trả hàng', '−24,60', 'r7']) {
      expect(html).toContain(text);
    }
  });

  it('tells no share and draws no curve where there are too few people', () => {
    const figures = report.figures.map((figure) =>
      figure.scope?.basis ? { ...figure, state: 'notEnough' as const, n: 10, needed: 30 } : figure,
    );
    const html = page({ ...report, figures });
    const panel = html.slice(html.indexOf('<section id="concentration"'), html.indexOf('<section id="groups"'));
    expect(panel).toContain('Needs 30, has 10.');
    expect(panel).not.toContain('of the money comes from');
    expect(panel).not.toContain('<svg');
  });

  it('says so when no currency is stated', () => {
    const html = page({ ...report, currency: 'XXX' });
    expect(html).toContain('The files name no currency');
    expect(html).not.toContain('₫');
  });

  it('stands with nothing but figures, and without a report', () => {
    const bare = { ...report, tables: {}, sentences: [], doubts: [], receipts: [] };
    expect(page(bare)).toContain('id="figures"');
    expect(page(null)).toContain('There is no report in this page');
    expect(readReport('{}')).toBeNull();
    expect(readReport('{"figures"')).toBeNull();
  });
});

describe('what the page reads', () => {
  it('words a report in another language, and leaves it as it is where that is not there', () => {
    const given = { ...report, sentences: [{ text: 'one' }, { text: 'two' }], doubts: [{ text: 'doubt', hint: '' }] };
    const worded = inWords(given, { sentences: ['một'], doubts: [{ text: 'ngờ', hint: 'gợi ý' }] });
    expect(worded.sentences).toEqual([{ text: 'một' }, { text: 'two' }]);
    expect(worded.doubts).toEqual([{ text: 'ngờ', hint: 'gợi ý' }]);
    expect(inWords(given, undefined)).toBe(given);
  });

  it('finds a figure by just its scope', () => {
    expect(figureOf(report, 'value.gross')?.value).toBe('812345678.9012');
    expect(figureOf(report, 'value.gross', { customers: 'all' })?.value).toBe('902345678.9012');
    expect(figureOf(report, 'value.top_share', { basis: 'net', share: 0.2 })?.value).toBe(0.731209);
  });

  it('adds a receipt up', () => {
    const { rows, parts } = balanceOf({ rows: 10, kept: 7, setAside: 2, alreadyKnown: 1 });
    expect(rows).toBe(10);
    expect(Object.entries(parts).map(([part, { rows: n }]) => [part, n])).toEqual([
      ['kept', 7],
      ['set_aside', 2],
      ['already_known', 1],
    ]);
  });
});

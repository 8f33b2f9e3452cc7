import { useWords, type Key, type Words } from '../i18n';
import { numberOf, rowsOf, type Cell, type Report, type Said } from '../data';
import { DataTable, type Column } from './DataTable';
import { useOpen } from './opening';
import { Panel } from './Panel';

/** Text the program worded, in the language it is in. */
export function SaidText({ said, lang }: { said: Said | string; lang: string }) {
  if (typeof said === 'string') {
    return <span lang={lang}>{said}</span>;
  }
  return (
    <span lang={lang}>
      {said.text}
      {said.hint && (
        <small>
          {' '}
          <Hint text={said.hint} />
        </small>
      )}
      {said.where && <small> {said.where}</small>}
    </span>
  );
}

export function Best({ report, lang }: { report: Report; lang: string }) {
  const words = useWords();
  const { t } = words;
  const traits = rowsOf(report, 'segment.traits');
  const open = useOpen();
  const names = new Map(rowsOf(report, 'value.product_names').map((row) => [row.product, String(row.name)]));
  if (traits.length === 0 && report.sentences.length === 0) {
    return null;
  }
  const columns: Column[] = [
    {
      key: 'attribute',
      label: t('col.attribute'),
      kind: 'text',
      show: (row) => attributeName(String(row.attribute), words),
    },
    { key: 'level', label: t('col.level'), kind: 'text', show: (row) => levelName(row, names, words) },
    { key: 'best_share', label: t('col.best_share'), kind: 'share' },
    { key: 'all_share', label: t('col.all_share'), kind: 'share' },
    { key: 'ratio', label: t('col.ratio'), kind: 'ratio' },
    { key: 'low', label: t('col.range90'), kind: 'ratio', show: (row) => <Range row={row} rows={traits} /> },
    { key: 'n_best', label: t('col.n_best'), kind: 'count' },
    { key: 'n_all', label: t('col.n_all'), kind: 'count' },
    { key: 'q', label: t('col.q'), kind: 'small' },
  ];
  return (
    <Panel id="best" title={t('best.title')} hint={t('best.hint')}>
      {report.sentences.length > 0 ? (
        <ol className={report.sentences.length > 1 ? 'sentences' : 'sentences alone'}>
          {report.sentences.map((sentence, at) => (
            <li key={at}>
              <SaidText said={sentence} lang={lang} />
              {typeof sentence !== 'string' && sentence.evidence && (
                <button type="button" className="link" onClick={() => open({ sentence })}>
                  {t('best.open')}
                </button>
              )}
            </li>
          ))}
        </ol>
      ) : (
        <p>{t('best.none')}</p>
      )}
      {traits.length > 0 && (
        <details>
          <summary>{t('best.traits')}</summary>
          <DataTable
            caption={t('best.traits')}
            columns={columns}
            rows={traits}
            opens={() => ({ table: 'segment.traits' })}
            filter
          />
        </details>
      )}
    </Panel>
  );
}

/** An option of a command does not break at its hyphens. */
function Hint({ text }: { text: string }) {
  return text.split(/(--[a-z][\w-]*)/).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className="option">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

/** A product by its name, a month and a level cut out of numbers in words; any other as the file has it. */
export function levelName(
  row: Record<string, Cell>,
  names: Map<Cell | undefined, string>,
  { t, format }: Words,
): string {
  const level = String(row.level);
  if (row.attribute === 'first_product') {
    return names.get(level) ?? level;
  }
  if (row.attribute === 'first_order_month') {
    return format.month(level);
  }
  const ends = /^(?:over (-?[\d.]+))? ?(?:up to (-?[\d.]+))?$/.exec(level);
  const [above, upTo] = [ends?.[1], ends?.[2]];
  if (above == null && upTo == null) {
    return level;
  }
  const kind = above != null && upTo != null ? 'between' : above != null ? 'above' : 'upTo';
  const written = (end: string | undefined) =>
    end == null ? '' : row.attribute === 'first_order_size' ? format.money(end) : format.count(end);
  return t(`level.${kind}` as Key, { above: written(above), upTo: written(upTo) });
}

/** The range of a ratio on one scale for the whole column, with a line at 1: no difference. */
function Range({ row, rows }: { row: Record<string, Cell>; rows: Record<string, Cell>[] }) {
  const { format } = useWords();
  const [low, high, ratio] = [numberOf(row.low), numberOf(row.high), numberOf(row.ratio)];
  if (low == null || high == null || ratio == null) {
    return <>–</>;
  }
  const most = Math.max(2, ...rows.map((other) => Math.min(numberOf(other.high) ?? 0, 6)));
  const at = (value: number) => `${(Math.max(0, Math.min(most, value)) / most) * 100}%`;
  return (
    <span className="ranged">
      <span className="range" aria-hidden="true">
        <em style={{ insetInlineStart: at(1) }} />
        <i style={{ insetInlineStart: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
        <b style={{ insetInlineStart: at(ratio) }} />
      </span>
      {`${format.ratio(low)}–${format.ratio(high)}`}
    </span>
  );
}

const FIRST_ORDER = 'first_order.';

/** What the first order told is named so: later orders may tell otherwise. */
function attributeName(attribute: string, { t, name }: Words): string {
  return attribute.startsWith(FIRST_ORDER)
    ? t('best.firstOrder', { attribute: name('attribute', attribute.slice(FIRST_ORDER.length)) })
    : name('attribute', attribute);
}

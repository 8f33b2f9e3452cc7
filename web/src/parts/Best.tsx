import { useRef } from 'react';
import { useWords } from '../i18n';
import { numberOf, rowsOf, type Cell, type Report, type Said } from '../data';
import { DataTable, type Column } from './DataTable';
import { Panel } from './Panel';

/** Text the program worded; its own language is said where the reader's is another. */
export function SaidText({ said, lang }: { said: Said | string; lang: string }) {
  const words = useWords();
  if (typeof said === 'string') {
    return <span lang={lang}>{said}</span>;
  }
  const translated = said.texts?.[words.lang];
  if (translated) {
    return <span>{translated}</span>;
  }
  return (
    <span lang={said.lang ?? lang}>
      {said.text ?? said.texts?.[lang] ?? words.name('doubt', said.code ?? '')}
      {said.hint ? ` ${said.hint}` : ''}
      {said.where && <small> {said.where}</small>}
    </span>
  );
}

export function Best({ report }: { report: Report }) {
  const words = useWords();
  const { t, name } = words;
  const traits = rowsOf(report, 'segment.traits');
  const details = useRef<HTMLDetailsElement>(null);
  const columns: Column[] = [
    {
      key: 'attribute',
      label: t('col.attribute'),
      kind: 'text',
      show: (row) => name('attribute', String(row.attribute)),
    },
    { key: 'level', label: t('col.level'), kind: 'text' },
    { key: 'best_share', label: t('col.best_share'), kind: 'share' },
    { key: 'all_share', label: t('col.all_share'), kind: 'share' },
    { key: 'ratio', label: t('col.ratio'), kind: 'ratio' },
    { key: 'low', label: t('col.range90'), kind: 'ratio', show: (row) => <Range row={row} rows={traits} /> },
    { key: 'n_best', label: t('col.n_best'), kind: 'count' },
    { key: 'n_all', label: t('col.n_all'), kind: 'count' },
    { key: 'q', label: t('col.q'), kind: 'small' },
  ];
  const open = () => {
    if (details.current) {
      details.current.open = true;
      details.current.querySelector('summary')?.focus();
      details.current.scrollIntoView({ block: 'nearest' });
    }
  };
  return (
    <Panel id="best" title={t('best.title')} hint={t('best.hint')}>
      {report.sentences.length > 0 ? (
        <ol className="sentences">
          {report.sentences.map((sentence, at) => (
            <li key={at}>
              <SaidText said={sentence} lang={report.lang} />
              {traits.length > 0 && (
                <button type="button" className="link" onClick={open}>
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
        <details ref={details}>
          <summary>{t('best.traits')}</summary>
          <DataTable caption={t('best.traits')} columns={columns} rows={traits} opens="segment.traits" filter />
        </details>
      )}
    </Panel>
  );
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

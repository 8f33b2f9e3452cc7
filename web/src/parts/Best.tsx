import { useWords } from '../i18n';
import { rowsOf, type Report, type Said } from '../data';
import { DataTable, type Column } from './DataTable';
import { useOpen } from './opening';
import { Panel } from './Panel';
import { RatioRange } from './RatioRange';
import { attributeName, levelName } from './traits';

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
    { key: 'low', label: t('col.range90'), kind: 'ratio', show: (row) => <RatioRange row={row} rows={traits} /> },
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

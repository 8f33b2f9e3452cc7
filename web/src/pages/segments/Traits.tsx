import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import type { OneGroup, Trait, Traits as Told } from '../../app/segmentsApi';
import { Failed, Loading } from '../../app/Trouble';
import type { Cell } from '../../data';
import { useWords } from '../../i18n';
import { DataTable, type Column } from '../../parts/DataTable';
import { Opens } from '../../parts/Figures';
import { useOpen, type CellRef, type Opened } from '../../parts/opening';
import { Panel } from '../../parts/Panel';
import { RatioRange } from '../../parts/RatioRange';
import { traitName } from '../../parts/traits';
import { figureOf } from './numbers';

/** What the members are more often, or more seldom, than all buyers. */
export function Traits({ group }: { group: OneGroup }) {
  const { t, lang } = useWords();
  const { api, past, workspace } = usePlace();
  // Its sentences are worded by the server.
  const key = `${group.id} ${past} ${workspace.run} ${lang}`;
  const [told, again] = useLoad(key, (signal) => api.segmentTraits(group.id, past, signal));
  return (
    <Panel id="traits" title={t('segments.different')} hint={t('segments.differentHint')}>
      {told.state === 'loading' && <Loading rows={6} />}
      {told.state === 'failed' && <Failed error={told.error} again={again} />}
      {told.state === 'done' && <Differences of={figureOf(group.figures, 'size')?.scope ?? {}} told={told.value} />}
    </Panel>
  );
}

/** Sentences, doubts, and the levels that were judged. */
export function Differences({ of, told }: { of: CellRef['scope']; told: Told }) {
  const { t, format } = useWords();
  const open = useOpen();
  const [others, own] = [false, true].map((made) => told.traits.filter((trait) => trait.own === made));
  return (
    <>
      {told.sentences.length > 0 && (
        <ol className={told.sentences.length > 1 ? 'sentences' : 'sentences alone'}>
          {told.sentences.map(({ text, trait }) => (
            <li key={text}>
              {text}
              {trait && (
                <button type="button" className="link" onClick={() => open(opensOf(of, trait, 'ratio'))}>
                  {t('segments.open')}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      {told.doubts.length > 0 && (
        <ul className="doubts">
          {told.doubts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {others && others.length > 0 && (
        <>
          <h3>{t('segments.judged')}</h3>
          <TraitTable of={of} rows={others} caption={t('segments.judged')} />
          <p className="quiet">
            {t('segments.judgedOf', { shown: format.count(told.traits.length), all: format.count(told.judged) })}
          </p>
        </>
      )}
      {own && own.length > 0 && (
        <details>
          <summary>{t('segments.own', { n: format.count(own.length) })}</summary>
          <TraitTable of={of} rows={own} caption={t('segments.ownCaption')} />
        </details>
      )}
    </>
  );
}

/** By which measure a number of a trait is asked for. */
export function opensOf(of: CellRef['scope'], trait: string, what: 'ratio' | 'share' | 'share_all'): Opened {
  return { table: 'segment.traits', cell: { measure: `segment.trait_${what}`, scope: { ...of, trait } } };
}

function TraitTable(props: { of: CellRef['scope']; rows: Trait[]; caption: string }) {
  const { of, rows, caption } = props;
  const words = useWords();
  const { t, format } = words;
  const opens = (row: Record<string, Cell>, what: Parameters<typeof opensOf>[2], label: string, value: string) => (
    <Opens what={`${label}, ${traitName(row, words)}`} value={value} opened={opensOf(of, String(row.trait), what)} />
  );
  const columns: Column[] = [
    { key: 'level', label: t('segments.trait'), kind: 'text', show: (row) => traitName(row, words) },
    {
      key: 'share',
      label: t('segments.they'),
      kind: 'share',
      show: (row) => opens(row, 'share', t('segments.they'), format.share(row.share as number)),
    },
    {
      key: 'all_share',
      label: t('segments.everyone'),
      kind: 'share',
      show: (row) => opens(row, 'share_all', t('segments.everyone'), format.share(row.all_share as number)),
    },
    {
      key: 'ratio',
      label: t('segments.times'),
      kind: 'ratio',
      show: (row) => opens(row, 'ratio', t('segments.times'), format.ratio(row.ratio as number)),
    },
    { key: 'low', label: t('segments.range'), kind: 'ratio', show: (row) => <RatioRange row={row} rows={rows} /> },
    { key: 'n', label: t('segments.n'), kind: 'count', show: (row) => format.count(row.n as number) },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} limit={10} filter={rows.length > 10} />;
}

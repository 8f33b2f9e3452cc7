import type { OneGroup } from '../../app/segmentsApi';
import { rowsOf } from '../../data';
import { useWords } from '../../i18n';
import { DataTable } from '../../parts/DataTable';
import { Panel } from '../../parts/Panel';
import { meaningOf, type Axis } from './scores';

const AXES: Axis[] = ['recency', 'frequency', 'money'];

/** How a group is made: the scores it holds, and what they mean today. */
export function Made({ group }: { group: OneGroup }) {
  const words = useWords();
  const { t, format, name, lang } = words;
  const definition = group.definition ?? {};
  const before = (definition.before ?? []).map((one) => name('group', one));
  const cuts = rowsOf(group, 'value.rfm_thresholds');
  const rows = AXES.flatMap((axis) => {
    const scores = definition[axis];
    return scores
      ? [
          {
            axis: name('axis', axis),
            scores: scores[0] === scores[1] ? format.count(scores[0]) : `${scores[0]}–${scores[1]}`,
            meaning: meaningOf(axis, scores, cuts, group.rule === 'published', words),
          },
        ]
      : [];
  });
  return (
    <Panel id="made" title={t('segments.made')} hint={t('segments.madeHint')}>
      {rows.length === 0 ? (
        <p>{t('segments.madeOfRest')}</p>
      ) : (
        <>
          <p>{t('segments.madeSaid')}</p>
          <DataTable
            caption={t('segments.made')}
            rows={rows}
            sortable={false}
            columns={[
              { key: 'axis', label: t('segments.axis'), kind: 'text' },
              { key: 'scores', label: t('segments.scores'), kind: 'text' },
              { key: 'meaning', label: t('segments.meaning'), kind: 'text' },
            ]}
          />
          {before.length > 0 && (
            <p className="quiet">
              {t('segments.before', { groups: new Intl.ListFormat(lang, { type: 'disjunction' }).format(before) })}
            </p>
          )}
        </>
      )}
    </Panel>
  );
}

import { useId } from 'react';
import { useWords } from '../../i18n';
import { ChartOrTable } from '../../parts/Chart';
import { DataTable } from '../../parts/DataTable';
import { usePlace } from '../../app/context';
import type { FieldTrend } from '../../app/dataApi';
import { useLoad } from '../../app/load';
import { Failed, Loading } from '../../app/Trouble';
import { filledOf, validOf, worstOf } from './shares';
import { TrendLine } from './TrendLine';

/** So many are drawn; the table beside each has its numbers, and the worst come first. */
const MOST = 24;

/** How complete and how readable each field was, file by file. */
export function QualityTrends() {
  const { t } = useWords();
  const { api, workspace, changes } = usePlace();
  const [trend, again] = useLoad(`trend ${workspace.run} ${changes}`, (signal) => api.qualityTrend(signal), true);
  if (trend.state === 'failed') {
    return <Failed error={trend.error} again={again} />;
  }
  if (trend.state === 'loading') {
    return <Loading rows={4} />;
  }
  if (trend.value.length === 0) {
    return null;
  }
  const several = trend.value.filter(({ points }) => points.length > 1);
  return (
    <section className="panel" aria-labelledby="trend-h">
      <h2 id="trend-h">{t('quality.trend')}</h2>
      <p className="said">{several.length > 0 ? t('quality.said') : t('quality.oneFile')}</p>
      <div className="trends">
        {[...several]
          .sort((a, b) => worstOf(a) - worstOf(b))
          .slice(0, MOST)
          .map((field) => (
            <OneTrend key={`${field.source} ${field.kind} ${field.field} ${field.attribute ?? ''}`} field={field} />
          ))}
      </div>
    </section>
  );
}

function OneTrend({ field }: { field: FieldTrend }) {
  const { t, format, name } = useWords();
  const { workspace } = usePlace();
  const id = useId();
  const called = field.attribute ?? name('field', field.field);
  const last = field.points.at(-1);
  const label = t('quality.line', {
    field: called,
    source: field.source,
    filled: last ? format.share(filledOf(last) ?? 0) : '–',
    n: field.points.length,
  });
  return (
    <article aria-labelledby={id}>
      <h3 id={id}>
        {called} <small>{field.source}</small>
      </h3>
      <p className="quiet">{field.age == null ? t('quality.neverFilled') : t('quality.age', { days: field.age })}</p>
      <ChartOrTable
        chart={<TrendLine points={field.points} label={label} />}
        table={
          <DataTable
            caption={called}
            columns={[
              { key: 'arrived', label: t('quality.arrived'), kind: 'text' },
              { key: 'table', label: t('quality.file'), kind: 'text' },
              { key: 'rows', label: t('sources.rows'), kind: 'count' },
              { key: 'filled', label: t('fields.filled'), kind: 'share' },
              { key: 'valid', label: t('fields.valid'), kind: 'share' },
            ]}
            rows={field.points.map((point) => ({
              arrived: format.moment(point.arrived, workspace.zone),
              table: point.table,
              rows: point.rows,
              filled: filledOf(point),
              valid: validOf(point),
            }))}
          />
        }
      />
    </article>
  );
}

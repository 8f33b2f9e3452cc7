import { useWords } from '../../i18n';
import { DataTable } from '../../parts/DataTable';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import { Failed, Loading } from '../../app/Trouble';

/** Where the data comes from, of which days it tells, and whether more is overdue. */
export function SourceList() {
  const { t, format } = useWords();
  const { api, workspace, changes } = usePlace();
  const [sources, again] = useLoad(`sources ${workspace.run} ${changes}`, (signal) => api.sources(signal), true);
  if (sources.state === 'failed') {
    return <Failed error={sources.error} again={again} />;
  }
  if (sources.state === 'loading') {
    return <Loading rows={4} />;
  }
  if (sources.value.length === 0) {
    return <p className="panel said">{t('data.none')}</p>;
  }
  const late = sources.value.filter((one) => one.late).length;
  return (
    <section className="panel" aria-labelledby="sources-h">
      <h2 id="sources-h">{t('sources.title')}</h2>
      <p className="said">{late > 0 ? t('sources.late', { n: late }) : t('sources.inTime')}</p>
      <DataTable
        caption={t('sources.nav')}
        columns={[
          { key: 'source', label: t('sources.source'), kind: 'text' },
          { key: 'files', label: t('sources.files'), kind: 'count' },
          { key: 'rows', label: t('sources.rows'), kind: 'count' },
          { key: 'people', label: t('sources.people'), kind: 'count' },
          { key: 'orders', label: t('sources.orders'), kind: 'count' },
          { key: 'days', label: t('sources.days'), kind: 'text' },
          { key: 'arrived', label: t('sources.arrived'), kind: 'text' },
          { key: 'pace', label: t('sources.pace'), kind: 'text' },
        ]}
        rows={sources.value.map((one) => ({
          source: one.source,
          files: one.files,
          rows: one.rows,
          people: one.people,
          orders: one.orders,
          days: one.first && one.last ? `${format.date(one.first)} – ${format.date(one.last)}` : null,
          arrived: format.date(one.arrived.slice(0, 10)),
          pace:
            one.every == null
              ? t('sources.tooFew')
              : t(one.late ? 'sources.overdue' : 'sources.every', { days: one.every }),
        }))}
      />
    </section>
  );
}

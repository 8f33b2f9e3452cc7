import { usePlace } from '../../app/context';
import type { Home } from '../../app/api';
import { PageLink } from '../../app/PageLink';
import { useWords } from '../../i18n';
import { Breaks } from '../../parts/Breaks';
import { DataTable } from '../../parts/DataTable';
import { Panel } from '../../parts/Panel';

/** How far the orders and events of each source reach, and when something came of it. */
export function Fresh({ home: { sources, zone } }: { home: Home }) {
  const { t, format } = useWords();
  const { workspace } = usePlace();
  const moment = (at: string) => format.moment(at, zone || workspace.zone);
  // Days and moments written year first stand in the order of the calendar.
  const latest = (texts: (string | null)[]) =>
    texts
      .filter((text) => text != null)
      .sort()
      .at(-1);
  const [day, came] = [latest(sources.map(({ last }) => last)), latest(sources.map(({ arrived }) => arrived))];
  return (
    <Panel
      id="fresh"
      title={t('fresh.title')}
      link={
        <PageLink page="data" tab="sources">
          {t('fresh.all')}
        </PageLink>
      }
    >
      {came == null ? (
        <p>{t('fresh.none')}</p>
      ) : (
        <>
          <p className="said">
            {day
              ? t('fresh.said', { day: format.date(day), when: moment(came) })
              : t('fresh.saidNoDay', { when: moment(came) })}
          </p>
          <DataTable
            caption={t('fresh.title')}
            limit={6}
            columns={[
              {
                key: 'source',
                label: t('receipts.source'),
                kind: 'text',
                show: ({ source, arrived }) => (
                  <>
                    <Breaks text={String(source)} />{' '}
                    <small>{t('fresh.arrived', { when: moment(String(arrived)) })}</small>
                  </>
                ),
              },
              {
                key: 'last',
                label: t('fresh.last'),
                kind: 'text',
                show: ({ last }) => format.date(last as string) || '–',
              },
              { key: 'rows', label: t('fresh.rows'), kind: 'count' },
            ]}
            rows={sources.map((source) => ({ ...source }))}
          />
        </>
      )}
    </Panel>
  );
}

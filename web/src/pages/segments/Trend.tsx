import type { SegmentHistory } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { ChartOrTable } from '../../parts/Chart';
import { DataTable } from '../../parts/DataTable';
import { Panel } from '../../parts/Panel';
import { Between } from './Between';
import { SizeChart } from './SizeChart';

/** How large it was on each day it was said, who came and who left at each saying, and between any two. */
export function Trend({ segment }: { segment: SegmentHistory }) {
  const { t, format } = useWords();
  const { trend } = segment;
  const moves = segment.moves.map(({ day, text, came, left }) => ({ day: format.date(day), text, came, left }));
  const table = (
    <DataTable
      caption={t('segments.trend')}
      rows={trend.map(({ asOf, version, members }) => ({ day: format.date(asOf), version, members })).reverse()}
      sortable={false}
      limit={10}
      columns={[
        { key: 'day', label: t('segments.day'), kind: 'text' },
        { key: 'members', label: t('segments.people'), kind: 'count' },
        { key: 'version', label: t('segments.version'), kind: 'count' },
      ]}
    />
  );
  return (
    <Panel id="trend" title={t('segments.trend')} hint={t('segments.trendHint')}>
      {trend.length === 0 ? (
        <p>{t('segments.noTrend')}</p>
      ) : trend.length === 1 ? (
        table
      ) : (
        <>
          <ChartOrTable table={table} chart={<SizeChart trend={trend} />} />
          <Between id={segment.id} days={trend.map(({ asOf }) => asOf)} />
        </>
      )}
      {moves.length > 0 && (
        <>
          <h3>{t('segments.moves')}</h3>
          <DataTable
            caption={t('segments.moves')}
            rows={moves}
            sortable={false}
            limit={10}
            columns={[
              { key: 'day', label: t('segments.day'), kind: 'text' },
              { key: 'came', label: t('segments.came'), kind: 'count' },
              { key: 'left', label: t('segments.left'), kind: 'count' },
              { key: 'text', label: t('segments.cause'), kind: 'text' },
            ]}
          />
        </>
      )}
    </Panel>
  );
}

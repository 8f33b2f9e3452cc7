import type { Week } from '../../app/api';
import { usePlace } from '../../app/context';
import { useWords } from '../../i18n';
import { ChartOrTable } from '../../parts/Chart';
import { DataTable } from '../../parts/DataTable';
import { Opens } from '../../parts/Figures';
import { Panel } from '../../parts/Panel';
import { Sentence } from '../../parts/Sentence';
import { opensWeek, told, type Series } from './week';
import { WeekBars } from './WeekBars';

/** New and returning buyers, week by week. */
export function Weeks({ weeks }: { weeks: Week[] }) {
  const { t, format, name } = useWords();
  const { workspace } = usePlace();
  // What was before the first row is not nought, it is not known.
  const shown = weeks.filter(({ week }) => told(week, workspace.days?.first));
  const last = shown.filter(({ finished }) => finished).at(-1);
  const came = shown.some((week) => week.new + week.returning > 0);
  const number = (week: Week, series: Series) => (
    <Opens
      what={name('measure', `value.week_${series}`)}
      value={format.count(week[series])}
      opened={opensWeek(week.week, series)}
    />
  );
  const count = t('who.hint', { n: shown.length });
  const hint = shown.every(({ finished }) => finished) ? count : `${count} · ${t('who.unfinished')}`;
  return (
    <Panel id="who" title={t('who.title')} hint={hint}>
      <p className="said">
        {!came ? (
          t('who.none')
        ) : last ? (
          <Sentence
            say="who.said"
            values={{ week: format.date(last.week), n: last.new }}
            numbers={{ newBuyers: number(last, 'new'), returning: number(last, 'returning') }}
          />
        ) : (
          t('who.noWeek')
        )}
      </p>
      {came && (
        <ChartOrTable
          chart={<WeekBars weeks={shown} />}
          table={
            <DataTable
              caption={t('who.title')}
              limit={26}
              sorted={{ key: 'week', down: true }}
              opens={(row, column) => opensWeek(String(row.week), column as Series)}
              columns={[
                { key: 'week', label: t('who.week'), kind: 'text', show: ({ week }) => format.date(String(week)) },
                { key: 'new', label: t('who.new'), kind: 'count' },
                { key: 'returning', label: t('who.returning'), kind: 'count' },
                { key: 'finished', label: t('who.over'), kind: 'flag' },
              ]}
              rows={shown.map((week) => ({ ...week }))}
            />
          }
        />
      )}
    </Panel>
  );
}

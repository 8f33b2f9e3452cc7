import { useWords } from '../i18n';
import { numberOf, rowsOf, type Cell, type Report } from '../data';
import { ChartOrTable, Hatches, Sized, markProps, ticks } from './Chart';
import { DataTable } from './DataTable';
import { useOpen } from './opening';
import { Panel } from './Panel';

export function Months({ report }: { report: Report }) {
  const words = useWords();
  const { t, format } = words;
  const rows = rowsOf(report, 'value.months')
    .filter((row) => row.month != null)
    .sort((a, b) => String(a.month).localeCompare(String(b.month)));
  if (rows.length === 0) {
    return null;
  }
  const over = rows.filter((row) => row.finished === true || row.finished === 'true');
  const best = over.reduce<Record<string, Cell> | null>(
    (most, row) => (most == null || (numberOf(row.net) ?? 0) > (numberOf(most.net) ?? 0) ? row : most),
    null,
  );
  return (
    <Panel id="months" title={t('months.title')} hint={`${t('months.hint')} · ${t('chart.unfinished')}`}>
      {best && (
        <p className="said">
          {t('months.said', { month: format.month(String(best.month)), net: format.moneyShort(String(best.net)) })}
        </p>
      )}
      <ChartOrTable
        opens="value.months"
        chart={<MonthBars rows={rows} />}
        table={
          <DataTable
            caption={t('months.title')}
            opens={() => ({ table: 'value.months' })}
            limit={24}
            rows={rows}
            columns={[
              { key: 'month', label: t('col.month'), kind: 'month' },
              { key: 'orders', label: t('col.orders'), kind: 'count' },
              { key: 'customers', label: t('col.customers'), kind: 'count' },
              { key: 'new_customers', label: t('col.new_customers'), kind: 'count' },
              { key: 'gross', label: t('col.gross'), kind: 'money' },
              { key: 'returns', label: t('col.returns'), kind: 'money' },
              { key: 'net', label: t('col.net'), kind: 'money' },
              { key: 'finished', label: t('col.finished'), kind: 'flag' },
            ]}
          />
        }
      />
    </Panel>
  );
}

function MonthBars({ rows }: { rows: Record<string, Cell>[] }) {
  const { t, format } = useWords();
  const open = useOpen();
  const height = 280;
  const value = (row: Record<string, Cell>, key: string) => numberOf(row[key]) ?? 0;
  const marks = ticks(
    Math.min(0, ...rows.map((row) => Math.min(value(row, 'returns'), value(row, 'net')))),
    Math.max(0, ...rows.map((row) => Math.max(value(row, 'gross'), value(row, 'net')))) || 1,
    5,
  );
  const low = marks[0] ?? 0;
  const high = marks.at(-1) ?? 1;
  return (
    <>
      <ul className="keys" aria-hidden="true">
        <li className="c1">{t('col.gross')}</li>
        <li className="c2">{t('col.returns')}</li>
        <li className="cl">{t('col.net')}</li>
      </ul>
      <Sized
        height={height}
        label={t('months.aria')}
        draw={(width) => {
          const labels = marks.map((mark) => format.moneyShort(mark));
          const left = 16 + Math.max(...labels.map((label) => label.length)) * 7.4;
          const bottom = height - 26;
          const step = (width - left - 8) / rows.length;
          const bar = Math.max(3, Math.min(34, step * 0.62));
          const middle = (at: number) => left + step * (at + 0.5);
          const y = (money: number) => bottom - ((money - low) / (high - low)) * (bottom - 12);
          const every = Math.ceil(62 / step);
          return (
            <>
              <Hatches of={['c1', 'c2']} />
              {marks.map((mark, at) => (
                <g key={mark}>
                  <line className={mark === 0 ? 'zero' : 'grid'} x1={left} x2={width - 4} y1={y(mark)} y2={y(mark)} />
                  <text className="axis" x={left - 8} y={y(mark) + 4} textAnchor="end">
                    {labels[at]}
                  </text>
                </g>
              ))}
              {rows.map((row, at) => {
                const hatched = !(row.finished === true || row.finished === 'true');
                const [gross, returns] = [value(row, 'gross'), value(row, 'returns')];
                const label = t('months.bar', {
                  month: format.month(String(row.month)),
                  gross: format.money(String(row.gross ?? 0)),
                  returns: format.money(String(row.returns ?? 0)),
                  net: format.money(String(row.net ?? 0)),
                });
                return (
                  <g
                    key={at}
                    className="bar"
                    {...markProps(hatched ? `${label} (${t('cohort.unfinished')})` : label, () =>
                      open({ table: 'value.months' }),
                    )}
                  >
                    <title>{label}</title>
                    <rect x={middle(at) - step / 2} y={8} width={step} height={bottom - 8} className="hit" />
                    <rect
                      x={middle(at) - bar / 2}
                      width={bar}
                      y={y(Math.max(0, gross))}
                      height={Math.abs(y(gross) - y(0))}
                      className={hatched ? 'h1' : 'c1'}
                    />
                    <rect
                      x={middle(at) - bar / 2}
                      width={bar}
                      y={y(Math.max(0, returns))}
                      height={Math.abs(y(returns) - y(0))}
                      className={hatched ? 'h2' : 'c2'}
                    />
                    {(rows.length - 1 - at) % every === 0 && (
                      <text className="axis" x={middle(at)} y={height - 6} textAnchor="middle">
                        {format.monthShort(String(row.month))}
                      </text>
                    )}
                  </g>
                );
              })}
              <polyline
                className="net"
                points={rows.map((row, at) => `${middle(at)},${y(value(row, 'net'))}`).join(' ')}
              />
              {rows.map((row, at) => (
                <circle key={at} className="net-dot" cx={middle(at)} cy={y(value(row, 'net'))} r={3} />
              ))}
            </>
          );
        }}
      />
    </>
  );
}

import { useState } from 'react';
import { useWords } from '../i18n';
import { numberOf, rowsOf, type Cell, type Numbers } from '../data';
import { ChartOrTable } from './Chart';
import { Choice } from './Choice';
import { DataTable } from './DataTable';
import { Opens } from './Figures';
import { heat } from './heat';
import { useOpen, useOpensTables, type Opened } from './opening';
import { Panel } from './Panel';
import { Sentence } from './Sentence';

type Row = Record<string, Cell>;
type Show = 'people' | 'money';
/** Under so many people a share says too little. */
const FLOOR = 30;

export function Cohorts({ report }: { report: Numbers }) {
  const words = useWords();
  const { t, format } = words;
  const [show, setShow] = useState<Show>('people');
  const opensTables = useOpensTables();
  const rows = rowsOf(report, 'value.cohorts');
  if (rows.length === 0) {
    return null;
  }
  const inside = rows.filter((row) => row.cohort != null && row.cohort !== '' && numberOf(row.period) != null);
  const apart = rows.filter((row) => !inside.includes(row)).reduce((sum, row) => sum + (numberOf(row.net) ?? 0), 0);
  const cohorts = [...new Set(inside.map((row) => String(row.cohort)))].sort();
  const at = new Map(inside.map((row) => [`${row.cohort} ${Number(row.period)}`, row]));
  const periods = Math.max(...inside.map((row) => Number(row.period)), 0);
  const base = (cohort: string) => numberOf(at.get(`${cohort} 0`)?.customers) ?? 0;

  // The month that runs when the report was made; whether it is over stands on its rows.
  const months = inside.map((row) => month(String(row.cohort)) + Number(row.period));
  const last = Math.max(...months, 0);
  const lastFinished = inside.some((row, place) => months[place] === last && finished(row));

  let came = 0;
  let could = 0;
  for (const cohort of cohorts) {
    const next = at.get(`${cohort} 1`);
    if (next && finished(next)) {
      came += numberOf(next.customers) ?? 0;
      could += base(cohort);
    }
  }
  return (
    <Panel id="cohorts" title={t('cohort.title')} hint={t('cohort.hint')}>
      {!opensTables ? (
        <Lately cohorts={cohorts} at={at} />
      ) : (
        could >= FLOOR && <p className="said">{t('cohort.said', { share: format.share(came / could) })}</p>
      )}
      <ChartOrTable
        opens="value.cohorts"
        tools={
          <Choice<Show>
            label={t('cohort.show')}
            options={[
              { value: 'people', text: t('cohort.people') },
              { value: 'money', text: t('cohort.money') },
            ]}
            value={show}
            onChange={setShow}
          />
        }
        chart={
          <div className="scroll" tabIndex={0} role="region" aria-label={t('cohort.title')}>
            <table className="triangle">
              <thead>
                <tr>
                  <th scope="col">{t('cohort.first')}</th>
                  <th scope="col" className="right">
                    n
                  </th>
                  {Array.from({ length: periods + (show === 'money' ? 1 : 0) }, (_, place) => (
                    <th scope="col" key={place}>
                      +{format.count(show === 'money' ? place : place + 1)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {cohorts.map((cohort) => (
                  <tr key={cohort}>
                    <th scope="row">{format.month(cohort)}</th>
                    <td className="right">
                      <Opens
                        what={t('cohort.size', { cohort: format.month(cohort) })}
                        value={format.count(base(cohort))}
                        opened={opensOf(cohort, 0, 'people')}
                      />
                    </td>
                    {Array.from({ length: periods + (show === 'money' ? 1 : 0) }, (_, place) => {
                      const period = show === 'money' ? place : place + 1;
                      return (
                        <HeatCell
                          key={place}
                          row={at.get(`${cohort} ${period}`) ?? nobody(cohort, period, last, lastFinished)}
                          first={at.get(`${cohort} 0`)}
                          cohort={cohort}
                          period={period}
                          show={show}
                        />
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        }
        table={
          <DataTable
            caption={t('cohort.title')}
            opens={(row, column) =>
              row.cohort == null || row.cohort === '' || numberOf(row.period) == null || column === 'period'
                ? null
                : opensOf(String(row.cohort), Number(row.period), column === 'net' ? 'money' : 'people')
            }
            rows={rows}
            columns={[
              { key: 'cohort', label: t('col.cohort'), kind: 'month' },
              { key: 'period', label: t('col.period'), kind: 'count' },
              { key: 'customers', label: t('col.customers'), kind: 'count' },
              // Where each number opens by itself, only the two of the chart do.
              ...(opensTables ? [{ key: 'orders', label: t('col.orders'), kind: 'count' as const }] : []),
              { key: 'net', label: t('col.net'), kind: 'money' },
              { key: 'finished', label: t('col.finished'), kind: 'flag' },
            ]}
          />
        }
      />
      <p className="quiet">
        {t('cohort.few')} {apart !== 0 && t('cohort.apart', { net: format.money(apart) })}
      </p>
    </Panel>
  );
}

function opensOf(cohort: string, period: number, show: Show): Opened {
  const measure = show === 'money' ? 'value.cohort_net' : 'value.cohort_customers';
  return { table: 'value.cohorts', cell: { measure, scope: { cohort: cohort.slice(0, 7), period } } };
}

/** The finding in numbers that each open: the latest cohort that is large enough and whose next month is over. */
function Lately({ cohorts, at }: { cohorts: string[]; at: Map<string, Row> }) {
  const { t, format } = useWords();
  const cohort = cohorts.findLast((month) => {
    const next = at.get(`${month} 1`);
    return next && finished(next) && (numberOf(at.get(`${month} 0`)?.customers) ?? 0) >= FLOOR;
  });
  if (!cohort) {
    return null;
  }
  const month = format.month(cohort);
  const number = (period: number) => String(at.get(`${cohort} ${period}`)?.customers ?? 0);
  return (
    <p className="said">
      <Sentence
        say="cohort.lately"
        values={{ month }}
        numbers={{
          n: (
            <Opens
              what={t('cohort.size', { cohort: month })}
              value={format.count(number(0))}
              opened={opensOf(cohort, 0, 'people')}
            />
          ),
          came: (
            <Opens
              what={t('cohort.back', { cohort: month })}
              value={format.count(number(1))}
              opened={opensOf(cohort, 1, 'people')}
            />
          ),
        }}
      />
    </p>
  );
}

/** Months since year 0. */
function month(day: string): number {
  const [year = 0, of = 0] = day.split('-').map(Number);
  return year * 12 + of;
}

/** A month that came and in which nobody bought. */
function nobody(cohort: string, period: number, last: number, lastFinished: boolean): Row | undefined {
  const at = month(cohort) + period;
  return at > last ? undefined : { customers: 0, net: '0', finished: at < last || lastFinished };
}

function finished(row: Row): boolean {
  return row.finished === true || row.finished === 'true';
}

function HeatCell(props: { row?: Row; first?: Row; cohort: string; period: number; show: Show }) {
  const { t, format } = useWords();
  const open = useOpen();
  const { row, first } = props;
  if (!row) {
    return <td />;
  }
  const people = numberOf(row.customers) ?? 0;
  const net = numberOf(row.net) ?? 0;
  const base = numberOf(first?.customers) ?? 0;
  const firstNet = numberOf(first?.net) ?? 0;
  const few = base < FLOOR;
  const share = props.show === 'people' ? people / (base || 1) : firstNet > 0 ? net / firstNet : 0;
  const text = props.show === 'money' ? format.moneyShort(net) : few ? format.count(people) : format.share(share, 0);
  const open_ = () => open(opensOf(props.cohort, props.period, props.show));
  const over = !finished(row);
  const label = t('cohort.cell', {
    cohort: format.month(props.cohort),
    period: format.count(props.period),
    value: text,
    n: format.count(base),
  });
  return (
    <td className="cell">
      <button
        type="button"
        className={over ? 'heat hatched' : 'heat'}
        style={over || few ? undefined : heat(share)}
        aria-label={over ? `${label} (${t('cohort.unfinished')})` : label}
        onClick={open_}
      >
        {text}
      </button>
    </td>
  );
}

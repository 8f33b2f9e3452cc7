import { useRef, useState, type KeyboardEvent } from 'react';
import { numberOf, rowsOf, type Cell, type Numbers } from '../../data';
import { useWords, type Words } from '../../i18n';
import { ChartOrTable } from '../../parts/Chart';
import { DataTable } from '../../parts/DataTable';
import { Opens } from '../../parts/Figures';
import { heat } from '../../parts/heat';
import { useOpen, type Opened } from '../../parts/opening';
import { Panel } from '../../parts/Panel';
import { Sentence } from '../../parts/Sentence';
import { bandsOf, type Band } from './bands';

type Row = Record<string, Cell>;
/** Under so many people a number per person says too little. */
const FLOOR = 30;
const SCORES = [1, 2, 3, 4, 5];

/** Who bought lately and often: people in each cell, the shade is what each brings. */
export function Grid({ report }: { report: Numbers }) {
  const words = useWords();
  const { t, format } = words;
  const rows = rowsOf(report, 'value.grid').filter((row) => (numberOf(row.customers) ?? 0) > 0);
  if (rows.length === 0) {
    return null;
  }
  const names = namesOf(report, words);
  const best = rows.filter((row) => each(row) != null).sort((a, b) => (each(b) ?? 0) - (each(a) ?? 0))[0];
  return (
    <Panel id="grid" title={t('grid.title')} hint={t('grid.hint')} wide={false}>
      {best && (
        <p className="said">
          <Sentence
            say="grid.most"
            values={names(best)}
            numbers={{
              each: (
                <Opens
                  what={t('grid.each')}
                  value={format.moneyShort(best.net_each as string)}
                  opened={opensOf(best, 'net')}
                />
              ),
              people: (
                <Opens
                  what={t('col.customers')}
                  value={format.count(best.customers as number)}
                  opened={opensOf(best, 'customers')}
                />
              ),
            }}
          />
        </p>
      )}
      <ChartOrTable
        chart={
          <>
            <Cells rows={rows} names={names} most={best ? (each(best) ?? 0) : 0} />
            <p className="axes" aria-hidden="true">
              <span>↑ {t('grid.times')}</span>
              <span>{t('grid.days')} →</span>
            </p>
            <p className="quiet">{t('grid.few')}</p>
          </>
        }
        table={
          <DataTable
            caption={t('grid.title')}
            limit={25}
            rows={rows.map((row) => ({ ...row, ...names(row), net_each: each(row) == null ? null : row.net_each! }))}
            columns={[
              { key: 'days', label: t('grid.lastDays'), kind: 'text' },
              { key: 'times', label: t('grid.purchases'), kind: 'text' },
              { key: 'customers', label: t('col.customers'), kind: 'count' },
              { key: 'net', label: t('col.net'), kind: 'money' },
              { key: 'net_each', label: t('grid.each'), kind: 'money' },
            ]}
            opens={(row, column) => opensOf(row, column === 'customers' ? 'customers' : 'net')}
          />
        }
      />
    </Panel>
  );
}

/** Net per person, where there are people enough for it. */
function each(row: Row | undefined): number | null {
  return (numberOf(row?.customers) ?? 0) >= FLOOR ? numberOf(row?.net_each) : null;
}

function opensOf(row: Row, what: 'customers' | 'net'): Opened {
  const scope = { recency: Number(row.recency), frequency: Number(row.frequency) };
  return { table: 'value.grid', cell: { measure: `value.grid_${what}`, scope } };
}

/** What the scores of a row stand for, in days and purchases; the scores themselves where no thresholds are there. */
function namesOf(report: Numbers, { t, format }: Words): (row: Row) => { days: string; times: string } {
  const cuts = (axis: string, least: number) => {
    const row = rowsOf(report, 'value.rfm_thresholds').find((one) => one.axis === axis);
    return bandsOf([row?.cut1, row?.cut2, row?.cut3, row?.cut4], least);
  };
  const [recency, frequency] = [cuts('recency', 0), cuts('frequency', 1)];
  const between = ({ low, high }: Band) =>
    high === low ? format.count(low) : high != null && high > low ? `${format.count(low)}–${format.count(high)}` : '–';
  return (row) => {
    // The fewest days are the best score; the fewest purchases are the least.
    const days = recency?.[5 - Number(row.recency)];
    const times = frequency?.[Number(row.frequency) - 1];
    return {
      days: !days
        ? t('scope.recency', { score: String(row.recency) })
        : days.high == null
          ? t('grid.over', { n: format.count(days.low - 1) })
          : between(days),
      times: !times
        ? t('scope.frequency', { score: String(row.frequency) })
        : times.high == null
          ? t('grid.more', { n: format.count(times.low) })
          : between(times),
    };
  };
}

const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** One stop for Tab; arrows move inside it, Enter opens. Most often on top, most lately at the right. */
function Cells({ rows, names, most }: { rows: Row[]; names: ReturnType<typeof namesOf>; most: number }) {
  const { t } = useWords();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[number, number]>([5, 5]);
  const move = (event: KeyboardEvent) => {
    const [right, up] = MOVES[event.key] ?? [0, 0];
    // From where the focus is, which may be ahead of what is drawn.
    const from = event.target instanceof HTMLElement ? event.target.dataset.at?.split(' ').map(Number) : null;
    const [recency = at[0], frequency = at[1]] = from ?? [];
    const ends = { Home: [1, frequency], End: [5, frequency] }[event.key];
    const inside = (score: number) => Math.max(1, Math.min(5, score));
    const next = (ends ?? [inside(recency + right), inside(frequency + up)]) as [number, number];
    if (ends || right || up) {
      event.preventDefault();
      setAt(next);
      grid.current?.querySelector<HTMLElement>(`[data-at="${next.join(' ')}"]`)?.focus();
    }
  };
  return (
    <div className="scroll">
      <table ref={grid} className="rf" role="grid" aria-label={t('grid.title')} onKeyDown={move}>
        <tbody>
          {[...SCORES].reverse().map((frequency) => (
            <tr key={frequency}>
              <th scope="row">{names({ recency: 1, frequency }).times}</th>
              {SCORES.map((recency) => (
                <td key={recency}>
                  <RfCell
                    row={rows.find((row) => Number(row.recency) === recency && Number(row.frequency) === frequency)}
                    place={{ recency, frequency }}
                    names={names({ recency, frequency })}
                    most={most}
                    current={at[0] === recency && at[1] === frequency}
                    onCurrent={() => setAt([recency, frequency])}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <span className="unseen">{t('grid.days')}</span>
            </th>
            {SCORES.map((recency) => (
              <th key={recency} scope="col">
                {names({ recency, frequency: 1 }).days}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function RfCell(props: {
  row?: Row;
  place: { recency: number; frequency: number };
  names: { days: string; times: string };
  most: number;
  current: boolean;
  onCurrent(): void;
}) {
  const { t, format } = useWords();
  const open = useOpen();
  const { row, place, most } = props;
  const net = each(row);
  const people = row ? format.count(row.customers as number) : t('grid.nobody');
  const money = net == null ? t('grid.tooFew') : format.moneyShort(row?.net_each as string);
  return (
    <button
      type="button"
      className={!row ? 'rf-cell none' : net == null ? 'rf-cell hatched' : 'rf-cell'}
      data-at={`${place.recency} ${place.frequency}`}
      tabIndex={props.current ? 0 : -1}
      aria-label={
        row
          ? t('grid.cell', { ...props.names, people, each: money })
          : `${props.names.times}, ${props.names.days}: ${people}`
      }
      style={net != null && most > 0 ? heat(net / most) : undefined}
      onFocus={props.onCurrent}
      onClick={() => open(opensOf(row ?? place, 'customers'))}
    >
      {row ? (
        <>
          <b>{people}</b>
          <span className={net != null && net < 0 ? 'bad' : undefined}>{money}</span>
        </>
      ) : (
        <span>{people}</span>
      )}
    </button>
  );
}

import { useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n';
import { heat } from '../../parts/heat';
import { useOpen } from '../../parts/opening';
import { each, opensOf, type Names, type Row } from './rf';

const SCORES = [1, 2, 3, 4, 5];
const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** One stop for Tab; arrows move inside it, Enter opens. Most often on top, most lately at the right. */
export function Cells({ rows, names, most }: { rows: Row[]; names: Names; most: number }) {
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
          <b>{people}</b> <span className={net != null && net < 0 ? 'bad' : undefined}>{money}</span>
        </>
      ) : (
        <span>{people}</span>
      )}
    </button>
  );
}

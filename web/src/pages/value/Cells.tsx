import { useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n';
import { heat } from '../../parts/heat';
import { useOpen } from '../../parts/opening';
import { cellName } from './choosing';
import { each, opensOf, type Names, type Row } from './rf';
import { toggled, useSelecting, widened } from './selection';

const SCORES = [1, 2, 3, 4, 5];
const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * One stop for Tab; arrows move inside it, Enter opens, Space selects and Shift with an arrow takes in the next. Most often
 * on top, most lately at the right.
 */
export function Cells(props: { rows: Row[]; names: Names; most: number; selects: boolean; byClick: boolean }) {
  const { rows, names, most, selects, byClick } = props;
  const { t } = useWords();
  const { selected, select } = useSelecting();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[number, number]>([5, 5]);
  const rowOf = (recency: number, frequency: number) =>
    rows.find((row) => Number(row.recency) === recency && Number(row.frequency) === frequency);
  /** Nobody cannot be selected. */
  const peopled = (cells: [number, number][]) =>
    cells.filter((cell) => rowOf(...cell) != null).map((cell) => cellName(...cell));
  const toggle = (cell: [number, number]) => {
    const cells = peopled([cell]);
    if (cells.length > 0) {
      select(toggled(selected, cells));
    }
  };
  const pressed = (event: KeyboardEvent) => {
    const [right, up] = MOVES[event.key] ?? [0, 0];
    // From where the focus is, which may be ahead of what is drawn.
    const from = event.target instanceof HTMLElement ? event.target.dataset.at?.split(' ').map(Number) : null;
    const [recency = at[0], frequency = at[1]] = from ?? [];
    const ends = { Home: [1, frequency], End: [5, frequency] }[event.key];
    const inside = (score: number) => Math.max(1, Math.min(5, score));
    const next = (ends ?? [inside(recency + right), inside(frequency + up)]) as [number, number];
    if (event.key === ' ' && selects) {
      event.preventDefault();
      toggle([recency, frequency]);
    } else if (ends || right || up) {
      event.preventDefault();
      setAt(next);
      grid.current?.querySelector<HTMLElement>(`[data-at="${next.join(' ')}"]`)?.focus();
      if (event.shiftKey && selects) {
        select(widened(selected, peopled([[recency, frequency], next])));
      }
    }
  };
  const isIn = (recency: number, frequency: number) =>
    selected.of === 'cells' && selected.cells.includes(cellName(recency, frequency));
  return (
    <div className="scroll">
      <table
        ref={grid}
        className="rf"
        role="grid"
        aria-label={t('grid.title')}
        aria-multiselectable={selects || undefined}
        onKeyDown={pressed}
        // A button is pressed when Space is let go.
        onKeyUp={(event) => event.key === ' ' && selects && event.preventDefault()}
      >
        <tbody>
          {[...SCORES].reverse().map((frequency) => (
            <tr key={frequency}>
              <th scope="row">{names({ recency: 1, frequency }).times}</th>
              {SCORES.map((recency) => (
                <td key={recency} aria-selected={selects ? isIn(recency, frequency) : undefined}>
                  <RfCell
                    row={rowOf(recency, frequency)}
                    place={{ recency, frequency }}
                    names={names({ recency, frequency })}
                    most={most}
                    current={at[0] === recency && at[1] === frequency}
                    selected={isIn(recency, frequency)}
                    onCurrent={() => setAt([recency, frequency])}
                    toggles={(more) => selects && (more || byClick)}
                    toggle={() => toggle([recency, frequency])}
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
  selected: boolean;
  onCurrent(): void;
  /** Whether a click selects rather than opens; "more" is one with Ctrl or ⌘. */
  toggles(more: boolean): boolean;
  toggle(): void;
}) {
  const { t, format } = useWords();
  const open = useOpen();
  const { row, place, most, selected } = props;
  const net = each(row);
  const people = row ? format.count(row.customers as number) : t('grid.nobody');
  const money = net == null ? t('grid.tooFew') : format.moneyShort(row?.net_each as string);
  const look = ['rf-cell', !row ? 'none' : net == null ? 'hatched' : '', selected ? 'selected' : ''];
  const cell = row
    ? t('grid.cell', { ...props.names, people, each: money })
    : `${props.names.times}, ${props.names.days}: ${people}`;
  return (
    <button
      type="button"
      className={look.filter((name) => name !== '').join(' ')}
      data-at={`${place.recency} ${place.frequency}`}
      tabIndex={props.current ? 0 : -1}
      aria-label={selected ? t('select.cell', { cell }) : cell}
      style={net != null && most > 0 ? heat(net / most) : undefined}
      onFocus={props.onCurrent}
      onClick={(event) => {
        if (props.toggles(event.ctrlKey || event.metaKey)) {
          props.toggle();
        } else {
          open(opensOf(row ?? place, 'customers'));
        }
      }}
    >
      {row ? (
        <>
          <b>
            {selected && '✓ '}
            {people}
          </b>{' '}
          <span className={net != null && net < 0 ? 'bad' : undefined}>{money}</span>
        </>
      ) : (
        <span>{people}</span>
      )}
    </button>
  );
}

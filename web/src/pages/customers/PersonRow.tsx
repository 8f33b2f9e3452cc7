import type { CSSProperties } from 'react';
import type { CustomerColumn, CustomerRow } from '../../app/customersApi';
import { useWords } from '../../i18n';
import { useOpen } from '../../parts/opening';
import { cellWords, columnName, isNumber, opensCell } from './columns';
import { Written } from './Written';

/** One customer of the list; its name leads to it, its numbers open. */
export function PersonRow(props: {
  at: number;
  /** Not there yet. */
  row: CustomerRow | undefined;
  columns: CustomerColumn[];
  /** Whether Tab stops here. */
  tab: boolean;
  look: CSSProperties;
  href(id: string): string;
  onOpen(): void;
  onFocus(): void;
}) {
  const { t } = useWords();
  const { row, columns, at } = props;
  return (
    <div
      role="row"
      className="person"
      aria-rowindex={at + 2}
      data-at={at}
      tabIndex={props.tab ? 0 : -1}
      style={props.look}
      onFocus={props.onFocus}
    >
      {columns.map((column, place) => (
        <div key={column.name} role="gridcell" className={isNumber(column) ? 'right' : undefined}>
          {row ? (
            <Cell {...props} row={row} column={column} first={place === 0} />
          ) : place === 0 ? (
            <span className="quiet">{t('cust.waiting')}</span>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function Cell(props: {
  row: CustomerRow;
  column: CustomerColumn;
  first: boolean;
  href(id: string): string;
  onOpen(): void;
}) {
  const words = useWords();
  const open = useOpen();
  const { row, column, first } = props;
  const value = row.cells[column.name];
  const there = value != null && value !== '' && typeof value !== 'boolean';
  const country = row.cells.country == null ? null : String(row.cells.country);
  const text = there ? cellWords(column, value, words) : '';
  if (first) {
    const key = row.cells.source_key;
    const called = there ? text : words.t('cust.unnamed', { key: String(key ?? row.id.slice(0, 8)) });
    return (
      <a
        className={there ? 'cut' : 'cut quiet'}
        href={props.href(row.id)}
        title={called}
        tabIndex={-1}
        onClick={(event) => {
          if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
            event.preventDefault();
            props.onOpen();
          }
        }}
      >
        {there && column.kind === 'text' ? (
          <Written text={text} country={country} marks={row.marks[column.name]} />
        ) : (
          called
        )}
      </a>
    );
  }
  if (!there) {
    return <span className="quiet">–</span>;
  }
  const cell = opensCell(column, row);
  if (cell) {
    const what = columnName(column, words);
    return (
      <button
        type="button"
        className="num"
        tabIndex={-1}
        aria-label={words.t('num.open', { what, value: text })}
        onClick={() => open({ table: '', cell })}
      >
        {text}
      </button>
    );
  }
  return (
    <span className="cut" title={text}>
      {column.name === 'country' && !row.marks[column.name] ? (
        words.format.country(text)
      ) : column.kind === 'text' ? (
        <Written text={text} country={country} marks={row.marks[column.name]} />
      ) : (
        text
      )}
    </span>
  );
}

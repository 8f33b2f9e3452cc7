import type { CSSProperties } from 'react';
import type { CustomerColumn, Customers } from '../../app/customersApi';
import { useWords } from '../../i18n';
import { columnName, isNumber } from './columns';

/** The heads of the list; each sorts by its column. */
export function Heads(props: {
  columns: CustomerColumn[];
  sort: Customers['sort'];
  grid: CSSProperties;
  onSort(column: CustomerColumn, second: boolean): void;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <div role="rowgroup" className="people-head">
      <div role="row" aria-rowindex={1} className="person" style={props.grid}>
        {props.columns.map((column) => {
          const place = props.sort.findIndex(({ name }) => name === column.name);
          const down = props.sort[place]?.down;
          const name = columnName(column, words);
          return (
            <div
              key={column.name}
              role="columnheader"
              className={isNumber(column) ? 'right' : undefined}
              aria-sort={place !== 0 ? 'none' : down ? 'descending' : 'ascending'}
            >
              <button
                type="button"
                className="sort"
                title={`${t('cust.sortBy', { column: name })}. ${t('cust.sortSecond')}`}
                onClick={(event) => props.onSort(column, event.shiftKey)}
              >
                <span className="sort-name">{name}</span>
                <span aria-hidden="true">
                  {place < 0 ? '' : down ? '▾' : '▴'}
                  {place > 0 && <small>{place + 1}</small>}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

import { Fragment, useState, type ReactNode } from 'react';
import { useWords, type Words } from '../i18n';
import { numberOf, type Cell } from '../data';
import { Opens } from './Figures';
import type { Opened } from './opening';

export type Kind =
  'text' | 'count' | 'money' | 'moneyExact' | 'moneyShort' | 'share' | 'ratio' | 'small' | 'flag' | 'month';

export interface Column {
  key: string;
  label: string;
  kind: Kind;
  /** Draws the cell instead of writing it. */
  show?(row: Record<string, Cell>): ReactNode;
}

export function cellText(value: Cell | undefined, kind: Kind, { format, t }: Words): string {
  if (value == null || value === '') {
    return '–';
  }
  if (kind === 'flag') {
    return t(value === true || value === 'true' ? 'table.yes' : 'table.no');
  }
  if (kind === 'month') {
    return format.month(String(value));
  }
  const number = numberOf(value);
  if (kind === 'text' || number == null) {
    return String(value);
  }
  switch (kind) {
    case 'money':
      return format.money(value as string | number);
    case 'moneyExact':
      return format.moneyExact(value as string | number);
    case 'moneyShort':
      return format.moneyShort(value as string | number);
    case 'share':
      return format.share(number);
    case 'ratio':
      return format.ratio(number);
    case 'small':
      return number < 0.0001 ? `<${NARROW}${format.count(0.0001)}` : format.count(Number(number.toPrecision(2)));
    default:
      return format.count(value as string | number);
  }
}

const NARROW = '\u202f';
const LEFT: Kind[] = ['text', 'month', 'flag'];

/** A table that sorts by its headers, shows its first rows and, where asked, filters by any text in it. */
export function DataTable(props: {
  caption: string;
  columns: Column[];
  rows: Record<string, Cell>[];
  limit?: number;
  filter?: boolean;
  sorted?: { key: string; down: boolean };
  /** What each number opens; none for what is no answer, such as the number of a month. */
  opens?(row: Record<string, Cell>, column: string): Opened | null;
  /** Off where only a page of the rows is there: sorting it would sort nothing. */
  sortable?: boolean;
  /** Told under a row, over its whole width. */
  under?(row: Record<string, Cell>): ReactNode;
}) {
  const words = useWords();
  const { t, format } = words;
  const limit = props.limit ?? 20;
  const [sort, setSort] = useState(props.sorted ?? null);
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);

  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase();
  const found =
    wanted.trim() === ''
      ? props.rows
      : props.rows.filter((row) =>
          props.columns.some(
            (column) => column.kind === 'text' && fold(String(row[column.key] ?? '')).includes(fold(wanted.trim())),
          ),
        );
  const ordered = sort ? [...found].sort((a, b) => compare(a[sort.key], b[sort.key], sort.down, words)) : found;
  const shown = all ? ordered : ordered.slice(0, limit);

  return (
    <div className="table">
      {props.filter && (
        <div className="tools">
          <label>
            {t('table.filter')}{' '}
            <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
          </label>
          <span className="quiet" role="status">
            {t('table.showing', { shown: format.count(shown.length), all: format.count(ordered.length) })}
          </span>
        </div>
      )}
      <div className="scroll" tabIndex={0} role="group" aria-label={props.caption}>
        <table>
          <caption className="unseen">{props.caption}</caption>
          <thead>
            <tr>
              {props.columns.map((column) => {
                if (props.sortable === false) {
                  return (
                    <th key={column.key} scope="col" className={LEFT.includes(column.kind) ? '' : 'right'}>
                      {column.label}
                    </th>
                  );
                }
                const down = sort?.key === column.key ? sort.down : null;
                return (
                  <th
                    key={column.key}
                    scope="col"
                    className={LEFT.includes(column.kind) ? '' : 'right'}
                    aria-sort={down == null ? 'none' : down ? 'descending' : 'ascending'}
                  >
                    <button
                      type="button"
                      className="sort"
                      onClick={() =>
                        setSort({ key: column.key, down: down == null ? !LEFT.includes(column.kind) : !down })
                      }
                    >
                      {column.label}
                      <span aria-hidden="true">{down == null ? '' : down ? ' ▾' : ' ▴'}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => {
              const under = props.under?.(row);
              return (
                <Fragment key={at}>
                  <tr>
                    {props.columns.map((column, place) => (
                      <DataCell key={column.key} row={row} column={column} first={place === 0} opens={props.opens} />
                    ))}
                  </tr>
                  {under && (
                    <tr>
                      <td colSpan={props.columns.length} className="under-row">
                        {under}
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {shown.length === 0 && <p className="quiet">{t('table.none')}</p>}
      </div>
      {ordered.length > limit && (
        <button type="button" className="small" onClick={() => setAll(!all)}>
          {all
            ? t('table.less', { limit: format.count(limit) })
            : t('table.more', { all: format.count(ordered.length) })}
        </button>
      )}
    </div>
  );
}

function DataCell(props: {
  row: Record<string, Cell>;
  column: Column;
  first: boolean;
  opens?(row: Record<string, Cell>, column: string): Opened | null;
}) {
  const words = useWords();
  const { row, column } = props;
  const left = LEFT.includes(column.kind);
  const value = row[column.key];
  const text = column.show ? column.show(row) : cellText(value, column.kind, words);
  const opened = column.show || left || value == null || value === '' ? null : props.opens?.(row, column.key);
  const shown = opened ? <Opens what={column.label} value={String(text)} opened={opened} /> : text;
  if (props.first) {
    return (
      <th scope="row" className={left ? '' : 'right'}>
        {shown}
      </th>
    );
  }
  return <td className={left ? '' : 'right'}>{shown}</td>;
}

/** Missing values stand last, whichever way it is sorted. */
function compare(a: Cell | undefined, b: Cell | undefined, down: boolean, { format }: Words): number {
  if (a == null || b == null) {
    return (a == null ? 1 : 0) - (b == null ? 1 : 0);
  }
  const [x, y] = [numberOf(a), numberOf(b)];
  const order = x != null && y != null ? x - y : format.compare(String(a), String(b));
  return down ? -order : order;
}

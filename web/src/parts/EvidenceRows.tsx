import { useState, type ReactNode } from 'react';
import { useWords, type Words } from '../i18n';
import type { Cell, Evidence } from '../data';
import { DataTable, type Column, type Kind } from './DataTable';

/** In the base currency; other amounts are in that of their order. */
const MONEY = ['money', 'monetary', 'gross', 'net', 'returns', 'discounts', 'net_before', 'net_after'];
const DAYS = ['local_day', 'first_day'];

/** Made ids: long, and alike but for their beginning to the eye. */
const ID = /^[a-z]{1,2}[a-z2-7]{24,26}$/;
const SEEN_OF_ID = 8;

/** The rows behind a figure: heads, days, money and codes as the reader writes them. */
export function EvidenceRows(props: {
  evidence: Pick<Evidence, 'columns' | 'rows'>;
  caption: string;
  limit?: number;
  /** Only a page of the rows is here. */
  paged?: boolean;
  /** Draws the row of a file, as it came, from which a row was made. */
  raw?(receipt: string, line: string): ReactNode;
  /** Leads to the page of a customer. */
  customer?(id: string, shown: ReactNode): ReactNode;
  /** What customers are called, by id. */
  names?: Record<string, string>;
}) {
  const { evidence, caption, raw, customer } = props;
  const words = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  const limit = props.limit ?? 20;
  const rows = (evidence.rows ?? []).slice(0, limit);
  const [receipt, line] = ['receipt_id', 'line'].map((name) => (evidence.columns ?? []).indexOf(name));
  const source = (row: Record<string, Cell>): [string, string] | null => {
    const [from, at] = [row[String(receipt)], row[String(line)]];
    return raw && from != null && at != null ? [String(from), String(at)] : null;
  };
  const columns = (evidence.columns ?? []).map((column, at): Column => ({
    key: String(at),
    label: words.name('column', column).replaceAll('_', ' '),
    kind: kindOf(column, rows, at),
    show: shownAs(column, String(at), words, customer, props.names),
  }));
  const toRaw: Column = {
    key: 'raw',
    label: words.t('ev.raw'),
    kind: 'text',
    show: (row) => {
      const from = source(row);
      const id = from?.join(' ') ?? '';
      const show = words.t(opened === id ? 'ev.rawHide' : 'ev.rawShow');
      return from ? (
        <button
          type="button"
          className="link"
          aria-expanded={opened === id}
          aria-label={words.t('ev.rawOf', { show, line: from[1] })}
          onClick={() => setOpened(opened === id ? null : id)}
        >
          {show}
        </button>
      ) : (
        '–'
      );
    },
  };
  const hasRaw = raw != null && (receipt ?? -1) >= 0 && (line ?? -1) >= 0;
  return (
    <DataTable
      caption={caption}
      limit={limit}
      sortable={!props.paged}
      columns={hasRaw ? [toRaw, ...columns] : columns}
      under={(row) => {
        const from = source(row);
        return from && opened === from.join(' ') ? raw?.(...from) : null;
      }}
      rows={rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(at), cell])))}
    />
  );
}

function kindOf(column: string, rows: Cell[][], at: number): Kind {
  return MONEY.includes(column) ? 'money' : isNumbers(column, rows, at) ? 'count' : 'text';
}

/** What is written otherwise than its kind is. */
function shownAs(
  column: string,
  key: string,
  { format, name }: Words,
  customer?: (id: string, shown: ReactNode) => ReactNode,
  names?: Record<string, string>,
): Column['show'] {
  const text = (written: (value: string) => ReactNode) => (row: Record<string, Cell>) =>
    row[key] == null || row[key] === '' ? '–' : written(String(row[key]));
  if (DAYS.includes(column)) {
    return text((day) => format.date(day));
  }
  if (column === 'effect') {
    return text((effect) => name('effect', effect));
  }
  if (column === 'moved') {
    return text((moved) => name('moved', moved));
  }
  if (column === 'state') {
    return text((state) => name('orderState', state));
  }
  if (column === 'customer_id' && customer) {
    return text((id) => customer(id, names?.[id] == null ? shortId(id) : <bdi title={id}>{names[id]}</bdi>));
  }
  return column.endsWith('_id') ? text(shortId) : undefined;
}

/** The whole of it is a touch away, and in what the command prints. */
function shortId(id: string): ReactNode {
  return ID.test(id) ? <abbr title={id}>{id.slice(0, SEEN_OF_ID)}…</abbr> : id;
}

/** Amounts and counts; ids and keys made of digits stay text. */
function isNumbers(column: string, rows: Cell[][], at: number): boolean {
  return (
    !/(_id|_key|_no|^line|^product|^level)$/.test(column) &&
    rows.some((row) => row[at] != null) &&
    rows.every((row) => row[at] == null || /^-?\d+([.]\d+)?$/.test(String(row[at])))
  );
}

import { useEffect } from 'react';
import { useKept, usePlace } from '../../app/context';
import type { AsideRow, Mended } from '../../app/dataApi';

export const keyOf = (row: { receipt: string; line: number }) => `${row.receipt} ${row.line}`;

/** What is written over rows that are set aside, until it is sent. */
interface Draft {
  open: string[];
  /** By row, by column: only what differs from what came. */
  values: Record<string, Record<string, string>>;
  sent: string[];
}

export interface Mends {
  isOpen(key: string): boolean;
  toggle(key: string): void;
  valueOf(row: AsideRow, column: string): string | undefined;
  change(row: AsideRow, column: string, value: string): void;
  /** Rows in which something was changed. */
  ready: Mended[];
  sent: number;
  send(said: string): void;
}

export const MEND = 'mend';

export function useMends(): Mends {
  const { api, works } = usePlace();
  const [draft, setDraft] = useKept<Draft>('mends', { open: [], values: {}, sent: [] });
  const done = works.of(MEND)?.state === 'done';
  useEffect(() => {
    if (done) {
      // What came in is mended no longer; what was written meanwhile stays.
      setDraft(({ open, values, sent }) => ({
        open: open.filter((key) => !sent.includes(key)),
        values: Object.fromEntries(Object.entries(values).filter(([key]) => !sent.includes(key))),
        sent,
      }));
    }
  }, [done, setDraft]);

  const ready = Object.entries(draft.values)
    .filter(([, values]) => Object.keys(values).length > 0)
    .map(([key, values]): Mended => {
      const [receipt = '', line] = key.split(' ');
      return { receipt, line: Number(line), values };
    });
  return {
    isOpen: (key) => draft.open.includes(key),
    toggle: (key) =>
      setDraft((before) => ({
        ...before,
        open: before.open.includes(key) ? before.open.filter((one) => one !== key) : [...before.open, key],
      })),
    valueOf: (row, column) => draft.values[keyOf(row)]?.[column],
    change: (row, column, value) =>
      setDraft((before) => {
        const key = keyOf(row);
        const { [column]: _, ...others } = before.values[key] ?? {};
        const same = value === (row.columns.find((one) => one.column === column)?.value ?? '');
        return { ...before, values: { ...before.values, [key]: same ? others : { ...others, [column]: value } } };
      }),
    ready,
    sent: draft.sent.length,
    send: (said) => {
      if (ready.length > 0 && works.of(MEND)?.state !== 'working') {
        setDraft((before) => ({ ...before, sent: ready.map(keyOf) }));
        works.begin(MEND, { ask: () => api.repair(ready), said, changes: true });
      }
    },
  };
}

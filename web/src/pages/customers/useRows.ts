import { useCallback, useEffect, useState } from 'react';
import { usePlace } from '../../app/context';
import type { CustomerRow, Customers, CustomersAsked } from '../../app/customersApi';
import { refusal } from '../../app/load';
import type { Refused } from '../../app/api';

export const PAGE_ROWS = 100;
const MOST_PAGES = 60;
/** Who drags the bar passes many by. */
const PASSING = 80;

interface Kept {
  of: string;
  answer: Customers | null;
  pages: Map<number, CustomerRow[]>;
  error: Refused | null;
}

/** The rows in sight, asked for a page at a time; what was there stays until what takes its place has come. */
export function useRows(asked: CustomersAsked, from: number, to: number) {
  const { api, past, workspace, changes } = usePlace();
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<Kept>({ of: '', answer: null, pages: new Map(), error: null });
  const of = JSON.stringify([asked, past, workspace.run, changes, round]);
  const own = kept.of === of;
  const first = own ? Math.floor(from / PAGE_ROWS) : 0;
  const last = own ? Math.floor(Math.max(from, to - 1) / PAGE_ROWS) : 0;
  const missing: number[] = [];
  for (let page = first; page <= last; page++) {
    if (!own || (!kept.pages.has(page) && page * PAGE_ROWS < (kept.answer?.total ?? 1))) {
      missing.push(page);
    }
  }
  const wanted = missing.join(' ');
  useEffect(() => {
    if (wanted === '') {
      return undefined;
    }
    const stop = new AbortController();
    const ask = () =>
      Promise.all(
        wanted
          .split(' ')
          .map(Number)
          .map(async (page) => {
            const place = { after: page * PAGE_ROWS, limit: PAGE_ROWS };
            return [page, await api.customers(asked, past, place, stop.signal)] as const;
          }),
      ).then(
        (found) => stop.signal.aborted || setKept((before) => merged(before, of, found)),
        (error: unknown) =>
          stop.signal.aborted || setKept((before) => ({ ...before, of, error: refusal(error), pages: new Map() })),
      );
    const timer = setTimeout(() => void ask(), own ? PASSING : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
    // What is asked for stands in "of".
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of, wanted]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return {
    answer: kept.error ? null : kept.answer,
    error: kept.error,
    again,
    /** Whether the rows are those that are asked for. */
    settled: own,
    rowAt: (at: number) => kept.pages.get(Math.floor(at / PAGE_ROWS))?.[at % PAGE_ROWS],
  };
}

function merged(before: Kept, of: string, found: (readonly [number, Customers])[]): Kept {
  const pages = new Map(before.of === of ? before.pages : []);
  for (const [page, answer] of found) {
    pages.set(page, answer.rows);
  }
  for (const page of pages.keys()) {
    if (pages.size <= MOST_PAGES) {
      break;
    }
    if (!found.some(([kept]) => kept === page)) {
      pages.delete(page);
    }
  }
  return { of, pages, answer: found.at(-1)?.[1] ?? before.answer, error: null };
}

import { useEffect, useState } from 'react';
import { Refused, type Api } from '../api';
import { pause, refusal } from '../load';
import type { HowMany } from './filterApi';

/** For how many a rule holds: first about, then exactly. */
export type Counted = { state: 'none' } | { state: 'counting' } | HowMany | { state: 'failed'; error: Refused };

const PATIENCE = 1_000;
const MOST_PATIENCE = 10_000;

/** Counted anew when rule, day or run change; what was being counted then is dropped. */
export function useCounted(api: Api, set: string | null, past: string | null, run: string | null): Counted {
  const [kept, setKept] = useState<{ of: string; counted: Counted }>({ of: '', counted: { state: 'none' } });
  const of = `${past} ${run} ${set}`;
  useEffect(() => {
    if (set == null) {
      return undefined;
    }
    const stop = new AbortController();
    const show = (counted: Counted) => stop.signal.aborted || setKept({ of, counted });
    follow(api, set, past, show, stop.signal).catch((error: unknown) =>
      show({ state: 'failed', error: refusal(error) }),
    );
    return () => stop.abort();
    // Another language counts nothing anew: only refusals are worded by the server.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of]);
  return set == null ? { state: 'none' } : kept.of === of ? kept.counted : { state: 'counting' };
}

async function follow(
  api: Api,
  set: string,
  past: string | null,
  show: (counted: Counted) => void,
  signal: AbortSignal,
): Promise<void> {
  const about = await ready(() => api.estimate(set, past, signal), signal);
  show(about);
  if (about.state === 'estimate') {
    show(await api.count(set, past, signal));
  }
}

/** A past day can be counted once it is computed, which the page that shows it sees to. */
async function ready<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let wait = PATIENCE; ; wait = Math.min(MOST_PATIENCE, wait * 2)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refused && error.has('app.dayNotPrepared'))) {
        throw error;
      }
      await pause(wait, signal);
    }
  }
}

import { useEffect, useState } from 'react';
import type { Api, Refused } from '../api';
import { refusal } from '../load';
import { ready } from '../ready';
import type { HowMany } from './filterApi';

/** For how many a rule holds: first about, then exactly. */
export type Counted = { state: 'none' } | { state: 'counting' } | HowMany | { state: 'failed'; error: Refused };

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

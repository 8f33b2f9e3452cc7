import { useCallback, useEffect, useState } from 'react';
import { Refused, type Api } from './api';
import { pause, refusal } from './load';
import { ASKED, followJob, POLL, type Doing } from './work';

export type DayValue<T> =
  | { state: 'loading' }
  | ({ state: 'preparing' } & Doing)
  | { state: 'cancelled' }
  | { state: 'failed'; error: Refused }
  | { state: 'done'; value: T };

/** Of which day, by which run, something is asked for. */
export interface Asking {
  api: Api;
  past: string | null;
  /** The rule of those who are asked about; null is everyone. */
  set: string | null;
  run: string | null;
  /** How it is told: where only that changes, what is there stays in sight until the other has come. */
  telling?: string;
}

/**
 * What a name stands for on a day, of some customers, anew with each run. A past day, or customers, that are not computed yet
 * are asked for, and waited for, first.
 */
export function useDayValue<T>(
  name: string,
  load: (past: string | null, signal: AbortSignal) => Promise<T>,
  { api, past, set, run, telling }: Asking,
): [DayValue<T>, () => void] {
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<{ of: string; what: string; shown: DayValue<T> }>(() => ({
    ...{ of: '', what: '', shown: { state: 'loading' } },
  }));
  const what = `${name} ${past} ${set}`;
  const of = `${round} ${what} ${run} ${telling}`;
  useEffect(() => {
    const stop = new AbortController();
    const show = (shown: DayValue<T>) => stop.signal.aborted || setKept({ of, what, shown });
    const loads = () => load(past, stop.signal);
    follow(loads, { api, past, set, run }, show, stop.signal).catch((error: unknown) =>
      show({ state: 'failed', error: refusal(error) }),
    );
    return () => stop.abort();
    // Another language asks nothing anew: only refusals are worded by the server.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const stays = kept.of === of || (telling != null && kept.what === what && kept.shown.state === 'done');
  return [stays ? kept.shown : { state: 'loading' }, again];
}

async function follow<T>(
  load: () => Promise<T>,
  { api, past, set }: Asking,
  show: (shown: DayValue<T>) => void,
  signal: AbortSignal,
) {
  try {
    show({ state: 'done', value: await load() });
    return;
  } catch (error) {
    const waits = error instanceof Refused && (error.has('app.dayNotPrepared') || error.has('app.setNotPrepared'));
    if (!waits || (past == null && set == null)) {
      throw error;
    }
  }
  const preparing = (doing: Doing) => show({ state: 'preparing', ...doing });
  preparing(ASKED);
  // Who steps through days by key, or takes conditions off one by one, passes by many: only what stays is computed.
  await pause(POLL, signal);
  const { id } = await api.prepare({ past, set }, signal);
  const job = await followJob(api, id, preparing, signal);
  if (job.state !== 'done') {
    show({ state: 'cancelled' });
    return;
  }
  show({ state: 'done', value: await load() });
}

import { useCallback, useEffect, useState } from 'react';
import { Refused, type Api, type Value, type View } from './api';
import { pause, refusal } from './load';
import { ASKED, followJob, POLL, type Doing } from './work';

export type DayValue =
  | { state: 'loading' }
  | ({ state: 'preparing' } & Doing)
  | { state: 'cancelled' }
  | { state: 'failed'; error: Refused }
  | { state: 'done'; value: Value };

/**
 * The value of a view, anew with each run. A past day, or a part of the customers, that is not computed yet is asked for,
 * and waited for, first.
 */
export function useDayValue(api: Api, view: View, run: string | null): [DayValue, () => void] {
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<{ of: string; shown: DayValue }>({ of: '', shown: { state: 'loading' } });
  const of = `${round} ${view.past} ${run} ${view.set}`;
  useEffect(() => {
    const stop = new AbortController();
    const show = (shown: DayValue) => stop.signal.aborted || setKept({ of, shown });
    follow(api, view, show, stop.signal).catch((error: unknown) => show({ state: 'failed', error: refusal(error) }));
    return () => stop.abort();
    // Another language asks nothing anew: only refusals are worded by the server.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return [kept.of === of ? kept.shown : { state: 'loading' }, again];
}

async function follow(api: Api, view: View, show: (shown: DayValue) => void, signal: AbortSignal) {
  try {
    show({ state: 'done', value: await api.value(view, signal) });
    return;
  } catch (error) {
    const waits = error instanceof Refused && (error.has('app.dayNotPrepared') || error.has('app.setNotPrepared'));
    if (!waits || (view.past == null && view.set == null)) {
      throw error;
    }
  }
  const preparing = (doing: Doing) => show({ state: 'preparing', ...doing });
  preparing(ASKED);
  // Who steps through days by key, or takes conditions off one by one, passes by many: only what stays is computed.
  await pause(POLL, signal);
  const { id } = await api.prepare(view, signal);
  const job = await followJob(api, id, preparing, signal);
  if (job.state === 'cancelled') {
    show({ state: 'cancelled' });
    return;
  }
  show({ state: 'done', value: await api.value(view, signal) });
}

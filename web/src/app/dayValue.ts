import { useCallback, useEffect, useState } from 'react';
import { Refused, type Api, type Job, type Value } from './api';
import { pause, refusal } from './load';

export type DayValue =
  | { state: 'loading' }
  | { state: 'preparing'; job: string | null; step: string | null; progress: number }
  | { state: 'cancelled' }
  | { state: 'failed'; error: Refused }
  | { state: 'done'; value: Value };

const POLL = 400;

/** The value of a day. A past day that is not computed yet is asked for, and waited for, first. */
export function useDayValue(api: Api, past: string | null): [DayValue, () => void] {
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<{ of: string; shown: DayValue }>({ of: '', shown: { state: 'loading' } });
  const of = `${round} ${past}`;
  useEffect(() => {
    const stop = new AbortController();
    const show = (shown: DayValue) => stop.signal.aborted || setKept({ of, shown });
    follow(api, past, show, stop.signal).catch((error: unknown) => show({ state: 'failed', error: refusal(error) }));
    return () => stop.abort();
    // Another language asks nothing anew: only refusals are worded by the server.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return [kept.of === of ? kept.shown : { state: 'loading' }, again];
}

async function follow(api: Api, past: string | null, show: (shown: DayValue) => void, signal: AbortSignal) {
  try {
    show({ state: 'done', value: await api.value(past, signal) });
    return;
  } catch (error) {
    if (past == null || !(error instanceof Refused && error.has('app.dayNotPrepared'))) {
      throw error;
    }
  }
  let progress = 0;
  show({ state: 'preparing', job: null, step: null, progress });
  // Who steps through days by key passes by many: only the one that stays in sight is computed.
  await pause(POLL, signal);
  const { id } = await api.prepare(past, signal);
  for (;;) {
    const job: Job = await api.job(id, signal);
    if (job.state === 'failed') {
      throw new Refused(200, job.problems);
    }
    if (job.state === 'cancelled') {
      show({ state: 'cancelled' });
      return;
    }
    if (job.state === 'done') {
      break;
    }
    // The bar never runs backwards.
    progress = Math.max(progress, Math.min(1, job.progress ?? 0));
    show({ state: 'preparing', job: id, step: job.step ?? null, progress });
    await pause(POLL, signal);
  }
  show({ state: 'done', value: await api.value(past, signal) });
}

import { useCallback, useEffect, useState } from 'react';
import { Refused } from './api';

export type Loaded<T> = { state: 'loading' } | { state: 'done'; value: T } | { state: 'failed'; error: Refused };

/**
 * Loads what a key names, again on demand; what is asked for no longer is dropped. With "keep" what is there stays in
 * sight until what takes its place has come; the last answer says whether that is still awaited.
 */
export function useLoad<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  keep = false,
): [Loaded<T>, () => void, boolean] {
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<{ of: string; loaded: Loaded<T> }>({ of: '', loaded: { state: 'loading' } });
  const of = `${round} ${key}`;
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal).then(
      (value) => stop.signal.aborted || setKept({ of, loaded: { state: 'done', value } }),
      (error: unknown) => stop.signal.aborted || setKept({ of, loaded: { state: 'failed', error: refusal(error) } }),
    );
    return () => stop.abort();
    // The key says what is loaded; the function is made anew on each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const stays = kept.of === of || (keep && kept.loaded.state === 'done');
  return [stays ? kept.loaded : { state: 'loading' }, again, kept.of !== of];
}

/** An error of the page itself is shown as one, not as the server's. */
export function refusal(error: unknown): Refused {
  return error instanceof Refused ? error : new Refused(-1, [{ text: String(error) }]);
}

/** Waits, unless it is no longer wanted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, stop) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      stop(new DOMException('no longer wanted', 'AbortError'));
    });
  });
}

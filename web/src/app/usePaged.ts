import { useEffect, useState } from 'react';
import { useLoad } from './load';

/** A page of rows; while the next one comes, the last stays with its place: nothing jumps, and nothing is told of other rows. */
export function usePaged<T>(name: string, load: (after: number, signal: AbortSignal) => Promise<T>) {
  const [after, setAfter] = useState(0);
  const [loaded, again] = useLoad(`${name} ${after}`, (signal) => load(after, signal));
  const [kept, setKept] = useState<{ page: T; after: number } | null>(null);
  useEffect(() => {
    if (loaded.state === 'done') {
      setKept({ page: loaded.value, after });
    }
  }, [loaded, after]);
  const shown = loaded.state === 'done' ? { page: loaded.value, after } : kept;
  return { loaded, again, shown, setAfter, busy: loaded.state === 'loading' };
}

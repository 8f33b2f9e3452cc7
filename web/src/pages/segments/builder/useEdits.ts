import { useReducer } from 'react';
import type { Condition } from '../../../app/filter/rule';

interface Edits {
  before: Condition[][];
  now: Condition[];
}

type Edit = { to: Condition[] } | 'undo';

function edited({ before, now }: Edits, edit: Edit): Edits {
  if (edit !== 'undo') {
    return { before: [...before, now], now: edit.to };
  }
  const last = before.at(-1);
  return last ? { before: before.slice(0, -1), now: last } : { before, now };
}

/** Conditions as they are being changed; each change can be taken back. */
export function useEdits(first: Condition[]) {
  const [{ before, now }, edit] = useReducer(edited, { before: [], now: first });
  return {
    conditions: now,
    changed: before.length > 0,
    change: (to: Condition[]) => edit({ to }),
    undo: () => edit('undo'),
  };
}

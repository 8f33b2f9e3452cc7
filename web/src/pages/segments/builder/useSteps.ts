import { useEffect, useState } from 'react';
import { Refused, type Api } from '../../../app/api';
import type { Steps } from '../../../app/filter/filterApi';
import { pause, refusal } from '../../../app/load';

/** How many are left after each condition: what is known, and whether more is awaited. */
export interface Narrowing {
  /** Of the rule that is asked about; null before anything of it is known. */
  steps: Steps | null;
  busy: boolean;
  error: Refused | null;
}

const TYPING = 120;

/** Counted when the rule rests, first about, then exactly; what was being counted is dropped when it goes on. */
export function useSteps(api: Api, rule: string | null, past: string | null, run: string): Narrowing {
  const [kept, setKept] = useState<Narrowing & { of: string }>({ of: '', steps: null, busy: true, error: null });
  const of = `${past} ${run} ${rule}`;
  useEffect(() => {
    if (rule == null) {
      return undefined;
    }
    const stop = new AbortController();
    const show = (narrowing: Narrowing) => stop.signal.aborted || setKept({ of, ...narrowing });
    follow(api, rule, past, show, stop.signal).catch((error: unknown) =>
      show({ steps: null, busy: false, error: refusal(error) }),
    );
    return () => stop.abort();
    // Another language counts nothing anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of]);
  return rule == null
    ? { steps: null, busy: false, error: null }
    : kept.of === of
      ? kept
      : { steps: null, busy: true, error: null };
}

async function follow(
  api: Api,
  rule: string,
  past: string | null,
  show: (narrowing: Narrowing) => void,
  signal: AbortSignal,
): Promise<void> {
  await pause(TYPING, signal);
  const about = await api.steps(rule, past, false, signal);
  show({ steps: about, busy: about.state === 'estimate', error: null });
  if (about.state === 'estimate') {
    show({ steps: await api.steps(rule, past, true, signal), busy: false, error: null });
  }
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { Refused, type Api } from './api';
import type { Imported } from './dataApi';
import { refusal } from './load';
import { ASKED, followJob, type Doing } from './work';

export type Work =
  | ({ state: 'working' } & Doing)
  | { state: 'cancelled' }
  | { state: 'failed'; error: Refused }
  | { state: 'done'; job: Imported };

export interface Begun {
  ask(): Promise<{ id: string }>;
  /** Told once, when it ends. */
  said: string;
  /** Whether what is shown has to be loaded anew, however it ends: what was done until then stays. */
  changes: boolean;
}

/** Jobs that were begun here, by name. They are followed whatever page is open. */
export interface Works {
  of(name: string): Work | null;
  begin(name: string, begun: Begun): void;
}

export function useWorks(api: Api, changed: () => void): { works: Works; said: string } {
  const [all, setAll] = useState<Record<string, Work>>({});
  const [said, setSaid] = useState('');
  const stop = useRef(new AbortController());
  const now = useRef({ api, changed });
  useEffect(() => {
    now.current = { api, changed };
  }, [api, changed]);
  useEffect(() => {
    const here = new AbortController();
    stop.current = here;
    return () => here.abort();
  }, []);

  const works = useMemo<Works>(() => {
    const put = (name: string, work: Work) => setAll((before) => ({ ...before, [name]: work }));
    const follow = async (name: string, { ask, said: text, changes }: Begun, signal: AbortSignal) => {
      const end = (work: Work) => {
        if (!signal.aborted) {
          put(name, work);
          setSaid(work.state === 'done' ? text : '');
          if (changes) {
            now.current.changed();
          }
        }
      };
      try {
        const { id } = await ask();
        const show = (doing: Doing) => signal.aborted || put(name, { state: 'working', ...doing });
        const job = (await followJob(now.current.api, id, show, signal)) as Imported;
        end(job.state === 'done' ? { state: 'done', job } : { state: 'cancelled' });
      } catch (error) {
        end({ state: 'failed', error: refusal(error) });
      }
    };
    return {
      of: (name) => all[name] ?? null,
      begin: (name, begun) => {
        setSaid('');
        put(name, { state: 'working', ...ASKED });
        void follow(name, begun, stop.current.signal);
      },
    };
  }, [all]);
  return { works, said };
}

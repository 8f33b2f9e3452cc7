import { useCallback, useEffect, useState } from 'react';
import type { Api, Job } from './api';

/** Where nothing pushes: while something is under way, and while nothing is. */
const BUSY = 1000;
const IDLE = 5000;
/** Many changes in a moment are one look. */
const GATHER = 300;

/** The jobs of the server. It says when one changes; where it cannot, it is asked now and then. */
export function useJobs(api: Api): { jobs: Job[]; again(): void } {
  const [jobs, setJobs] = useState<Job[]>([]);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource | null = null;
    const later = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), ms);
    };
    const look = async () => {
      const found = await api.jobs(stop.signal).catch(() => null);
      if (stop.signal.aborted) {
        return;
      }
      if (found) {
        setJobs(found.jobs);
      }
      if (source == null && !document.hidden) {
        later(found?.jobs.some(isOpen) ? BUSY : IDLE);
      }
    };
    // A browser has few connections for a server: only the window that is seen listens.
    const listen = () => {
      source?.close();
      source = null;
      clearTimeout(timer);
      if (document.hidden) {
        return;
      }
      if (typeof EventSource !== 'undefined') {
        source = new EventSource('/api/jobs/events');
        source.addEventListener('job', () => later(GATHER));
        source.onerror = () => {
          source?.close();
          source = null;
          later(IDLE);
        };
      }
      void look();
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => {
      stop.abort();
      source?.close();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', listen);
    };
  }, [api, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { jobs, again };
}

export const isOpen = (job: Job) => job.state === 'waiting' || job.state === 'running';

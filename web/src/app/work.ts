import { Refused, type Api, type Job } from './api';
import { pause } from './load';

/** How far a job is; its id is null while it is only asked for. */
export interface Doing {
  job: string | null;
  step: string | null;
  progress: number;
}

export const ASKED: Doing = { job: null, step: null, progress: 0 };
export const POLL = 400;

/** Follows a job to its end, done or cancelled; what failed is refused in the server's words. */
export async function followJob(api: Api, id: string, show: (doing: Doing) => void, signal: AbortSignal): Promise<Job> {
  let progress = 0;
  for (;;) {
    const job = await api.job(id, signal);
    if (job.state === 'failed') {
      throw new Refused(200, job.problems);
    }
    if (job.state !== 'waiting' && job.state !== 'running') {
      return job;
    }
    // The bar never runs backwards.
    progress = Math.max(progress, Math.min(1, job.progress ?? 0));
    show({ job: id, step: job.step ?? null, progress });
    await pause(POLL, signal);
  }
}

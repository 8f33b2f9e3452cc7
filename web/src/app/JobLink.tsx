import { useWords, type Key } from '../i18n';
import type { Job } from './api';
import { PageLink } from './PageLink';

interface Place {
  page: string;
  tab?: string;
  at?: string;
  day?: { asOf: string; known: boolean };
  text: Key;
}

/** Where what a job made is seen, or what it failed over is put right. */
export function JobLink({ job, onGo }: { job: Job; onGo(): void }) {
  const { t } = useWords();
  const place = placeOf(job);
  if (!place) {
    return null;
  }
  const { text, ...to } = place;
  return (
    <PageLink {...to} onGo={onGo}>
      {t(text)}
    </PageLink>
  );
}

export function placeOf(job: Job): Place | null {
  const given = job.arguments ?? {};
  const about = job.state === 'done' ? 'jobs.see' : 'jobs.about';
  if (!['done', 'failed'].includes(job.state)) {
    return null;
  }
  switch (job.kind) {
    case 'import':
      return job.state === 'done'
        ? receipt(job.receipts?.[0])
        : { page: 'data', tab: 'import', text: 'jobs.fileAgain' };
    case 'look':
    case 'check':
      return job.state === 'done' ? null : { page: 'data', tab: 'import', text: 'jobs.fileAgain' };
    case 'withdraw':
    case 'restore':
      return receipt(given.receipt);
    case 'repair':
      return { page: 'data', tab: 'set-aside', text: about };
    case 'enter':
      return given.customer ? { page: 'customers', tab: given.customer, text: about } : receipt(job.receipts?.[0]);
    case 'run':
      return { page: job.state === 'done' ? '' : 'data', text: about };
    case 'settings':
      return { page: 'settings', at: given.setting, text: about };
    case 'segment':
      return given.segment ? { page: 'segments', tab: given.segment, text: about } : null;
    case 'day':
      return given.day
        ? { page: 'value', day: { asOf: given.day, known: given.known != null }, text: 'jobs.seeDay' }
        : null;
    default:
      return null;
  }
}

/** A file that was known already left no receipt. */
const receipt = (id: string | undefined): Place =>
  id ? { page: 'data', at: id, text: 'jobs.seeReceipt' } : { page: 'data', text: 'jobs.see' };

import { Button } from 'antd';
import { useState } from 'react';
import { useWords, type Key, type Words } from '../i18n';
import { Refused, type Job } from './api';
import { Bar } from './Bar';
import { usePlace } from './context';
import { JobLink } from './JobLink';
import { reasonsOf } from './Trouble';
import { isOpen } from './useJobs';
import { ROOMS } from './Working';

/** One job: what, how far, and what can be done about it. */
export function JobRow({ job, again, close }: { job: Job; again(): void; close(): void }) {
  const words = useWords();
  const { t } = words;
  const { api } = usePlace();
  const [most, setMost] = useState(0);
  const [busy, setBusy] = useState(false);
  const progress = Math.min(1, job.progress ?? 0);
  if (job.state === 'running' && progress > most) {
    setMost(progress);
  }
  const what = whatOf(job, words);
  const act = (doing: Promise<unknown>) => {
    setBusy(true);
    void doing
      .catch(() => undefined)
      .then(() => {
        setBusy(false);
        again();
      });
  };
  const percent = Math.floor(Math.max(most, progress) * 100);
  return (
    <li>
      <strong>{what}</strong>
      <span className="quiet">{stateOf(job, words)}</span>
      {job.state === 'running' && <Bar percent={percent} label={what} />}
      {job.problems && job.problems.length > 0 && (
        <ul className="tray-problems">
          {reasonsOf(new Refused(200, job.problems), words).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <span className="tray-acts">
        <JobLink job={job} onGo={close} />
        {isOpen(job) && (
          <Button
            size="small"
            disabled={busy}
            aria-label={t('jobs.cancelOne', { what })}
            onClick={() => act(api.cancel(job.id))}
          >
            {t('prepare.cancel')}
          </Button>
        )}
        {job.canResume && (
          <Button
            size="small"
            disabled={busy}
            aria-label={t('jobs.resumeOne', { what })}
            onClick={() => act(api.resumeJob(job.id))}
          >
            {t('jobs.resume')}
          </Button>
        )}
        {!isOpen(job) && (
          <Button
            size="small"
            type="text"
            disabled={busy}
            aria-label={t('jobs.dismissOne', { what })}
            onClick={() => act(api.dismissJob(job.id))}
          >
            {t('jobs.dismiss')}
          </Button>
        )}
      </span>
    </li>
  );
}

function whatOf(job: Job, { t, format }: Words): string {
  const given = job.arguments ?? {};
  const kind = job.kind === 'day' && !given.day ? 'set' : (job.kind ?? 'run');
  return t(`jobs.kind.${kind}` as Key, {
    ...given,
    rows: Number(given.rows ?? 0),
    ...(given.day ? { day: format.date(given.day) } : {}),
  });
}

function stateOf(job: Job, { t }: Words): string {
  if (job.state !== 'running') {
    return t(`jobs.state.${job.state}` as Key, { before: job.before ?? 0 });
  }
  const room = job.step?.split('.')[0] ?? '';
  const place = ROOMS.indexOf(room) + 1;
  const step =
    place > 0
      ? t('jobs.step', { place, of: ROOMS.length, step: t(`prepare.room.${room}` as Key) })
      : t('jobs.state.running');
  const left = job.secondsLeft;
  return left == null
    ? step
    : `${step} · ${t('jobs.left', { minutes: left < 60 ? 0 : Math.round(left / 60), seconds: left })}`;
}

import { useWords } from '../i18n';
import { Arrow } from './AsOf';
import { usePlace } from './context';
import { JobRow } from './JobRow';
import { Over } from './Over';
import { isOpen, useJobs } from './useJobs';
import './tray.css';

const ROUND = 2 * Math.PI * 7;

/** Long work, wherever it was begun: a ring with how much is under way, and a list behind it. */
export function JobTray() {
  const { t } = useWords();
  const { api } = usePlace();
  const { jobs, again } = useJobs(api);
  const under = jobs.filter(isOpen);
  const done = under.find((job) => job.state === 'running')?.progress ?? 0;
  return (
    <Over
      className="tray"
      look="tray-button"
      label={`${t('jobs.title')}: ${t('jobs.open', { count: under.length })}`}
      button={
        <>
          <svg className="ring" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7" />
            {under.length > 0 && (
              <circle
                cx="9"
                cy="9"
                r="7"
                className="done"
                strokeDasharray={`${ROUND * Math.max(0.05, done)} ${ROUND}`}
              />
            )}
          </svg>
          <span aria-hidden="true">
            {t('jobs.title')}
            {under.length > 0 && ` ${under.length}`}
          </span>
          <Arrow />
        </>
      }
    >
      {() => (
        <section className="tray-list" aria-label={t('jobs.title')}>
          {jobs.length === 0 ? (
            <p>{t('jobs.none')}</p>
          ) : (
            <ul>
              {jobs.map((job) => (
                <JobRow key={job.id} job={job} again={again} />
              ))}
            </ul>
          )}
        </section>
      )}
    </Over>
  );
}

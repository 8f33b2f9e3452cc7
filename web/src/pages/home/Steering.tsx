import type { Home } from '../../app/api';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import { PageLink } from '../../app/PageLink';
import { Failed } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { FollowedRow } from './FollowedRow';

/** Figures as rows, each with its range, of when it is, and how it came to be. */
export function Steering({ home }: { home: Home }) {
  const words = useWords();
  const { t, format, lang } = words;
  const { api, changes, data } = usePlace();
  // A year's past takes longer than the day itself, so the numbers do not wait for it.
  const [courses, again] = useLoad(`courses ${lang} ${changes}`, (signal) => api.courses(signal), true);
  const stale = data.state === 'done' && data.value.stale;
  return (
    <Panel
      id="steer"
      title={t('steer.title')}
      hint={t('page.openHint')}
      link={<PageLink page="settings">{t('steer.choose')}</PageLink>}
    >
      {data.state === 'done' && <p className="said">{t(stale ? 'data.stale' : 'steer.said')}</p>}
      <p className="quiet">
        {t('steer.computed', { day: format.date(home.asOf), when: format.moment(home.computedAt, home.zone) })}{' '}
        {!format.hasCurrency && t('page.noCurrencyHint')}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('steer.title')}>
        <table className="steering">
          <thead>
            <tr>
              <th scope="col">{t('col.measure')}</th>
              <th scope="col" className="right">
                {t('steer.now')}
              </th>
              <th scope="col">{t('steer.range')}</th>
              <th scope="col">{t('steer.course')}</th>
              <th scope="col">{t('steer.change')}</th>
            </tr>
          </thead>
          <tbody>
            {home.figures.map((figure) => (
              <FollowedRow key={figure.measure} figure={figure} stale={stale} courses={courses} />
            ))}
          </tbody>
        </table>
      </div>
      {courses.state === 'failed' && <Failed error={courses.error} again={again} title={t('course.failed')} />}
    </Panel>
  );
}

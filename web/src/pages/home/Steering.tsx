import type { Home } from '../../app/api';
import { usePlace } from '../../app/context';
import { PageLink } from '../../app/PageLink';
import { useWords } from '../../i18n';
import { figureName, figureScope, FigureTrust, Num } from '../../parts/Figures';
import { Panel } from '../../parts/Panel';
import { CourseChange } from './CourseChange';
import { CourseLine } from './CourseLine';

/** Figures as rows, each with its range and of when it is. */
export function Steering({ home }: { home: Home }) {
  const words = useWords();
  const { t, format } = words;
  const { data } = usePlace();
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
            {home.figures.map((figure) => {
              const course = home.courses.find(({ measure }) => measure === figure.measure);
              return (
                <tr key={figure.measure}>
                  <th scope="row">
                    {figureName(figure, words)} <small>{figureScope(figure, words)}</small>
                    {stale && (
                      <small className="lags">
                        <i className="station half" aria-hidden="true" /> {t('steer.stale')}
                      </small>
                    )}
                  </th>
                  <td className="right">
                    <Num figure={figure} short />
                  </td>
                  <td>
                    <FigureTrust figure={figure} scaled />
                  </td>
                  <td>{course && <CourseLine course={course} unit={figure.unit} />}</td>
                  <td>{course && <CourseChange course={course} unit={figure.unit} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

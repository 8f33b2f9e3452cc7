import type { Compared } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { GroupNumber } from './numbers';

/** How many of each are in each other one, too, and what part of it they are. */
export function Overlaps({ compared }: { compared: Compared }) {
  const { t, name } = useWords();
  const { sets, overlaps } = compared;
  const of = (measure: string, one: string, other: string) =>
    overlaps.find(
      ({ measure: is, scope }) =>
        is === `segment.${measure}` && (scope?.group ?? scope?.segment) === one && scope?.with === other,
    );
  return (
    <Panel id="overlaps" title={t('segments.overlap')} hint={t('segments.overlapHint')}>
      <div className="scroll" tabIndex={0} role="group" aria-label={t('segments.overlap')}>
        <table>
          <caption className="unseen">{t('segments.overlap')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('segments.ofThese')}</th>
              {sets.map((set) => (
                <th key={set.id} scope="col" className="right">
                  {t('segments.alsoIn', { name: name('group', set.name) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sets.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <bdi>{name('group', one.name)}</bdi>
                </th>
                {sets.map((other) => (
                  <td key={other.id} className="right">
                    {one.id === other.id ? (
                      '–'
                    ) : (
                      <>
                        <GroupNumber figure={of('overlap', one.id, other.id)} />
                        <small className="part-of">
                          <GroupNumber figure={of('overlap_share', one.id, other.id)} />
                        </small>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

import { PageLink } from '../../app/PageLink';
import type { Compared } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { figureName, FigureTrust } from '../../parts/Figures';
import { Panel } from '../../parts/Panel';
import { figureOf, GroupNumber } from './numbers';

const SHOWN = ['size', 'share', 'purchases', 'net', 'net_share', 'average_order', 'net_each'];

/** What each is and brings, a column a set. */
export function ComparedNumbers({ compared }: { compared: Compared }) {
  const words = useWords();
  const { t, name } = words;
  const { sets } = compared;
  return (
    <Panel id="numbers" title={t('segments.numbersOf')} hint={t('segments.bringsHint')}>
      <div className="scroll" tabIndex={0} role="group" aria-label={t('segments.numbersOf')}>
        <table>
          <caption className="unseen">{t('segments.numbersOf')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('segments.number')}</th>
              {sets.map((set) => (
                <th key={set.id} scope="col" className="right">
                  <PageLink page="segments" tab={set.id}>
                    <bdi>{name('group', set.name)}</bdi>
                  </PageLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {SHOWN.map((what) => {
              const some = sets.map(({ figures }) => figureOf(figures, what)).find((figure) => figure != null);
              return (
                <tr key={what}>
                  <th scope="row">{some && figureName(some, words)}</th>
                  {sets.map(({ id, figures }) => {
                    const figure = figureOf(figures, what);
                    return (
                      <td key={id} className="right">
                        <GroupNumber figure={figure} />
                        {figure?.low != null && figure.high != null && <FigureTrust figure={figure} />}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

import type { Compared, ComparedTrait } from '../../app/segmentsApi';
import type { Cell } from '../../data';
import { useWords } from '../../i18n';
import { Opens } from '../../parts/Figures';
import { Panel } from '../../parts/Panel';
import { RatioRange } from '../../parts/RatioRange';
import { traitName } from '../../parts/traits';
import { figureOf } from './numbers';
import { opensOf } from './Traits';

/** What sets any of them apart, and how it is among the others: share, and how many times as often as among all buyers. */
export function ComparedTraits({ compared }: { compared: Compared }) {
  const words = useWords();
  const { t, format, name } = words;
  const { sets, traits, doubts } = compared;
  const said = sets.flatMap((set, at) => (doubts[at] ?? []).map((text) => `${name('group', set.name)}: ${text}`));
  const named = (trait: ComparedTrait) => traitName(trait as unknown as Record<string, Cell>, words);
  const ranges = traits.flatMap((trait) => trait.sets.flatMap((one) => (one ? [{ ...one }] : [])));
  return (
    <Panel id="apart" title={t('segments.different')} hint={t('segments.differentHint')}>
      {traits.length === 0 ? (
        <p>{t('segments.noneApart')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="group" aria-label={t('segments.different')}>
          <table>
            <caption className="unseen">{t('segments.different')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('segments.trait')}</th>
                <th scope="col" className="right">
                  {t('segments.everyone')}
                </th>
                {sets.map((set) => (
                  <th key={set.id} scope="col" className="right">
                    <bdi>{name('group', set.name)}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {traits.map((trait) => (
                <tr key={trait.trait}>
                  <th scope="row">{named(trait)}</th>
                  <td className="right">
                    <Opens
                      what={`${t('segments.everyone')}, ${named(trait)}`}
                      value={format.share(trait.all_share)}
                      opened={opensOf({}, trait.trait, 'share_all')}
                    />
                  </td>
                  {sets.map((set, at) => {
                    const one = trait.sets[at];
                    const scope = figureOf(set.figures, 'size')?.scope ?? {};
                    return (
                      <td key={set.id} className="right">
                        {one ? (
                          <>
                            <Opens
                              what={`${name('group', set.name)}, ${named(trait)}`}
                              value={format.share(one.share)}
                              opened={opensOf(scope, trait.trait, 'share')}
                            />
                            <small className="part-of">
                              <RatioRange row={{ ...one }} rows={ranges} />
                            </small>
                          </>
                        ) : (
                          '–'
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {traits.length > 0 && <p className="quiet">{t('segments.apartHint')}</p>}
      {said.length > 0 && (
        <ul className="doubts">
          {said.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

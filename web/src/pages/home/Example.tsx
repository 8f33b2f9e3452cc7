import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { traitName } from '../../parts/traits';
import example from './example.json';

/** What comes out at the end: a result that was computed from the sample, by the test that keeps this file. */
export function Example() {
  const words = useWords();
  const { t, format, name } = words;
  const { people, group, customers, netShare, traits } = example;
  return (
    <Panel id="example" title={t('example.title')} hint={t('example.hint', { people: format.count(people) })}>
      <div className="example">
        <p>
          <strong>{name('group', group)}</strong>
          <b className="headline">{format.count(customers)}</b>
          {t('example.people', { n: customers, share: format.share(netShare) })}
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('example.why')}</th>
              <th scope="col">{t('col.best_share')}</th>
              <th scope="col">{t('col.all_share')}</th>
            </tr>
          </thead>
          <tbody>
            {traits.map((trait) => (
              <tr key={`${trait.attribute} ${trait.level}`}>
                <th scope="row">{traitName(trait, words)}</th>
                <td>{format.share(trait.best)}</td>
                <td>{format.share(trait.everyone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

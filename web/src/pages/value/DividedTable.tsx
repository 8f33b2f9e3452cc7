import type { Divided } from '../../app/dividedApi';
import { useFilter } from '../../app/filter/context';
import { conditionsOf } from '../../app/filter/rule';
import type { Figure } from '../../data';
import { useWords } from '../../i18n';
import { FigureTrust } from '../../parts/Figures';
import { divisionName, groupLabel } from './divisions';
import { GroupNumber } from './GroupNumber';

/** All headline figures of all groups. */
export function DividedTable({ divided }: { divided: Divided }) {
  const words = useWords();
  const { t, name } = words;
  const filter = useFilter();
  const title = divisionName(divided, words);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="divided-table">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {divided.whole.map(({ measure }) => (
              <th key={measure} scope="col" className="right">
                {name('measure', measure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {divided.groups.map((group) => {
            const label = groupLabel(group, divided, words);
            return (
              <tr key={`${group.what} ${group.key}`}>
                <th scope="row">
                  <bdi>{label}</bdi>
                  <button
                    type="button"
                    className="link"
                    aria-label={t('divide.filterBy', { group: label })}
                    onClick={() => filter.change([...filter.conditions, ...conditionsOf(group.rule)])}
                  >
                    {t('select.filter')}
                  </button>
                </th>
                <Numbers figures={group.figures} within={group.rule} label={label} />
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('divide.all')}</th>
            <Numbers figures={divided.whole} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Numbers({ figures, within, label }: { figures: Figure[]; within?: string; label?: string }) {
  return figures.map((figure) => (
    <td key={figure.measure} className="right">
      <GroupNumber figure={figure} within={within} label={label} short />
      {figure.state !== 'exact' && (
        <small>
          <FigureTrust figure={figure} />
        </small>
      )}
    </td>
  ));
}

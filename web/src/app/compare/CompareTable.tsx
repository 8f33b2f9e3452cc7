import type { Figure } from '../../data';
import { useWords, type Words } from '../../i18n';
import { figureName, figureText, FigureTrust, Opens } from '../../parts/Figures';
import type { Compared, Measured } from './compareApi';

/** Each figure on both days. */
export function CompareTable({ compared, measures }: { compared: Compared; measures?: string[] }) {
  const words = useWords();
  const { t, format } = words;
  const { before, after } = compared;
  const shown = compared.measures.filter((one) => measures == null || measures.includes(one.before.measure));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('compare.title')}>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">{t('col.measure')}</th>
            <th scope="col" className="right">
              {format.date(before.asOf)}
            </th>
            <th scope="col" className="right">
              {format.date(after.asOf)}
            </th>
            <th scope="col" className="right">
              {t('compare.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.before.measure}>
              <th scope="row">{figureName(one.before, words)}</th>
              <Side figure={one.before} day={before.asOf} then={before.then} />
              <Side figure={one.after} />
              <td className="right">
                <Opens
                  what={t('compare.of', { measure: figureName(one.before, words) })}
                  value={differenceText(one, words)}
                  unknown={one.difference == null}
                  opened={{ difference: one.before.measure }}
                />
                {one.clear === false && <small>{t('compare.overlap')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A number of one of the days; of the other day than that of the page it opens as it was there. */
function Side({ figure, day, then = false }: { figure: Figure; day?: string; then?: boolean }) {
  const words = useWords();
  const { t, format } = words;
  const what = figureName(figure, words);
  return (
    <td className="right">
      <Opens
        what={day == null ? what : t('compare.onDay', { measure: what, day: format.date(day) })}
        value={figureText(figure, words, true)}
        unknown={figure.state !== 'exact' && figure.state !== 'estimate'}
        opened={{ figure, of: day == null ? undefined : { day, then } }}
      />
      {figure.state !== 'exact' && (
        <small>
          <FigureTrust figure={figure} />
        </small>
      )}
    </td>
  );
}

export function differenceText({ difference, after }: Measured, { t, format }: Words): string {
  if (difference == null) {
    return '–';
  }
  const sign = Number(difference) > 0 ? '+' : '';
  return after.unit === 'share'
    ? t('compare.points', { points: sign + format.points(difference) })
    : sign + format.byUnitShort(difference, after.unit);
}

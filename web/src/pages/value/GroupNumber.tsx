import type { Figure } from '../../data';
import { useWords } from '../../i18n';
import { figureName, figureText, Opens } from '../../parts/Figures';

/** Whether the groups' numbers add up to that of the whole. */
export const isAdditive = (figure: Figure) =>
  figure.unit === 'count' || (figure.unit === 'money' && figure.state === 'exact');

/** Whether there is a number that can be shown. */
export const isTold = ({ state, value }: Figure) => value != null && (state === 'exact' || state === 'estimate');

/** A number of a group, or of all of them; it opens to what stands behind it for these people. */
export function GroupNumber(props: { figure: Figure; within?: string; label?: string; short?: boolean }) {
  const words = useWords();
  const { figure, within, label, short = false } = props;
  const name = figureName(figure, words);
  const few = figure.state === 'notEnough';
  return (
    <Opens
      what={label == null ? name : words.t('divide.of', { group: label, measure: name })}
      value={few ? words.t('grid.tooFew') : figureText(figure, words, short)}
      unknown={!isTold(figure)}
      opened={{ table: 'value.divided', cell: { measure: figure.measure, scope: {}, within } }}
    />
  );
}

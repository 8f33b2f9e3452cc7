import type { CellRef } from '../../parts/opening';
import { figureName, figureText, Opens } from '../../parts/Figures';
import { numberOf, type Figure } from '../../data';
import { useWords } from '../../i18n';

/** The figure of a measure: size, net … */
export function figureOf(figures: Figure[], what: string): Figure | undefined {
  return figures.find(({ measure }) => measure === `segment.${what}`);
}

export const valueOf = (figures: Figure[], what: string) => numberOf(figureOf(figures, what)?.value);

/** How a figure of a group is asked for: no run keeps it, so it has no id. */
export function cellOf({ measure, scope }: Figure): CellRef {
  return { measure, scope: scope ?? {} };
}

/** A number of a group, which opens. */
export function GroupNumber({ figure }: { figure: Figure | undefined }) {
  const words = useWords();
  if (!figure) {
    return '–';
  }
  return (
    <Opens
      what={figureName(figure, words)}
      value={figureText(figure, words, true)}
      opened={{ table: 'segment', cell: cellOf(figure) }}
      unknown={figure.state !== 'exact' && figure.state !== 'estimate'}
    />
  );
}

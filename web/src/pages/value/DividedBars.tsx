import { useRef, type KeyboardEvent } from 'react';
import type { Divided, Group } from '../../app/dividedApi';
import { numberOf, type Figure } from '../../data';
import { useWords } from '../../i18n';
import { FigureTrust } from '../../parts/Figures';
import { groupLabel } from './divisions';
import { GroupNumber, isTold } from './GroupNumber';

interface Bar {
  group: Group;
  figure: Figure;
}

/** A bar a group, from zero. Arrows walk the numbers, Enter opens one. */
export function DividedBars(props: { divided: Divided; figures: Bar[]; measure: string }) {
  const words = useWords();
  const { t, name } = words;
  const list = useRef<HTMLUListElement>(null);
  const values = props.figures.flatMap(({ figure }) => (isTold(figure) ? [numberOf(figure.value) ?? 0] : []));
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low || 1;
  const at = (value: number) => `${((value - low) / span) * 100}%`;
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const numbers = [...(list.current?.querySelectorAll<HTMLElement>('.num') ?? [])];
    const here = numbers.indexOf(document.activeElement as HTMLElement);
    if (by !== 0 && here >= 0) {
      event.preventDefault();
      numbers[here + by]?.focus();
    }
  };
  return (
    <ul
      ref={list}
      className="divided-bars"
      aria-label={t('divide.aria', { measure: name('measure', props.measure) })}
      onKeyDown={walk}
    >
      {props.figures.map(({ group, figure }) => {
        const value = isTold(figure) ? (numberOf(figure.value) ?? 0) : null;
        const label = groupLabel(group, props.divided, words);
        return (
          <li key={`${group.what} ${group.key}`} className={group.what}>
            <bdi className="divided-label">{label}</bdi>
            <span className="divided-track" aria-hidden="true">
              {value == null ? (
                <i className="few" />
              ) : (
                <i
                  className={value < 0 ? 'below' : ''}
                  style={{ insetInlineStart: at(Math.min(0, value)), width: `${(Math.abs(value) / span) * 100}%` }}
                />
              )}
            </span>
            <span className="divided-number">
              <GroupNumber figure={figure} within={group.rule} label={label} short />
              {figure.state !== 'exact' && <FigureTrust figure={figure} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

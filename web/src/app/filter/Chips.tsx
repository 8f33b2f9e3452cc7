import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n';
import { ChipMenu } from './ChipMenu';
import { useFilter, type Part } from './context';
import { moved, without } from './rule';

/** Each condition as its sentence. Backspace takes one away, Alt and an arrow moves it. */
export function Chips({ edit, after }: { edit(at: number): void; after(): HTMLElement | null }) {
  const { t } = useWords();
  const { parts, busy, change } = useFilter();
  const list = useRef<HTMLUListElement>(null);
  /** Where the focus goes once the next rule is drawn. */
  const next = useRef<number | null>(null);
  const conditions = parts.map(({ condition }) => condition);
  useEffect(() => {
    if (next.current != null && !busy) {
      const chips = list.current?.querySelectorAll<HTMLElement>('.chip-text') ?? [];
      (chips[Math.min(next.current, chips.length - 1)] ?? after())?.focus();
      next.current = null;
    }
  }, [parts, busy, after]);
  if (parts.length === 0) {
    return null;
  }
  const remove = (at: number) => {
    next.current = at;
    change(without(conditions, at));
  };
  const move = (at: number, by: -1 | 1) => {
    if (conditions[at + by]) {
      next.current = at + by;
      change(moved(conditions, at, by));
    }
  };
  const pressed = (event: KeyboardEvent, at: number) => {
    if (event.nativeEvent.isComposing || busy) {
      return;
    }
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      remove(at);
    } else if (event.altKey && ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'].includes(event.key)) {
      event.preventDefault();
      move(at, event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  return (
    <ul ref={list} className="chips" aria-label={t('filter.conditions')}>
      {parts.map((part, at) => (
        <li key={at}>
          <Chip
            part={part}
            onKeyDown={(event) => pressed(event, at)}
            edit={() => !busy && edit(at)}
            remove={() => !busy && remove(at)}
            menu={<ChipMenu at={at} edit={() => edit(at)} move={(by) => move(at, by)} />}
          />
        </li>
      ))}
    </ul>
  );
}

function Chip(props: {
  part: Part;
  onKeyDown(event: KeyboardEvent): void;
  edit(): void;
  remove(): void;
  menu: React.ReactNode;
}) {
  const { t } = useWords();
  const { sentence } = props.part;
  return (
    <span className="condition-chip">
      <button type="button" className="chip-text" onKeyDown={props.onKeyDown} onClick={props.edit}>
        <bdi>{sentence}</bdi>
      </button>
      {props.menu}
      <button
        type="button"
        className="chip-button"
        aria-label={t('filter.remove', { sentence })}
        onClick={props.remove}
      >
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" className="line-icon">
          <path d="M1 1l8 8M9 1l-8 8" />
        </svg>
      </button>
    </span>
  );
}

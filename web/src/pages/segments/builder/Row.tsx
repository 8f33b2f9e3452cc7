import type { KeyboardEvent, ReactNode } from 'react';
import type { Condition } from '../../../app/filter/rule';
import { useWords, type Key } from '../../../i18n';
import type { Join, Path } from './conditions';

const JOINS: Join[] = ['any', 'all', 'none'];

/** A condition as its sentence, or the head of a group; and what can be done with it. */
export function Row(props: {
  path: Path;
  condition: Condition;
  sentence?: string;
  open?: boolean;
  /** Of a group, how its conditions are joined. */
  join?: Join;
  setJoin?(join: Join): void;
  /** Asks the conditions of a group each on its own. */
  part?(): void;
  /** The last place it can be moved to. */
  last: number;
  edit?(): void;
  remove(): void;
  shift(by: -1 | 1): void;
  onKeyDown(event: KeyboardEvent): void;
  end?: ReactNode;
}) {
  const { t, format } = useWords();
  const { path, join, last } = props;
  const place = path.at(-1) ?? 0;
  const number = path.map((at) => format.count(at + 1)).join('.');
  const sentence = props.sentence ?? '…';
  const named = join ? t('segments.groupOf', { number }) : sentence;
  return (
    <div className="condition-row" data-path={path.join()} role="group" aria-label={named}>
      <span className="condition-number">{number}</span>
      {join ? (
        <span className="condition-join">
          <select
            className="condition-text"
            aria-label={t('segments.join')}
            value={join}
            onKeyDown={(event) => event.altKey && props.onKeyDown(event)}
            onChange={(event) => props.setJoin?.(event.target.value as Join)}
          >
            {JOINS.map((value) => (
              <option key={value} value={value}>
                {t(`segments.join.${value}` as Key)}
              </option>
            ))}
          </select>
          <button type="button" className="link" onClick={props.part}>
            {t('segments.ungroup')}
          </button>
        </span>
      ) : (
        <button
          type="button"
          className="condition-text"
          aria-expanded={props.open}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Backspace"
          onClick={props.edit}
          onKeyDown={props.onKeyDown}
        >
          <bdi>{sentence}</bdi>
        </button>
      )}
      <span className="condition-tools">
        <Tool
          label={t('segments.up', { what: named })}
          off={place === 0}
          act={() => props.shift(-1)}
          path="M2 8l4-4 4 4"
        />
        <Tool
          label={t('segments.down', { what: named })}
          off={place >= last}
          act={() => props.shift(1)}
          path="M2 4l4 4 4-4"
        />
        <Tool label={t('filter.remove', { sentence: named })} act={props.remove} path="M2 2l8 8M10 2l-8 8" />
      </span>
      {props.end}
    </div>
  );
}

function Tool(props: { label: string; off?: boolean; act(): void; path: string }) {
  return (
    <button type="button" className="chip-button" aria-label={props.label} disabled={props.off} onClick={props.act}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="line-icon">
        <path d={props.path} />
      </svg>
    </button>
  );
}

import { Popover } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../../i18n';
import { useFilter } from './context';
import { choicesOf, joined, negated, opposite, parted, replaced } from './rule';

/** What else can be done with a condition: deny it, join it with the next, part or move it. */
export function ChipMenu({ at, edit, move }: { at: number; edit(): void; move(by: -1 | 1): void }) {
  const { t } = useWords();
  const { parts, busy, change } = useFilter();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const conditions = parts.map(({ condition }) => condition);
  const part = parts[at];
  if (!part) {
    return null;
  }
  const { condition, sentence } = part;
  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  const item = (text: string, act: () => void) => (
    <li>
      <button
        type="button"
        disabled={busy}
        onClick={() => {
          shut();
          act();
        }}
      >
        {text}
      </button>
    </li>
  );
  return (
    <span
      className="chip-menu"
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') {
          event.stopPropagation();
          shut();
        }
      }}
    >
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        // Beside its button, so that Tab goes on into it.
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
        content={
          <>
            <p className="chip-whole" tabIndex={0}>
              <bdi>{sentence}</bdi>
            </p>
            <ul>
              {item(t('filter.edit'), edit)}
              {item(t(opposite(condition) ? 'filter.affirm' : 'filter.deny'), () =>
                change(replaced(conditions, at, negated(condition))),
              )}
              {at + 1 < parts.length && item(t('filter.or'), () => change(joined(conditions, at)))}
              {choicesOf(condition) && item(t('filter.part'), () => change(parted(conditions, at)))}
              {at > 0 && item(t('filter.back'), () => move(-1))}
              {at + 1 < parts.length && item(t('filter.on'), () => move(1))}
            </ul>
          </>
        }
      >
        <button
          ref={button}
          type="button"
          className="chip-button"
          aria-expanded={open}
          aria-label={t('filter.more', { sentence })}
        >
          <svg width="12" height="4" viewBox="0 0 12 4" aria-hidden="true" className="dots">
            <circle cx="2" cy="2" r="1.3" />
            <circle cx="6" cy="2" r="1.3" />
            <circle cx="10" cy="2" r="1.3" />
          </svg>
        </button>
      </Popover>
    </span>
  );
}

import { useWords } from '../../i18n';
import { Over } from '../Over';
import { useFilter } from './context';
import { choicesOf, joined, negated, opposite, parted, replaced } from './rule';

/** What else can be done with a condition: deny it, join it with the next, part or move it. */
export function ChipMenu({ at, edit, move }: { at: number; edit(): void; move(by: -1 | 1): void }) {
  const { t } = useWords();
  const { parts, busy, change } = useFilter();
  const conditions = parts.map(({ condition }) => condition);
  const part = parts[at];
  if (!part) {
    return null;
  }
  const { condition, sentence } = part;
  const item = (text: string, shut: () => void, act: () => void) => (
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
    <Over
      className="chip-menu"
      look="chip-button"
      label={t('filter.more', { sentence })}
      placement="bottomLeft"
      button={
        <svg width="12" height="4" viewBox="0 0 12 4" aria-hidden="true" className="dots">
          <circle cx="2" cy="2" r="1.3" />
          <circle cx="6" cy="2" r="1.3" />
          <circle cx="10" cy="2" r="1.3" />
        </svg>
      }
    >
      {(shut) => (
        <>
          <p className="chip-whole" tabIndex={0}>
            <bdi>{sentence}</bdi>
          </p>
          <ul>
            {item(t('filter.edit'), shut, edit)}
            {item(t(opposite(condition) ? 'filter.affirm' : 'filter.deny'), shut, () =>
              change(replaced(conditions, at, negated(condition))),
            )}
            {at + 1 < parts.length && item(t('filter.or'), shut, () => change(joined(conditions, at)))}
            {choicesOf(condition) && item(t('filter.part'), shut, () => change(parted(conditions, at)))}
            {at > 0 && item(t('filter.back'), shut, () => move(-1))}
            {at + 1 < parts.length && item(t('filter.on'), shut, () => move(1))}
          </ul>
        </>
      )}
    </Over>
  );
}

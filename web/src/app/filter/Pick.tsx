import { useId, useState } from 'react';
import { useWords, type Key } from '../../i18n';
import { useDraft } from './fields';

interface Option {
  value: string;
  label?: string;
  count?: number;
}

/** More are found by typing. */
const SHOWN = 60;

/** Marks and case do not matter when looking through a list. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

/** Some of many values, or one: those that are chosen first, the rest as long as what is typed fits. */
export function Pick(props: {
  of: 'values' | 'channels' | 'categories';
  label: string;
  options: Option[];
  one?: boolean;
  onChange?(values: string[]): void;
}) {
  const { t, format } = useWords();
  const { draft, set, lack } = useDraft();
  const { of, options, one = false } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [first] = useState(draft[of]);
  const chosen = draft[of];
  const change = (values: string[]) => (props.onChange ?? ((next) => set({ [of]: next })))(values);
  const known = new Map<string, Option>(options.map((option) => [option.value, option]));
  // What was typed and added is in no list.
  const typedIn = chosen.filter((value) => !known.has(value) && !first.includes(value)).map((value) => ({ value }));
  const rest = options.filter(({ value }) => !first.includes(value));
  const all: Option[] = [...first.map((value) => known.get(value) ?? { value }), ...typedIn, ...rest];
  const wanted = plain(typed.trim());
  const fits = all.filter(({ value, label }) => plain(label ?? value).includes(wanted));
  const own = typed.trim();
  const wrong = lack?.at === of ? t(`filter.lack.${lack.why}` as Key) : null;
  const canAdd = !one && own !== '' && !all.some(({ value }) => value === own);
  const add = () => {
    change([...chosen, own]);
    setTyped('');
  };
  return (
    <fieldset className="pick" aria-describedby={`${id}-hint`}>
      <legend>{props.label}</legend>
      {(options.length > 8 || !one) && (
        <input
          type="search"
          name={of}
          aria-label={t('filter.find', { what: props.label })}
          placeholder={t('filter.typeToFind')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // Enter takes what was typed; with nothing typed it sends the form.
            const composing = event.nativeEvent.isComposing || event.keyCode === 229;
            if (event.key !== 'Enter' || composing || own === '') {
              return;
            }
            event.preventDefault();
            const only =
              fits.find(({ value, label }) => plain(label ?? value) === wanted) ?? (fits.length === 1 ? fits[0] : null);
            if (only) {
              change(one ? [only.value] : [...new Set([...chosen, only.value])]);
              setTyped('');
            } else if (canAdd) {
              add();
            }
          }}
        />
      )}
      <div className="pick-list" tabIndex={-1}>
        {fits.slice(0, SHOWN).map(({ value, label, count }) => (
          <label key={value} className="tick">
            <input
              type={one ? 'radio' : 'checkbox'}
              name={`${id}-values`}
              checked={chosen.includes(value)}
              onChange={(event) =>
                change(one ? [value] : event.target.checked ? [...chosen, value] : chosen.filter((is) => is !== value))
              }
            />
            <bdi className="pick-value">{label ?? value}</bdi>
            {count != null && <span className="quiet">{format.count(count)}</span>}
          </label>
        ))}
        {canAdd && (
          <button type="button" className="link" onClick={add}>
            {t('filter.addValue', { value: own })}
          </button>
        )}
      </div>
      <p id={`${id}-hint`} className={wrong ? 'bad' : 'quiet'} role={wrong ? 'alert' : undefined}>
        {wrong ?? (fits.length > SHOWN ? t('filter.moreValues', { n: format.count(fits.length - SHOWN) }) : null)}
      </p>
    </fieldset>
  );
}

import { createContext, useContext, useId, type ReactNode } from 'react';
import { useWords, type Key } from '../../i18n';
import type { Draft } from './draft';
import type { Vocabulary } from './filterApi';
import { readNumber } from './numbers';
import type { Lack } from './writing';

interface Drafting {
  draft: Draft;
  set(some: Partial<Draft>): void;
  /** What the last try lacked. */
  lack: Lack | null;
  vocabulary: Vocabulary;
}

export const DraftContext = createContext<Drafting | null>(null);

/** The draft that the fields of a form are parts of. */
export function useDraft(): Drafting {
  const drafting = useContext(DraftContext);
  if (!drafting) {
    throw new Error('These fields stand in a form about a condition.');
  }
  return drafting;
}

type Texts = 'days' | 'from' | 'last' | 'text' | 'least' | 'most' | 'goods';

/** Label above, hint below, and what is wrong in place of the hint. */
export function Field(props: {
  of: keyof Draft;
  label: string;
  /** Null keeps the place of one that is still to come. */
  hint?: ReactNode;
  children(given: { id: string; name: string; 'aria-describedby': string; 'aria-invalid': boolean }): ReactNode;
}) {
  const { t } = useWords();
  const { lack } = useDraft();
  const id = useId();
  const wrong = lack?.at === props.of ? t(`filter.lack.${lack.why}` as Key) : null;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children({ id, name: props.of, 'aria-describedby': `${id}-hint`, 'aria-invalid': wrong != null })}
      {(wrong != null || props.hint !== undefined) && (
        <p id={`${id}-hint`} className={wrong ? 'bad' : 'quiet'} role={wrong ? 'alert' : undefined}>
          {wrong ?? props.hint}
        </p>
      )}
    </div>
  );
}

export function TextField({ of, label, hint }: { of: Texts; label: string; hint?: string }) {
  const { draft, set } = useDraft();
  return (
    <Field of={of} label={label} hint={hint}>
      {(given) => (
        <input
          {...given}
          type="text"
          dir="auto"
          maxLength={4_000}
          value={draft[of]}
          onChange={(event) => set({ [of]: event.target.value })}
        />
      )}
    </Field>
  );
}

/** A number as the reader writes it; below, how it was read. */
export function NumberField({ of, label }: { of: 'days' | 'least' | 'most'; label: string }) {
  const { t, lang, format } = useWords();
  const { draft, set } = useDraft();
  const typed = draft[of].trim();
  const read = typed === '' ? null : readNumber(typed, lang);
  const hint =
    typed === '' ? null : read == null ? t('filter.lack.number') : t('filter.read', { number: format.exact(read) });
  return (
    <Field of={of} label={label} hint={hint}>
      {(given) => (
        <input
          {...given}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={draft[of]}
          onChange={(event) => set({ [of]: event.target.value })}
        />
      )}
    </Field>
  );
}

/** At least, at most. */
export function RangeFields() {
  const { t } = useWords();
  return (
    <div className="field-pair">
      <NumberField of="least" label={t('filter.least')} />
      <NumberField of="most" label={t('filter.most')} />
    </div>
  );
}

export function DateFields() {
  const { t } = useWords();
  const { draft, set } = useDraft();
  const day = (of: 'from' | 'last', label: string) => (
    <Field of={of} label={label}>
      {(given) => (
        <input {...given} type="date" value={draft[of]} onChange={(event) => set({ [of]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <div className="field-pair">
      {day('from', t('filter.from'))}
      {day('last', t('filter.last'))}
    </div>
  );
}

/** One of a few, in a list that opens. */
export function SelectField<T extends string>(props: {
  of: keyof Draft;
  label: string;
  options: readonly { value: T; text: string }[];
  value: T;
  onChange(value: T): void;
}) {
  return (
    <Field of={props.of} label={props.label}>
      {(given) => (
        <select {...given} value={props.value} onChange={(event) => props.onChange(event.target.value as T)}>
          {props.options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** When: ever, in the last days, between two days. */
export function WindowFields({ ever = false }: { ever?: boolean }) {
  const { t } = useWords();
  const { draft, set } = useDraft();
  const options = (['ever', 'days', 'dates'] as const)
    .filter((when) => ever || when !== 'ever')
    .map((value) => ({ value, text: t(`filter.when.${value}` as Key) }));
  return (
    <>
      <SelectField
        of="when"
        label={t('filter.when')}
        options={options}
        value={draft.when}
        onChange={(when) => set({ when })}
      />
      {draft.when === 'days' && <NumberField of="days" label={t('filter.days')} />}
      {draft.when === 'dates' && <DateFields />}
    </>
  );
}

import { Button } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useWords, type Key } from '../../i18n';
import { Choice } from '../../parts/Choice';
import { AttributeFields } from './AttributeFields';
import { EMPTY, FAMILIES, PLACES, type Draft, type Family } from './draft';
import { DraftContext } from './fields';
import type { Vocabulary } from './filterApi';
import { KeywordFields } from './KeywordFields';
import { readNumber } from './numbers';
import { PurchaseFields } from './PurchaseFields';
import { Reads } from './Reads';
import { draftOf } from './reading';
import { conditionsOf, negated, opposite, setOf, type Condition } from './rule';
import { TimeFields } from './TimeFields';
import { conditionOf, type Lack } from './writing';

/** One condition: what it is about, its fields, how it reads. */
export function ConditionForm(props: {
  vocabulary: Vocabulary;
  condition: Condition | null;
  onDone(condition: Condition): void;
  /** What it asks by now, each time that changes; null where it asks nothing yet. */
  onMeant?(condition: Condition | null): void;
}) {
  const { t, lang, format } = useWords();
  const { vocabulary, condition } = props;
  const form = useRef<HTMLFormElement>(null);
  const inside = condition && (opposite(condition) ?? condition);
  const begun = inside ? draftOf(inside, (digits) => format.exact(digits)) : EMPTY;
  const [draft, setDraft] = useState<Draft>(begun ?? EMPTY);
  const [denied, setDenied] = useState(condition != null && opposite(condition) != null);
  const [lack, setLack] = useState<Lack | null>(null);
  useEffect(() => {
    // It is drawn once what can be asked has come, when the dialog has long been open.
    form.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, []);
  const written = conditionOf(draft, (text) => readNumber(text, lang));
  const meant = 'condition' in written ? (denied ? negated(written.condition) : written.condition) : null;
  const told = meant && setOf([meant]);
  /** Whether the form has no place for the condition. */
  const lost = begun == null;
  const tell = useRef(props.onMeant);
  useEffect(() => {
    tell.current = props.onMeant;
  });
  useEffect(() => {
    if (!lost) {
      tell.current?.(told == null ? null : (conditionsOf(told)[0] ?? null));
    }
  }, [told, lost]);
  if (begun == null) {
    return (
      <>
        <Reads set={condition && setOf([condition])} />
        <p className="quiet">{t('filter.noFields')}</p>
      </>
    );
  }
  const set = (some: Partial<Draft>) => {
    setLack(null);
    setDraft((before) => ({ ...before, ...some }));
  };
  const families = FAMILIES.filter((family) => isThere(family, vocabulary));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (meant) {
      props.onDone(meant);
    } else if ('lack' in written) {
      setLack(written.lack);
      form.current?.querySelector<HTMLElement>(`[name="${written.lack.at}"]`)?.focus();
    }
  };
  return (
    <form
      ref={form}
      className="condition-form"
      onSubmit={send}
      onKeyDown={(event) => {
        // The Enter that ends the composing of a word sends nothing.
        if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229)) {
          event.preventDefault();
        }
      }}
      noValidate
    >
      <Choice
        label={t('filter.family')}
        options={families.map((value) => ({ value, text: t(`filter.family.${value}` as Key) }))}
        value={draft.family}
        onChange={(family) => set({ family, ...started(family, vocabulary) })}
      />
      <DraftContext.Provider value={{ draft, set, lack, vocabulary }}>{fieldsOf(draft.family)}</DraftContext.Provider>
      <label className="tick">
        <input type="checkbox" checked={denied} onChange={(event) => setDenied(event.target.checked)} />
        {t('filter.not')}
      </label>
      <Reads set={told} />
      <p>
        <Button type="primary" htmlType="submit">
          {t(condition ? 'filter.apply' : 'filter.add')}
        </Button>
      </p>
    </form>
  );
}

function fieldsOf(family: Family) {
  switch (family) {
    case 'time':
      return <TimeFields />;
    case 'keyword':
      return <KeywordFields />;
    case 'purchases':
      return <PurchaseFields />;
    default:
      return <AttributeFields />;
  }
}

function isThere(family: Family, { attributes }: Vocabulary): boolean {
  return family !== 'place' || attributes.some(({ name }) => PLACES.includes(name));
}

/** What a family begins with, so that the first look at it is a whole question. */
function started(family: Family, { attributes }: Vocabulary): Partial<Draft> {
  const first = (names: string[]) => attributes.find(({ name }) => names.length === 0 || names.includes(name))?.name;
  switch (family) {
    case 'place': {
      const attribute = PLACES.find((name) => attributes.some((one) => one.name === name)) ?? '';
      return { attribute, how: attribute === 'home_place' ? 'under' : 'one_of', values: [] };
    }
    case 'attribute':
      return { attribute: '', how: 'one_of', values: [], text: '' };
    case 'quality':
      return { attribute: first(['email', 'phone']) ?? first([]) ?? '', how: 'missing' };
    case 'time':
      return { when: 'days' };
    case 'purchases':
      return { when: 'ever' };
    default:
      return {};
  }
}

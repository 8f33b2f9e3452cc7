import { useWords, type Key } from '../../i18n';
import { HOW, isKnown, isText, PLACES, type How } from './draft';
import { DateFields, RangeFields, SelectField, TextField, useDraft } from './fields';
import type { Attribute } from './filterApi';
import { Pick } from './Pick';
import { PlaceFields } from './PlaceFields';

/** An attribute of customers and what is asked about it, by its type. */
export function AttributeFields() {
  const { t } = useWords();
  const { draft, set, vocabulary } = useDraft();
  const all = vocabulary.attributes.filter(({ name }) => draft.family !== 'place' || PLACES.includes(name));
  const attribute = all.find(({ name }) => name === draft.attribute);
  const ways = attribute ? waysOf(attribute, draft.family === 'quality') : [];
  const options = [
    ...(draft.attribute === '' || attribute ? [] : [{ value: draft.attribute, text: draft.attribute }]),
    ...(draft.attribute === '' ? [{ value: '', text: t('filter.choose') }] : []),
    ...all.map(({ name, label }) => ({ value: name, text: label })),
  ];
  const choose = (name: string) => {
    const next = all.find((one) => one.name === name);
    const how = next && waysOf(next, draft.family === 'quality');
    set({ attribute: name, values: [], how: how?.includes(draft.how) ? draft.how : (how?.[0] ?? draft.how) });
  };
  return (
    <>
      <div className="field-pair">
        <SelectField
          of="attribute"
          label={t('filter.attribute')}
          options={options}
          value={draft.attribute}
          onChange={choose}
        />
        {ways.length > 0 && (
          <SelectField
            of="how"
            label={t('filter.how')}
            options={ways.map((value) => ({ value, text: t(`filter.how.${value}` as Key) }))}
            value={draft.how}
            onChange={(how) => set({ how })}
          />
        )}
      </div>
      {attribute && <Asked attribute={attribute} how={draft.how} />}
    </>
  );
}

function Asked({ attribute, how }: { attribute: Attribute; how: How }) {
  const { t } = useWords();
  if (how === 'one_of' || how === 'none_of') {
    return <Pick of="values" label={t('filter.values')} options={attribute.values ?? []} />;
  }
  if (isText(how)) {
    return <TextField of="text" label={t('filter.text')} hint={t('filter.keywordHint')} />;
  }
  if (how === 'under') {
    return <PlaceFields />;
  }
  return isKnown(how) ? null : how === 'dates' ? <DateFields /> : <RangeFields />;
}

/** Values that each has their own cannot be chosen from. */
function waysOf({ type, values }: Attribute, quality: boolean): How[] {
  const ways: readonly How[] = HOW[type];
  return ways.filter((how) => (quality ? isKnown(how) : values != null || (how !== 'one_of' && how !== 'none_of')));
}

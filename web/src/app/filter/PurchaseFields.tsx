import { useWords, type Key } from '../../i18n';
import { RangeFields, SelectField, TextField, useDraft, WindowFields } from './fields';
import { Pick } from './Pick';

/** How many orders of a kind, or how much they bring together. */
export function PurchaseFields() {
  const { t } = useWords();
  const { draft, set, vocabulary } = useDraft();
  const { kinds, channels, categories } = vocabulary;
  const measures = (['count', 'amount', 'gross', 'quantity'] as const).map((value) => ({
    value,
    text: t(`filter.measure.${value}` as Key),
  }));
  const of = [
    { value: '', text: t('filter.anyKind') },
    ...kinds.map(({ name, label }) => ({ value: name, text: label })),
  ];
  return (
    <>
      <div className="field-pair">
        <SelectField
          of="measure"
          label={t('filter.measure')}
          options={measures}
          value={draft.measure}
          onChange={(measure) => set({ measure })}
        />
        <SelectField
          of="kind"
          label={t('filter.kind')}
          options={of}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <RangeFields />
      <WindowFields ever />
      {(channels.length > 0 || draft.channels.length > 0) && (
        <Pick of="channels" label={t('filter.channel')} options={channels} />
      )}
      {(categories.length > 0 || draft.categories.length > 0) && (
        <Pick of="categories" label={t('filter.category')} options={categories} />
      )}
      <TextField of="goods" label={t('filter.goods')} hint={t('filter.goodsHint')} />
    </>
  );
}

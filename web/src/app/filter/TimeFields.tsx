import { useWords, type Key } from '../../i18n';
import { DateFields, SelectField, useDraft, WindowFields } from './fields';

/** Bought, or not, in the last days or between two; registered between two. */
export function TimeFields() {
  const { t } = useWords();
  const { draft, set, vocabulary } = useDraft();
  const registers = vocabulary.attributes.some(({ name }) => name === 'registered_on');
  const options = (['bought', 'silent', 'registered'] as const)
    .filter((did) => did !== 'registered' || registers)
    .map((value) => ({ value, text: t(`filter.did.${value}` as Key) }));
  return (
    <>
      <SelectField
        of="did"
        label={t('filter.what')}
        options={options}
        value={draft.did}
        onChange={(did) => set({ did })}
      />
      {draft.did === 'registered' ? <DateFields /> : <WindowFields />}
    </>
  );
}

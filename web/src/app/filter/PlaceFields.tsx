import { useWords } from '../../i18n';
import { SelectField, useDraft } from './fields';
import { Pick } from './Pick';

/** A place of an official list; where the borders changed there are lists of several years. */
export function PlaceFields() {
  const { t } = useWords();
  const { draft, set, vocabulary } = useDraft();
  const { places } = vocabulary;
  const edition = places.find((one) => one.edition === draft.edition) ?? places[0];
  if (!edition) {
    return null;
  }
  return (
    <>
      <SelectField
        of="edition"
        label={t('filter.edition')}
        options={places.map((one) => ({ value: one.edition, text: one.edition }))}
        value={edition.edition}
        onChange={(next) => set({ edition: next, values: [] })}
      />
      <Pick
        key={edition.edition}
        of="values"
        one
        label={t('filter.place')}
        options={edition.nodes.map(({ id, label }) => ({ value: id, label }))}
        onChange={(values) => set({ values, edition: edition.edition })}
      />
    </>
  );
}

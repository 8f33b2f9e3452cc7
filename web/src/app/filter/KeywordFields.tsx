import { useWords, type Key } from '../../i18n';
import { WHERE } from './draft';
import { TextField, useDraft } from './fields';

/** A word, and where it is looked for. */
export function KeywordFields() {
  const { t } = useWords();
  const { draft, set, lack, vocabulary } = useDraft();
  const there = WHERE.filter((where) => where === 'goods' || vocabulary.attributes.some(({ name }) => name === where));
  return (
    <>
      <TextField of="text" label={t('filter.keyword')} hint={t('filter.keywordHint')} />
      <fieldset className="ticks">
        <legend>{t('filter.where')}</legend>
        {there.map((where) => (
          <label key={where} className="tick">
            <input
              type="checkbox"
              name="where"
              checked={draft.where.includes(where)}
              onChange={(event) =>
                set({
                  where: there.filter((one) => (one === where ? event.target.checked : draft.where.includes(one))),
                })
              }
            />
            {t(`filter.where.${where}` as Key)}
          </label>
        ))}
        {lack?.at === 'where' && (
          <p className="bad" role="alert">
            {t('filter.lack.where')}
          </p>
        )}
      </fieldset>
    </>
  );
}

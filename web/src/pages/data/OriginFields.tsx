import { useWords } from '../../i18n';
import type { Origin } from '../../app/dataApi';

export const BASES = ['contract', 'consent', 'interest', 'law', 'none'] as const;

/** Who answers for a source, the lawful basis, and where it comes from, to be written. */
export function OriginFields(props: { value: Origin; disabled?: boolean; onChange(value: Origin): void }) {
  const { t } = useWords();
  const { value, disabled, onChange } = props;
  return (
    <div className="origin-fields">
      <label>
        {t('origin.basis')}
        <select
          value={value.basis}
          disabled={disabled}
          onChange={(event) => onChange({ ...value, basis: event.target.value })}
        >
          <option value="">{t('origin.notSaid')}</option>
          {BASES.map((basis) => (
            <option key={basis} value={basis}>
              {t(`origin.basis.${basis}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('origin.owner')}
        <input
          maxLength={100}
          value={value.owner}
          disabled={disabled}
          autoComplete="off"
          onChange={(event) => onChange({ ...value, owner: event.target.value })}
        />
      </label>
      <label className="wide">
        {t('origin.from')}
        <input
          maxLength={400}
          value={value.origin}
          disabled={disabled}
          autoComplete="off"
          onChange={(event) => onChange({ ...value, origin: event.target.value })}
        />
      </label>
    </div>
  );
}

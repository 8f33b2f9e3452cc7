import { useId } from 'react';
import { useWords } from '../../i18n';

/** A place of the zone database, found by a part of its name. */
export function ZoneField(props: { zones: string[]; value: string; standard: string; setValue(value: string): void }) {
  const { t } = useWords();
  const list = useId();
  const { zones, value, standard, setValue } = props;
  // A place is typed with spaces; the database writes none.
  const change = (typed: string) => setValue(typed.trimStart().replaceAll(' ', '_'));
  return (
    <label className="setting-code setting-zone">
      {t('setting.zoneName')}
      <input value={value} list={list} maxLength={60} onChange={(event) => change(event.target.value)} />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <small>{t('setting.zoneHint', { default: standard.replaceAll('`', '') })}</small>
    </label>
  );
}

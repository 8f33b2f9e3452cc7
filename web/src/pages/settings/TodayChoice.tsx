import { usePlace } from '../../app/context';
import { useWords, type Key } from '../../i18n';
import { TODAY } from './choices';

/** Which day is today: that of the data, that of the calendar, or one that is chosen. */
export function TodayChoice(props: { value: string; name: string; setValue(value: string): void }) {
  const { t } = useWords();
  const { workspace } = usePlace();
  const { value, name, setValue } = props;
  const fixed = !TODAY.includes(value);
  return (
    <div className="setting-choices" role="radiogroup" aria-label={name}>
      {TODAY.map((choice) => (
        <label key={choice} className="tick">
          <input
            type="radio"
            name="today"
            value={choice}
            checked={value === choice}
            onChange={() => setValue(choice)}
          />
          {t(`setting.today.${choice}` as Key)}
        </label>
      ))}
      <label className="tick">
        <input
          type="radio"
          name="today"
          value="fixed"
          checked={fixed}
          onChange={() => setValue(workspace.asOf ?? new Date().toISOString().slice(0, 10))}
        />
        {t('setting.today.fixed')}
      </label>
      {fixed && (
        <label className="tick">
          {t('setting.today.day')}
          <input
            type="date"
            value={value}
            onChange={(event) => event.target.value !== '' && setValue(event.target.value)}
          />
        </label>
      )}
    </div>
  );
}

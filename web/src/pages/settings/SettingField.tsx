import type { Setting } from '../../app/settingsApi';
import { useWords, type Key } from '../../i18n';
import { MeasureChoice } from './MeasureChoice';
import { CHOICES } from './choices';

interface Field {
  setting: Setting;
  measures: string[];
  value: string;
  name: string;
  setValue(value: string): void;
}

/** Where a value is given: one of a few, some of a list, or a code. */
export function SettingField({ setting, measures, value, name, setValue }: Field) {
  const { t } = useWords();
  const choices = CHOICES[setting.key];
  if (setting.key === 'home.measures') {
    return <MeasureChoice measures={measures} value={value} name={name} setValue={setValue} />;
  }
  if (choices) {
    return (
      <div className="setting-choices" role="radiogroup" aria-label={name}>
        {choices.map((choice) => (
          <label key={choice} className="tick">
            <input
              type="radio"
              name={setting.key}
              value={choice}
              checked={value === choice}
              onChange={() => setValue(choice)}
            />
            {t(`setting.${setting.key}.${choice}` as Key)}
          </label>
        ))}
      </div>
    );
  }
  return (
    <label className="setting-code">
      {t('setting.code')}
      <input value={value} maxLength={12} onChange={(event) => setValue(event.target.value.toUpperCase())} />
      <small>{t('setting.codeHint', { default: setting.default.replaceAll('`', '') })}</small>
    </label>
  );
}

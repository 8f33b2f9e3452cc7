import type { Setting } from '../../app/settingsApi';
import { useWords, type Key } from '../../i18n';
import { MeasureChoice } from './MeasureChoice';
import { TodayChoice } from './TodayChoice';
import { ZoneField } from './ZoneField';
import { CHOICES } from './choices';

interface Field {
  setting: Setting;
  measures: string[];
  zones: string[];
  value: string;
  name: string;
  setValue(value: string): void;
}

/** Where a value is given: one of a few, some of a list, a day, a place, days or a code. */
export function SettingField({ setting, measures, zones, value, name, setValue }: Field) {
  const { t } = useWords();
  const choices = CHOICES[setting.key];
  if (setting.key === 'home.measures') {
    return <MeasureChoice measures={measures} value={value} name={name} setValue={setValue} />;
  }
  if (setting.key === 'today') {
    return <TodayChoice value={value} name={name} setValue={setValue} />;
  }
  if (setting.key === 'zone') {
    return <ZoneField zones={zones} value={value} setValue={setValue} standard={setting.default} />;
  }
  if (setting.key === 'rates.max_age') {
    return (
      <label className="setting-code">
        {t('setting.days')}
        <input type="number" min={0} max={366} value={value} onChange={(event) => setValue(event.target.value)} />
      </label>
    );
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

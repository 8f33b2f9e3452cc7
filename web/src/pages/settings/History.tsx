import { Button } from 'antd';
import { usePlace } from '../../app/context';
import type { Setting } from '../../app/settingsApi';
import { useWords, type Key, type Words } from '../../i18n';
import { CHOICES, TODAY } from './choices';

/** Receipts of the changes, the latest first, which can be taken back. */
export function History({ setting, busy, undo }: { setting: Setting; busy: boolean; undo(): void }) {
  const words = useWords();
  const { t, format } = words;
  const { workspace } = usePlace();
  const versions = [...setting.versions].reverse();
  if (versions.length === 0) {
    return <p className="quiet">{t('setting.never')}</p>;
  }
  return (
    <details open>
      <summary>{t('setting.changes', { n: versions.length, shown: format.count(versions.length) })}</summary>
      <ul className="lines">
        {versions.map((version, at) => (
          <li key={version.receipt}>
            <span>
              {t('setting.changed', {
                from: valueText(setting, version.from, words),
                to: valueText(setting, version.to, words),
              })}
              <small>
                {t('setting.receipt', {
                  when: format.moment(version.since, workspace.zone),
                  actor: version.actor,
                  receipt: version.receipt,
                })}
              </small>
            </span>
            {at === 0 && !busy && (
              <Button size="small" onClick={undo}>
                {t('setting.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A value as the reader knows it. */
function valueText({ key, default: without }: Setting, value: string | null, { t, name, lang, format }: Words): string {
  if (value == null) {
    return without.replaceAll('`', '');
  }
  if (key === 'home.measures') {
    return value
      .split(',')
      .map((measure) => name('measure', measure))
      .join(lang.startsWith('zh') ? '、' : ', ');
  }
  if (key === 'today') {
    return TODAY.includes(value) ? t(`setting.today.${value}` as Key) : format.date(value);
  }
  return CHOICES[key]?.includes(value) ? t(`setting.${key}.${value}` as Key) : value;
}

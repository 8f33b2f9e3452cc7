import { THEMES, type ReadersChoices, type Theme } from '../../app/settings';
import { LANGS, type Lang } from '../../format';
import { useWords, type Key } from '../../i18n';
import { Panel } from '../../parts/Panel';

/** What each reader chooses; it is kept in the browser and changes no number. */
export function Reading({ choices }: { choices: ReadersChoices }) {
  const { t } = useWords();
  return (
    <Panel id="reading" title={t('settings.reading')} hint={t('settings.readingHint')}>
      <div className="setting-fields">
        <label>
          {t('page.language')}
          <select value={choices.lang} onChange={(event) => choices.setLang(event.target.value as Lang)}>
            {LANGS.map((lang) => (
              <option key={lang} value={lang} lang={lang}>
                {t(`lang.${lang}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('page.theme')}
          <select value={choices.theme} onChange={(event) => choices.setTheme(event.target.value as Theme)}>
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t(`page.theme.${theme}` as Key)}
              </option>
            ))}
          </select>
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={choices.single}
            onChange={(event) => choices.setSingle(event.target.checked)}
          />
          {t('keys.single')}
        </label>
      </div>
    </Panel>
  );
}

import { useState, type ReactNode } from 'react';
import { LANGS, type Lang } from '../format';
import { useWords } from '../i18n';
import { hasDays } from './address';
import { Arrow, AsOf, PastBand } from './AsOf';
import { usePlace } from './context';
import { DemoBand } from './DemoBand';
import { JobTray } from './JobTray';
import { Navigation } from './Navigation';
import { PageLink } from './PageLink';

interface Choices {
  lang: Lang;
  setLang(lang: Lang): void;
  showKeys(): void;
  search(): void;
}

/** Bar, navigation, band of a past day, and the page. */
export function Frame({ choices, children }: { choices: Choices; children: ReactNode }) {
  const { t } = useWords();
  const [sheet, setSheet] = useState(false);
  const {
    address: { page },
    workspace,
  } = usePlace();
  return (
    <>
      <a className="skip" href="#page">
        {t('nav.skip')}
      </a>
      <header className="bar">
        <PageLink page="" className="brand" aria-label="Clientele">
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="9" />
            <circle cx="10" cy="10" r="5" />
            <circle cx="10" cy="10" r="1.5" className="dot" />
          </svg>
          <span className="brand-name">Clientele</span>
        </PageLink>
        <button
          type="button"
          className="sheet-button"
          aria-expanded={sheet}
          aria-controls="pages"
          onClick={() => setSheet(!sheet)}
        >
          {t('nav.pages')} <Arrow />
        </button>
        <button type="button" className="search-button" aria-keyshortcuts="Control+K Meta+K" onClick={choices.search}>
          <Glass />
          <span className="search-for">{t('search.placeholder')}</span>
          <span className="search-word">{t('search.title')}</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
        <span className="bar-tools">
          {!['data', 'settings', 'demo'].includes(page) && <AsOf />}
          {workspace.version !== '' && <JobTray />}
          <Chosen
            label={t('page.language')}
            value={choices.lang}
            options={LANGS.map((lang) => ({ value: lang, text: t(`lang.${lang}`), lang }))}
            onChange={choices.setLang}
          />
        </span>
      </header>
      <div className="app-frame">
        <Navigation sheet={sheet} onGo={() => setSheet(false)} showKeys={choices.showKeys} />
        <div className="page-side">
          <DemoBand />
          {hasDays(page) && <PastBand />}
          <main id="page" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </>
  );
}

function Glass() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-icon">
      <circle cx="6" cy="6" r="4.5" />
      <path d="M9.5 9.5 13 13" />
    </svg>
  );
}

function Chosen<T extends string>(props: {
  label: string;
  value: T;
  options: { value: T; text: string; lang?: string }[];
  onChange(value: T): void;
}) {
  return (
    <span className="chosen">
      <select
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as T)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}

import { useEffect, useMemo, useState } from 'react';
import { LANGS, langOf, type Lang } from './format';
import { WordsContext, wordsOf, type Key } from './i18n';
import { Best } from './parts/Best';
import { Changes } from './parts/Changes';
import { Cohorts } from './parts/Cohorts';
import { Concentration } from './parts/Concentration';
import { Drawer } from './parts/Drawer';
import { KeyFigures } from './parts/Figures';
import { Groups, Thresholds } from './parts/Groups';
import { Months } from './parts/Months';
import { OpenContext, type Opened } from './parts/opening';
import { Products } from './parts/Products';
import { Doubts, Receipts } from './parts/Trust';
import { inWords, rowsOf, type Evidence, type Report, type Wording } from './data';

type Theme = 'system' | 'light' | 'dark';
const THEMES: Theme[] = ['system', 'light', 'dark'];

/** Sections in reading order, and the table without which one is left out. */
const SECTIONS: [string, Key, string?][] = [
  ['figures', 'figures.nav'],
  ['best', 'best.nav'],
  ['concentration', 'conc.nav'],
  ['groups', 'groups.nav', 'segment.groups'],
  ['rfm', 'rfm.nav', 'value.rfm_thresholds'],
  ['cohorts', 'cohort.nav', 'value.cohorts'],
  ['months', 'months.nav', 'value.months'],
  ['products', 'products.nav', 'value.products'],
  ['doubts', 'doubts.nav'],
  ['receipts', 'receipts.nav'],
];

export function Page(props: {
  report: Report | null;
  evidence: Record<string, Evidence>;
  wordings?: Record<string, Wording>;
}) {
  const { evidence } = props;
  const [lang, setLang] = useState<Lang>(langOf(props.report?.lang));
  const report = useMemo(
    () => props.report && inWords(props.report, props.wordings?.[lang]),
    [props.report, props.wordings, lang],
  );
  // Text is in the reader's language once it is there in every language.
  const textLang = props.wordings?.[lang] ? lang : langOf(props.report?.lang);
  const [theme, setTheme] = useState<Theme>('system');
  const [opened, setOpened] = useState<Opened | null>(null);
  const words = useMemo(() => wordsOf(lang, report?.currency ?? 'XXX'), [lang, report?.currency]);
  const { t, format } = words;
  const opening = useMemo(() => ({ open: setOpened, tables: true }), []);

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${t('page.title')} – Clientele`;
  }, [lang, t]);
  useEffect(() => {
    if (theme === 'system') {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
  }, [theme]);

  const months = report
    ? rowsOf(report, 'value.months')
        .map((row) => String(row.month ?? ''))
        .filter(Boolean)
        .sort()
    : [];
  const sections = SECTIONS.filter(([id, , table]) => {
    if (id === 'best') {
      return (report?.sentences.length ?? 0) + (report?.tables['segment.traits']?.rows.length ?? 0) > 0;
    }
    if (id === 'concentration') {
      return report?.figures.some((figure) => figure.measure === 'value.top_share');
    }
    return table == null || (report?.tables[table]?.rows.length ?? 0) > 0;
  });
  const home = typeof report?.run.home === 'string' ? report.run.home : 'DIR';

  return (
    <WordsContext.Provider value={words}>
      <OpenContext.Provider value={opening}>
        <a className="skip" href="#figures">
          {t('page.skip')}
        </a>
        <header className="top">
          <span className="brand">
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="10" cy="10" r="9" />
              <circle cx="10" cy="10" r="5" />
              <circle cx="10" cy="10" r="1.5" className="dot" />
            </svg>
            Clientele
          </span>
          <span className="top-tools">
            <label>
              <span className="unseen">{t('page.language')}</span>
              <select value={lang} onChange={(event) => setLang(event.target.value as Lang)}>
                {LANGS.map((tag) => (
                  <option key={tag} value={tag} lang={tag}>
                    {t(`lang.${tag}`)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="label">{t('page.theme')}</span>
              <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
                {THEMES.map((name) => (
                  <option key={name} value={name}>
                    {t(`page.theme.${name}` as Key)}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" onClick={() => window.print()}>
              {t('page.print')}
            </button>
          </span>
        </header>
        {report?.run.demo != null && <aside className="demo-band">{t('page.demo')}</aside>}
        {report == null ? (
          <main className="alone">
            <p>{t('page.empty')}</p>
          </main>
        ) : (
          <div className="frame">
            <nav aria-label={t('page.sections')}>
              <ul>
                {sections.map(([id, key]) => (
                  <li key={id}>
                    <a href={`#${id}`}>{t(key)}</a>
                  </li>
                ))}
              </ul>
            </nav>
            <main>
              <h1>{t('page.title')}</h1>
              <p className="quiet">{t('page.openHint')}</p>
              <dl className="facts">
                <Fact name={t('page.asOf')} value={format.date(report.asOf)} />
                {report.only && <Fact name={t('page.only')} value={report.only.sentence} />}
                <Fact name={t('page.zone')} value={report.zone} />
                <Fact
                  name={t('page.currency')}
                  value={format.hasCurrency ? report.currency : t('page.noCurrency')}
                  hint={format.hasCurrency ? undefined : t('page.noCurrencyHint')}
                />
                {months.length > 0 && (
                  <Fact
                    name={t('page.period')}
                    value={t('page.periodValue', { from: format.month(months[0]), to: format.month(months.at(-1)) })}
                  />
                )}
              </dl>
              <div className="panels">
                <Changes report={report} />
                <KeyFigures report={report} />
                <Best report={report} lang={textLang} />
                <Concentration report={report} />
                <Groups report={report} />
                <Thresholds report={report} />
                <Cohorts report={report} />
                <Months report={report} />
                <Products report={report} />
                <Doubts report={report} lang={textLang} />
                <Receipts report={report} />
              </div>
              <footer className="quiet">{t('page.footer', { version: String(report.run.version ?? '') })}</footer>
            </main>
          </div>
        )}
        <Drawer opened={opened} evidence={evidence} home={home} onClose={() => setOpened(null)} />
      </OpenContext.Provider>
    </WordsContext.Provider>
  );
}

function Fact({ name, value, hint }: { name: string; value: string; hint?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {hint && <small> {hint}</small>}
      </dd>
    </div>
  );
}

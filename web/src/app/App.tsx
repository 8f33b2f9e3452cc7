import { ConfigProvider } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { langOf, type Lang } from '../format';
import { useWords, WordsContext, wordsOf } from '../i18n';
import { OpenContext, type Opened } from '../parts/opening';
import { go, hasDays, useAddress, type Address } from './address';
import { apiOf, type Api } from './api';
import { PlaceContext, placeBefore, placeOf } from './context';
import { problemOf, step } from './days';
import { compareKeys } from './compare/compareKeys';
import { FilterProvider } from './filter/FilterProvider';
import { Search } from './search/Search';
import { useSearchKey } from './search/useSearchKey';
import { Frame } from './Frame';
import { useVisits } from './guide';
import { nameOf } from './Navigation';
import { PageLink } from './PageLink';
import { Keys } from './Keys';
import { useKeys } from './useKeys';
import { useLoad } from './load';
import { refOf } from './ref';
import { keepLang, keepSingleKeys, readLang, readSingleKeys, type ReadersChoices } from './settings';
import { useTheme } from './theme';
import { useWorks } from './works';
import { Failed, Loading } from './Trouble';
import './words';

const HomePage = lazy(() => import('../pages/home/HomePage'));
const CustomersPage = lazy(() => import('../pages/customers/CustomersPage'));
const DemoPage = lazy(() => import('../pages/demo/DemoPage'));
const DataPage = lazy(() => import('../pages/data/DataPage'));
const SegmentsPage = lazy(() => import('../pages/segments/SegmentsPage'));
const SettingsPage = lazy(() => import('../pages/settings/SettingsPage'));
const ValuePage = lazy(() => import('../pages/value/ValuePage'));

export function App({ apiFor = apiOf }: { apiFor?: (lang: Lang) => Api }) {
  const [lang, setLangHere] = useState<Lang>(readLang);
  const { theme, setTheme, antd } = useTheme();
  const [single, setSingle] = useState(readSingleKeys);
  const [listed, setListed] = useState(false);
  const [searching, setSearching] = useState(false);
  const search = useCallback(() => setSearching(true), []);
  useSearchKey(search);
  const address = useAddress();
  const api = useMemo(() => apiFor(lang), [apiFor, lang]);
  const [workspace, again] = useLoad('workspace', (signal) => api.workspace(signal), true);
  const known = workspace.state === 'done' ? workspace.value : null;
  useVisits(known);
  // Its findings and reasons are worded by the server.
  const [data, dataAgain, dataBusy] = useLoad(`data ${lang}`, (signal) => api.data(signal), true);
  const [changes, setChanges] = useState(0);
  const changed = useCallback(() => {
    setChanges((before) => before + 1);
    again();
    dataAgain();
  }, [again, dataAgain]);
  const { works, said } = useWorks(api, changed);
  const [kept] = useState(() => new Map<string, unknown>());
  const words = useMemo(() => wordsOf(lang, known?.currency ?? 'XXX'), [lang, known?.currency]);
  const place = useMemo(
    () => known && placeOf(api, known, address, { works, data, dataBusy, dataAgain, changes, changed, single, kept }),
    [api, known, address, works, data, dataBusy, dataAgain, changes, changed, single, kept],
  );
  const page = words.t(nameOf(address.page));

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${page} – ${known?.name ? `${known.name} – ` : ''}Clientele`;
  }, [lang, page, known?.name]);
  useEffect(() => {
    // What came in is told of now alone, and of all.
    if (['data', 'settings', 'demo'].includes(address.page) && (address.asOf ?? address.set) != null) {
      go({ ...address, asOf: null, set: null }, 'replace');
    }
  }, [address]);

  const opening = useMemo(() => {
    const open = (opened: Opened) => {
      const ref = refOf(opened);
      if (ref) {
        go({ ...address, open: ref }, 'push', true);
      }
    };
    return { open, tables: false };
  }, [address]);
  const keys = useMemo(() => {
    const by = (count: number) => () => {
      if (place?.day && hasDays(place.address.page) && problemOf(place.day, place.workspace.days) == null) {
        const day = step(place.day, count, place.workspace.days);
        if (day !== place.day) {
          place.toDay(day);
        }
      }
    };
    return { '[': by(-1), ']': by(1), ...compareKeys(place), '?': () => setListed(true) };
  }, [place]);
  useKeys(keys, single);

  const keepSingle = (on: boolean) => {
    keepSingleKeys(on);
    setSingle(on);
  };
  const choices = {
    lang,
    setLang: useCallback((next: Lang) => {
      keepLang(langOf(next));
      setLangHere(next);
    }, []),
    theme,
    setTheme,
    showKeys: () => setListed(true),
    search,
  };
  return (
    <ConfigProvider theme={antd} button={{ autoInsertSpace: false }}>
      <WordsContext.Provider value={words}>
        <OpenContext.Provider value={opening}>
          {place ? (
            <PlaceContext.Provider value={place}>
              <Frame choices={choices}>
                {/* The same day told otherwise is another page. */}
                <FilterProvider key={String(place.then)}>
                  <Suspense fallback={<Loading />}>
                    {pageOf(address, { ...choices, single, setSingle: keepSingle })}
                  </Suspense>
                </FilterProvider>
              </Frame>
              <Search open={searching} onClose={() => setSearching(false)} />
            </PlaceContext.Provider>
          ) : (
            <PlaceContext.Provider value={placeBefore(address)}>
              <Frame choices={choices}>
                {workspace.state === 'failed' ? <Failed error={workspace.error} again={again} /> : <Loading />}
              </Frame>
            </PlaceContext.Provider>
          )}
          <p className="unseen" role="status">
            {said}
          </p>
          <Keys
            page={address.page}
            open={listed}
            single={single}
            setSingle={keepSingle}
            onClose={() => setListed(false)}
          />
        </OpenContext.Provider>
      </WordsContext.Provider>
    </ConfigProvider>
  );
}

function pageOf({ page, tab }: Address, choices: ReadersChoices) {
  if (page === 'data' && ['', 'sources', 'findings', 'set-aside', 'quality', 'import'].includes(tab)) {
    return <DataPage tab={tab} />;
  }
  if (page === 'segments' && !tab.includes('/')) {
    return <SegmentsPage key={tab} id={tab} />;
  }
  if (page === 'customers' && !tab.includes('/')) {
    return <CustomersPage id={tab} />;
  }
  if (tab !== '') {
    return <NoPage />;
  }
  if (page === 'settings') {
    return <SettingsPage choices={choices} />;
  }
  if (page === 'demo') {
    return <DemoPage />;
  }
  return page === '' ? <HomePage /> : page === 'value' ? <ValuePage /> : <NoPage />;
}

function NoPage() {
  const { t } = useWords();
  return (
    <>
      <h1>{t('nav.none')}</h1>
      <p>
        <PageLink page="">{t('nav.open')}</PageLink>
      </p>
    </>
  );
}

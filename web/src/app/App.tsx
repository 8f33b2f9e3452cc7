import { ConfigProvider } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { langOf, type Lang } from '../format';
import { useWords, WordsContext, wordsOf } from '../i18n';
import { OpenContext, type Opened } from '../parts/opening';
import { go, useAddress } from './address';
import { apiOf, type Api } from './api';
import { PlaceContext, placeOf } from './context';
import { problemOf, step } from './days';
import { Frame } from './Frame';
import { Keys } from './Keys';
import { useKeys } from './useKeys';
import { useLoad } from './load';
import { refOf } from './ref';
import { keepLang, keepSingleKeys, readLang, readSingleKeys } from './settings';
import { useTheme } from './theme';
import { Failed, Loading } from './Trouble';
import './words';

const ValuePage = lazy(() => import('../pages/value/ValuePage'));

export function App({ apiFor = apiOf }: { apiFor?: (lang: Lang) => Api }) {
  const [lang, setLangHere] = useState<Lang>(readLang);
  const { theme, setTheme, antd } = useTheme();
  const [single, setSingle] = useState(readSingleKeys);
  const [listed, setListed] = useState(false);
  const address = useAddress();
  const api = useMemo(() => apiFor(lang), [apiFor, lang]);
  const [workspace, again] = useLoad('workspace', (signal) => api.workspace(signal));
  const known = workspace.state === 'done' ? workspace.value : null;
  const words = useMemo(() => wordsOf(lang, known?.currency ?? 'XXX'), [lang, known?.currency]);
  const place = useMemo(() => known && placeOf(api, known, address), [api, known, address]);

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${words.t('nav.value')} – ${known?.name ? `${known.name} – ` : ''}Clientele`;
  }, [lang, words, known?.name]);
  useEffect(() => {
    if (address.page === '') {
      go({ ...address, page: 'value' }, 'replace');
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
      if (place?.day && problemOf(place.day, place.workspace.days) == null) {
        const day = step(place.day, count, place.workspace.days);
        if (day !== place.day) {
          place.toDay(day);
        }
      }
    };
    return { '[': by(-1), ']': by(1), '?': () => setListed(true) };
  }, [place]);
  useKeys(keys, single);

  const choices = {
    lang,
    setLang: useCallback((next: Lang) => {
      keepLang(langOf(next));
      setLangHere(next);
    }, []),
    theme,
    setTheme,
    showKeys: () => setListed(true),
  };
  return (
    <ConfigProvider theme={antd} button={{ autoInsertSpace: false }}>
      <WordsContext.Provider value={words}>
        <OpenContext.Provider value={opening}>
          {place ? (
            <PlaceContext.Provider value={place}>
              <Frame choices={choices}>
                {address.page === 'value' || address.page === '' ? (
                  <Suspense fallback={<Loading />}>
                    <ValuePage />
                  </Suspense>
                ) : (
                  <NoPage />
                )}
              </Frame>
            </PlaceContext.Provider>
          ) : (
            <Frame choices={choices}>
              {workspace.state === 'failed' ? <Failed error={workspace.error} again={again} /> : <Loading />}
            </Frame>
          )}
          <Keys
            open={listed}
            single={single}
            setSingle={(on) => {
              keepSingleKeys(on);
              setSingle(on);
            }}
            onClose={() => setListed(false)}
          />
        </OpenContext.Provider>
      </WordsContext.Provider>
    </ConfigProvider>
  );
}

function NoPage() {
  const { t } = useWords();
  return (
    <>
      <h1>{t('nav.none')}</h1>
      <p>
        <a href="/value">{t('nav.open')}</a>
      </p>
    </>
  );
}

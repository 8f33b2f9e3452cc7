import i18next, { type i18n } from 'i18next';
import ICU from 'i18next-icu';
import { createContext, useContext } from 'react';
import en from './locales/en.json';
import vi from './locales/vi.json';
import zhHans from './locales/zh-Hans.json';
import zhHant from './locales/zh-Hant.json';
import { Format, LANGS, langOf, type Lang } from './format';

type Own = keyof typeof en;
type App =
  | keyof typeof import('./app/locales/en.json')
  | keyof typeof import('./app/compare/locales/en.json')
  | keyof typeof import('./app/filter/locales/en.json')
  | keyof typeof import('./app/search/locales/en.json')
  | keyof typeof import('./pages/customers/locales/en.json')
  | keyof typeof import('./pages/data/locales/en.json')
  | keyof typeof import('./pages/demo/locales/en.json')
  | keyof typeof import('./pages/home/locales/en.json')
  | keyof typeof import('./pages/segments/locales/en.json')
  | keyof typeof import('./pages/settings/locales/en.json')
  | keyof typeof import('./pages/value/locales/en.json');
/** Words of the app are there once its entry has added them; the report carries its own alone. */
export type Key = Own | App;

/** Words of the rooms for what a report names by id; they stand in core, once. What core words itself is left out. */
const KINDS = /^(measure|field|group|attribute|level|orderState|eventKind|reason|kernel|column)[.]/;
const ROOMS: Record<string, Record<string, string>> = import.meta.glob(
  '../../core/src/main/resources/io/clientele/{warehouse,collect,clean,unify,value,segment}/texts.*.json',
  { eager: true, import: 'default' },
);

function withRooms(lang: Lang, own: Record<string, string>): Record<string, string> {
  const rooms = Object.entries(ROOMS).filter(([path]) => path.endsWith(`/texts.${lang}.json`));
  const shared = rooms.flatMap(([, texts]) => Object.entries(texts)).filter(([key]) => KINDS.test(key));
  return { ...Object.fromEntries(shared), ...own };
}

export const TEXTS: Record<Lang, Record<string, string>> = {
  en: withRooms('en', en),
  'zh-Hans': withRooms('zh-Hans', zhHans),
  'zh-Hant': withRooms('zh-Hant', zhHant),
  vi: withRooms('vi', vi),
};

const texts: i18n = i18next.createInstance();
void texts.use(ICU).init({
  lng: 'en',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  showSupportNotice: false,
  resources: Object.fromEntries(Object.entries(TEXTS).map(([lang, translation]) => [lang, { translation }])),
} as Parameters<typeof texts.init>[0]);

/** Adds the words of a page. Its keys are its own: a key that stands already keeps its text. */
export function addTexts(more: Record<Lang, Record<string, string>>): void {
  for (const lang of LANGS) {
    TEXTS[lang] = { ...more[lang], ...TEXTS[lang] };
    texts.addResourceBundle(lang, 'translation', more[lang], true, false);
  }
}

/** The words and numbers of one language. */
export interface Words {
  lang: Lang;
  format: Format;
  t(key: Key, values?: Record<string, unknown>): string;
  /** The text of a key that comes from the data, or the data's own word. */
  name(prefix: string, word: string): string;
}

export function wordsOf(tag: string, currency: string): Words {
  const lang = langOf(tag);
  const fixed = texts.getFixedT(lang);
  const t = (key: Key, values?: Record<string, unknown>) => String(fixed(key as never, values as never));
  return {
    lang,
    format: new Format(lang, currency),
    t,
    name: (prefix, word) => {
      const key = `${prefix}.${word}`;
      return key in TEXTS[lang] ? t(key as Key) : word.replaceAll('_', ' ');
    },
  };
}

export const WordsContext = createContext<Words>(wordsOf('en', 'XXX'));
export const useWords = () => useContext(WordsContext);

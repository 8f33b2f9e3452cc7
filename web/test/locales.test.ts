import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../src/format';
import '../src/app/compare/words';
import '../src/app/filter/words';
import '../src/app/search/words';
import '../src/app/words';
import '../src/pages/customers/words';
import '../src/pages/data/words';
import '../src/pages/demo/words';
import '../src/pages/home/words';
import '../src/pages/segments/words';
import '../src/pages/settings/words';
import '../src/pages/value/words';
import { TEXTS, wordsOf } from '../src/i18n';

const ENGLISH = Object.keys(TEXTS.en).sort();

const FOLDERS = [
  ...['src/locales', 'src/app/locales', 'src/app/compare/locales', 'src/app/filter/locales', 'src/app/search/locales'],
  ...['customers', 'data', 'demo', 'home', 'segments', 'settings', 'value'].map((page) => `src/pages/${page}/locales`),
];
const texts = (folder: string) => JSON.parse(readFileSync(`${folder}/en.json`, 'utf8')) as Record<string, string>;

/** Keys as they stand in sources: t('key'), say="key". */
function literals(texts: string[]): string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/\bt\(\s*'([^']+)'|\bsay="([^"]+)"/g)].map((m) => m[1] ?? m[2] ?? ''),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Names of the values a message takes, those inside its choices too. */
function names(part: unknown): string[] {
  if (Array.isArray(part)) {
    return part.flatMap(names);
  }
  if (part == null || typeof part !== 'object') {
    return [];
  }
  const { type, value, options } = part as {
    type?: number;
    value?: unknown;
    options?: Record<string, { value: unknown }>;
  };
  const own = type != null && type >= 1 && type <= 6 ? [String(value)] : [];
  return [...own, ...Object.values(options ?? {}).flatMap((option) => names(option.value))];
}
const taken = (text: string) => new Set(names(new IntlMessageFormat(text, 'en').getAst()));

describe.each(LANGS)('texts in %s', (lang) => {
  it('has each key and no other', () => {
    expect(Object.keys(TEXTS[lang]).sort()).toEqual(ENGLISH);
  });

  it('has no empty text, and each names the same values as English', () => {
    for (const [key, text] of Object.entries(TEXTS[lang])) {
      expect(text.trim(), key).not.toBe('');
      expect(taken(text), key).toEqual(taken(TEXTS.en[key] ?? ''));
      expect(() => new IntlMessageFormat(text, lang), key).not.toThrow();
    }
  });

  it('fills values in', () => {
    const said = wordsOf(lang, 'GBP').t('products.said', { product: "<b>{x}'s", net: '£1', customers: 3 });
    expect(said).toContain("<b>{x}'s");
    expect(said).toContain('3');
  });
});

describe('keys in the sources', () => {
  it('exist', () => {
    const used = literals(sources('src'));
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !ENGLISH.includes(key))).toEqual([]);
  });

  it('are the own ones of the report where the report is drawn: it does not carry the words of the app', () => {
    const own = Object.keys(texts('src/locales'));
    const reports = [...sources('src/parts'), readFileSync('src/Page.tsx', 'utf8')];
    const rooms = literals(reports).filter((key) => !own.includes(key));
    expect(rooms).toEqual([]);
  });

  it.each(FOLDERS)('of %s are each used, and stand nowhere else', (folder) => {
    const all = sources('src').join('\n');
    // Keys put together from what the data say: t(`state.${...}`), name('reason', ...).
    const made = [
      ...[...all.matchAll(/`([\w.]+[.])\$\{/g)].map((found) => found[1] as string),
      ...[...all.matchAll(/\bname\('(\w+)'/g)].map((found) => `${found[1]}.`),
    ];
    const unused = Object.keys(texts(folder)).filter(
      (key) => !all.includes(`'${key}'`) && !all.includes(`"${key}"`) && !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
    const others = FOLDERS.filter((other) => other !== folder).flatMap((other) => Object.keys(texts(other)));
    expect(Object.keys(texts(folder)).filter((key) => others.includes(key))).toEqual([]);
  });

  it('are written for each language, not converted letter by letter', () => {
    const apart = ENGLISH.filter((key) => TEXTS['zh-Hans'][key] !== TEXTS['zh-Hant'][key]);
    expect(apart.length).toBeGreaterThan(ENGLISH.length / 3);
    expect(TEXTS['zh-Hant']['receipts.rows']).toContain('列');
  });
});

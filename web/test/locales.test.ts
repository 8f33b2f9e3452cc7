import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../src/format';
import { TEXTS, wordsOf } from '../src/i18n';

const ENGLISH = Object.keys(TEXTS.en).sort();

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
    const used = sources('src').flatMap((text) =>
      [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => found[1] as string),
    );
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !ENGLISH.includes(key))).toEqual([]);
  });

  it('are written for each language, not converted letter by letter', () => {
    const apart = ENGLISH.filter((key) => TEXTS['zh-Hans'][key] !== TEXTS['zh-Hant'][key]);
    expect(apart.length).toBeGreaterThan(ENGLISH.length / 3);
    expect(TEXTS['zh-Hant']['receipts.rows']).toContain('列');
  });
});

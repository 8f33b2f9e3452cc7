import { langOf, LANGS, type Lang } from '../format';

/** What a reader chose, kept in the browser; a browser that keeps nothing only forgets it. */
function kept(name: string): string | null {
  try {
    return window.localStorage.getItem(`clientele.${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    window.localStorage.setItem(`clientele.${name}`, value);
  } catch {
    // Nothing is lost but the choice.
  }
}

/** What each reader chooses for this browser. */
export interface ReadersChoices {
  lang: Lang;
  setLang(lang: Lang): void;
  theme: Theme;
  setTheme(theme: Theme): void;
  /** Whether keys act alone. */
  single: boolean;
  setSingle(on: boolean): void;
}

export type Theme = 'system' | 'light' | 'dark';
export const THEMES: Theme[] = ['system', 'light', 'dark'];

/** The first language of the reader's that the app speaks. */
export function firstLang(wanted: readonly string[]): Lang {
  const spoken = wanted.find((tag) => /^(en|vi|zh)\b/i.test(tag));
  return langOf(spoken);
}

export const readLang = (): Lang => LANGS.find((lang) => lang === kept('lang')) ?? firstLang(navigator.languages ?? []);
export const readTheme = (): Theme => THEMES.find((theme) => theme === kept('theme')) ?? 'system';
export const readSingleKeys = (): boolean => kept('keys') !== 'off';

/** Columns of the list of customers; null = those the server shows first. */
export const readColumns = (): string | null => kept('customers.columns');
export const keepColumns = (columns: string) => keep('customers.columns', columns);

/** What was looked at of the guide of a workspace. */
export const readGuide = (workspace: string): string => kept(`guide.${workspace}`) ?? '';
export const keepGuide = (workspace: string, text: string) => keep(`guide.${workspace}`, text);

export const keepLang = (lang: Lang) => keep('lang', lang);
export const keepTheme = (theme: Theme) => keep('theme', theme);
export const keepSingleKeys = (on: boolean) => keep('keys', on ? 'on' : 'off');

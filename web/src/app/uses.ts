import type { Words } from '../i18n';
import type { components } from './generated/openapi';

export type Uses = components['schemas']['Uses'];

export type Use = components['schemas']['Use'];

/** What uses something, by name: segment “A” and view “B”. */
export function usesText(uses: Use[], { t, lang }: Words): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(
    uses.map(({ what, name }) => t(`uses.${what}`, { name })),
  );
}

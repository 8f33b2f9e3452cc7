import type { Division, Group } from '../../app/dividedApi';
import type { Words } from '../../i18n';

/** What a way to divide is called. */
export function divisionName({ attribute, kind, edition }: Division, { t }: Words): string {
  switch (kind) {
    case 'value':
      return attribute;
    case 'place':
      return edition === 'iso' ? t('divide.byCountry', { attribute }) : t('divide.byProvince', { attribute, edition });
    default:
      return t(`divide.${kind}`, { attribute });
  }
}

/** What a group is called; periods are written as the reader does. */
export function groupLabel({ key, label }: Group, { by, kind }: Division, { t, format }: Words): string {
  if (key == null) {
    return label;
  }
  switch (kind) {
    case 'month':
      return format.month(key);
    case 'quarter':
      return t('divide.quarterOf', { quarter: Math.ceil(Number(key.slice(5, 7)) / 3), year: key.slice(0, 4) });
    case 'year':
      return key.slice(0, 4);
    default:
      return by === 'country' ? format.country(label) : label;
  }
}

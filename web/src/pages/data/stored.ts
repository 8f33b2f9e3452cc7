import type { Words } from '../../i18n';
import type { Content } from '../../app/dataApi';

/** What is stored, as the reader writes it: days without a time of day where there is none, decimals without empty places. */
export function stored(value: string, content: Content, { format }: Words): string {
  const day = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d):\d\d)?/.exec(value);
  if (content === 'date' && day?.[1]) {
    return day[2] && day[2] !== '00:00' ? `${format.date(day[1])}, ${day[2]}` : format.date(day[1]);
  }
  return /^-?\d+\.\d+$/.test(value) && content !== 'text' ? format.exact(value) : value;
}

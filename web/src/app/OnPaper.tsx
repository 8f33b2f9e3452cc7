import { useWords } from '../i18n';
import { usePlace } from './context';

/** The day, where the bar that tells it on a screen is not there. */
export function OnPaper() {
  const { t, format } = useWords();
  const { day } = usePlace();
  return day && <span className="on-paper"> {t('asof.past', { day: format.date(day) })}</span>;
}

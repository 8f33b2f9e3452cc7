import { usePlace } from '../../app/context';
import { useWords } from '../../i18n';

/** The day on which somebody is to look whether a segment still serves. */
export function Review({ day }: { day: string | null }) {
  const { t, format } = useWords();
  const { workspace } = usePlace();
  if (!day) {
    return '–';
  }
  // Days written year first stand in the order of the calendar.
  const due = workspace.computedAt != null && day <= workspace.computedAt.slice(0, 10);
  return due ? <b className="due">{t('segments.due', { day: format.date(day) })}</b> : format.date(day);
}

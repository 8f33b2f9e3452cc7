import { useWords } from '../i18n';
import { PAGE } from './api';

/** Which rows of how many are in sight, and the way to the others. */
export function Pager(props: {
  page: { rows: unknown[]; total: number; next: number | null };
  after: number;
  setAfter(after: number): void;
  busy: boolean;
}) {
  const { t, format } = useWords();
  const { page, after, setAfter, busy } = props;
  const place = {
    from: format.count(Math.min(after + 1, page.total)),
    to: format.count(Math.min(after + page.rows.length, page.total)),
    total: format.count(page.total),
  };
  // Buttons at an end stay in the order of Tab, so that the key pressed last keeps its place.
  const turn = (text: string, to: number | null) => (
    <button
      type="button"
      className="small"
      aria-disabled={to == null || busy}
      onClick={() => to != null && !busy && setAfter(to)}
    >
      {text}
    </button>
  );
  return (
    <span className="pager">
      <span role="status">{t('drawer.page', place)}</span>
      {turn(t('drawer.previous'), after > 0 ? Math.max(0, after - PAGE) : null)}
      {turn(t('drawer.next'), page.next)}
    </span>
  );
}

import { numberOf, type Cell } from '../data';
import { useWords } from '../i18n';

/** The range of a ratio on one scale for the whole column, with a line at 1: no difference. */
export function RatioRange({ row, rows }: { row: Record<string, Cell>; rows: Record<string, Cell>[] }) {
  const { format } = useWords();
  const [low, high, ratio] = [numberOf(row.low), numberOf(row.high), numberOf(row.ratio)];
  if (low == null || high == null || ratio == null) {
    return <>–</>;
  }
  const most = Math.max(2, ...rows.map((other) => Math.min(numberOf(other.high) ?? 0, 6)));
  const at = (value: number) => `${(Math.max(0, Math.min(most, value)) / most) * 100}%`;
  return (
    <span className="ranged">
      <span className="range" aria-hidden="true">
        <em style={{ insetInlineStart: at(1) }} />
        <i style={{ insetInlineStart: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
        <b style={{ insetInlineStart: at(ratio) }} />
      </span>
      {`${format.ratio(low)}–${format.ratio(high)}`}
    </span>
  );
}

import type { Said } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { Sized, ticks } from '../../parts/Chart';

const HEIGHT = 180;
const TOP = 12;

const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`);

/** Size over time, a step at each day it was said anew; a mark where a version began. */
export function SizeChart({ trend }: { trend: Said[] }) {
  const { t, format } = useWords();
  const sizes = trend.map(({ members }) => members);
  const marks = ticks(0, Math.max(1, ...sizes), 4).filter((mark) => Number.isInteger(mark));
  const most = marks.at(-1) ?? 1;
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last) {
    return null;
  }
  const [from, to] = [dayOf(first.asOf), dayOf(last.asOf)];
  return (
    <Sized
      height={HEIGHT}
      label={t('segments.trendSaid', {
        from: format.count(first.members),
        to: format.count(last.members),
        first: format.date(first.asOf),
        last: format.date(last.asOf),
      })}
      draw={(width) => {
        const left = 14 + Math.max(...marks.map((mark) => format.countShort(mark).length)) * 7.2;
        const right = width - 6;
        const bottom = HEIGHT - 26;
        const x = (day: string) => left + ((dayOf(day) - from) / (to - from || 1)) * (right - left);
        const y = (size: number) => bottom - (size / most) * (bottom - TOP);
        // What was said holds until something else is said.
        const path = trend
          .map(({ asOf, members }, at) => (at === 0 ? `M${x(asOf)} ${y(members)}` : `H${x(asOf)}V${y(members)}`))
          .join('');
        return (
          <>
            {marks.map((mark) => (
              <g key={mark}>
                <line className={mark === 0 ? 'zero' : 'grid'} x1={left} x2={width} y1={y(mark)} y2={y(mark)} />
                <text className="axis" x={left - 8} y={y(mark) + 4} textAnchor="end">
                  {format.countShort(mark)}
                </text>
              </g>
            ))}
            <path d={`${path}V${bottom}H${left}Z`} className="size-area" />
            <path d={path} className="size-line" />
            {trend.map(({ asOf, members, version }, at) => (
              <g key={asOf}>
                <title>{t('segments.saidOf', { day: format.date(asOf), n: format.count(members), version })}</title>
                <circle
                  cx={x(asOf)}
                  cy={y(members)}
                  r={version === trend[at - 1]?.version || at === 0 ? 2.5 : 4.5}
                  className="size-dot"
                />
              </g>
            ))}
            <text className="axis" x={left} y={HEIGHT - 6}>
              {format.date(first.asOf)}
            </text>
            <text className="axis" x={right} y={HEIGHT - 6} textAnchor="end">
              {format.date(last.asOf)}
            </text>
          </>
        );
      }}
    />
  );
}

/** The same, small, beside its number. */
export function Spark({ trend }: { trend: Said[] }) {
  const { t, format } = useWords();
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last || trend.length < 2) {
    return <span className="quiet">–</span>;
  }
  const [from, to] = [dayOf(first.asOf), dayOf(last.asOf)];
  const sizes = trend.map(({ members }) => members);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const x = (day: string) => 2 + ((dayOf(day) - from) / (to - from || 1)) * 76;
  const y = (size: number) => 20 - ((size - low) / (high - low || 1)) * 16;
  const path = trend
    .map(({ asOf, members }, at) => (at === 0 ? `M${x(asOf)} ${y(members)}` : `H${x(asOf)}V${y(members)}`))
    .join('');
  const change = last.members - first.members;
  return (
    <span className="spark">
      <svg width="80" height="24" aria-hidden="true">
        <path d={path} className="size-line" />
      </svg>
      <span title={t('segments.sinceFirst', { day: format.date(first.asOf) })}>
        {change > 0 ? '+' : change < 0 ? '−' : '±'}
        {format.count(Math.abs(change))}
      </span>
    </span>
  );
}

import { useWords } from '../../i18n';
import { Sized } from '../../parts/Chart';
import type { FieldTrend } from '../../app/dataApi';
import { filledOf, validOf } from './shares';

const HEIGHT = 108;
const TOP = 12;
const BOTTOM = 22;
const LEFT = 40;
const RIGHT = 92;
/** Height of a name. */
const NAME = 14;

/** Two lines from nothing to all, each named at its end; a file without the number is a gap. */
export function TrendLine({ points, label }: { points: FieldTrend['points']; label: string }) {
  const { t, format } = useWords();
  const lines = [
    { name: t('quality.filled'), className: 'line-filled', values: points.map(filledOf) },
    { name: t('quality.valid'), className: 'line-valid', values: points.map(validOf) },
  ].filter(({ values }) => values.some((value) => value != null));
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const ends = apart(lines.map(({ values }) => y(values.findLast((value) => value != null) ?? 0)));
  return (
    <Sized
      height={HEIGHT}
      label={label}
      draw={(width) => {
        const x = (at: number) => LEFT + (at / Math.max(1, points.length - 1)) * (width - LEFT - RIGHT);
        return (
          <g className="trend-line">
            {[0, 0.5, 1].map((share) => (
              <g key={share}>
                <line x1={LEFT} x2={width - RIGHT} y1={y(share)} y2={y(share)} className="grid" />
                <text x={LEFT - 6} y={y(share) + 4} textAnchor="end">
                  {format.share(share, 0)}
                </text>
              </g>
            ))}
            {lines.map(({ name, className, values }, line) => (
              <g key={className} className={className}>
                {pieces(values).map((piece) => (
                  <polyline
                    key={piece[0]?.at}
                    points={piece.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
                  />
                ))}
                {values.map(
                  (value, at) =>
                    value != null && (
                      <circle key={at} cx={x(at)} cy={y(value)} r={2.5}>
                        <title>{`${points[at]?.table ?? ''}: ${name} ${format.share(value)}`}</title>
                      </circle>
                    ),
                )}
                <line
                  x1={width - RIGHT + 6}
                  x2={width - RIGHT + 20}
                  y1={ends[line]}
                  y2={ends[line]}
                  className="sample"
                />
                <text x={width - RIGHT + 24} y={(ends[line] ?? 0) + 4}>
                  {name}
                </text>
              </g>
            ))}
          </g>
        );
      }}
    />
  );
}

/** Where the names of one or two lines stand: at their ends, and not on each other. */
function apart([first = 0, second]: number[]): number[] {
  if (second == null || Math.abs(first - second) >= NAME) {
    return second == null ? [first] : [first, second];
  }
  return second < first ? [second + NAME, second] : [first, first + NAME];
}

/** Runs of values without a gap. */
function pieces(values: (number | null)[]): { at: number; value: number }[][] {
  const found: { at: number; value: number }[][] = [];
  values.forEach((value, at) => {
    if (value == null) {
      return;
    }
    const last = found.at(-1);
    if (last?.at(-1)?.at === at - 1) {
      last.push({ at, value });
    } else {
      found.push([{ at, value }]);
    }
  });
  return found;
}

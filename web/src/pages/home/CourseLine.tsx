import type { Course } from '../../app/api';
import { numberOf } from '../../data';
import { useWords } from '../../i18n';

const WIDTH = 88;
const HEIGHT = 34;
const EDGE = 4;

/** The last twelve months as a small line, with its lowest and highest value; a gap is what was not known. */
export function CourseLine({ course, unit }: { course: Course; unit: string }) {
  const { t, format } = useWords();
  const values = course.points.map(({ value }) => numberOf(value));
  const known = values.filter((value) => value != null);
  if (known.length < 2) {
    return <span className="quiet">{t('course.none')}</span>;
  }
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (at: number) => EDGE + (at / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const path = values
    .map((value, at) =>
      value == null
        ? ''
        : `${at === 0 || values[at - 1] == null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('');
  const last = known.at(-1) ?? 0;
  const first = course.points.find(({ value }) => value != null);
  const said = t('course.said', {
    from: format.byUnitShort(first?.value ?? 0, unit),
    day: format.date(first?.day),
    to: format.byUnitShort(last, unit),
    low: format.byUnitShort(low, unit),
    high: format.byUnitShort(high, unit),
  });
  return (
    <span className="course">
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
        <path d={path} />
        <circle cx={x(values.length - 1)} cy={y(last)} r="2.5" />
      </svg>
      <span className="course-scale" aria-hidden="true">
        <span>{format.byUnitShort(high, unit)}</span>
        <span>{format.byUnitShort(low, unit)}</span>
      </span>
    </span>
  );
}

import { Fragment } from 'react';
import type { Course, Part } from '../../app/api';
import { compareWith } from '../../app/compare/comparing';
import { usePlace } from '../../app/context';
import { useWords, type Words } from '../../i18n';
import { Opens } from '../../parts/Figures';

/** What changed over the line, and from whom, where that can be told to the last one; touched, both days stand side by side. */
export function CourseChange({ course, unit }: { course: Course; unit: string }) {
  const words = useWords();
  const { t, format } = words;
  const { address } = usePlace();
  const { since, change, clear } = course;
  if (since == null || change == null) {
    return <span className="quiet">–</span>;
  }
  const text = t('course.since', { change: signed(change, unit, words), day: format.date(since) });
  const parts = [course.people, course.country].filter((some) => some != null && some.length > 0) as Part[][];
  return (
    <>
      <button
        type="button"
        className="num course-change"
        aria-label={t('course.open', { change: text })}
        onClick={() => compareWith(address, since)}
      >
        {text}
      </button>
      {clear === false && <small>{t('compare.overlap')}</small>}
      {parts.map((some) => (
        <small key={some[0]?.what} className="course-parts">
          {some.map((part, at) => (
            <Fragment key={part.what}>
              {at > 0 && t('course.join')}
              <span className="whole-word">
                <OnePart part={part} unit={unit} measure={course.measure} />
              </span>
            </Fragment>
          ))}
        </small>
      ))}
      {course.products && <Products parts={course.products} unit={unit} />}
    </>
  );
}

/** The same by what was bought; each part opens to its lines. */
function Products({ parts, unit }: { parts: Part[]; unit: string }) {
  const words = useWords();
  const { t } = words;
  const by = parts.some(({ what }) => what === 'category') ? t('course.by.category') : t('course.by.product');
  return (
    <small className="course-products">
      {by}{' '}
      {parts.map((part, at) => {
        const who = part.name ?? t(part.what === 'none' ? 'course.of.none' : 'course.of.others');
        return (
          <Fragment key={at}>
            {at > 0 && t('course.join')}
            <bdi>{who}</bdi>{' '}
            <Opens
              what={`${by} ${who}`}
              value={signed(part.value, unit, words)}
              opened={{ table: 'value.net', cell: { measure: 'value.net_since', scope: part.scope ?? {} } }}
            />
          </Fragment>
        );
      })}
    </small>
  );
}

/** Who brought it, and how much; it opens to its orders or lines. */
function OnePart({ part, unit, measure }: { part: Part; unit: string; measure: string }) {
  const words = useWords();
  const { what, name, value, scope } = part;
  const who =
    what === 'country' ? words.format.country(name ?? '') : words.t(`course.of.${what as 'new' | 'known' | 'rest'}`);
  const text = words.t('course.part', { who, value: signed(value, unit, words) });
  return scope ? (
    <Opens what={who} value={text} opened={{ table: measure, cell: { measure: `${measure}_since`, scope } }} />
  ) : (
    text
  );
}

function signed(value: string | number, unit: string, { t, format }: Words): string {
  const sign = Number(value) > 0 ? '+' : '';
  return unit === 'share'
    ? t('compare.points', { points: sign + format.points(value) })
    : sign + format.byUnitShort(value, unit);
}

import { Fragment } from 'react';
import type { Course, Part } from '../../app/api';
import { compareWith } from '../../app/compare/comparing';
import { usePlace } from '../../app/context';
import { useWords, type Words } from '../../i18n';

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
        <small key={some[0]?.what}>
          {some.map((part, at) => (
            <Fragment key={at}>
              {at > 0 && t('course.join')}
              <span className="whole-word">{partText(part, unit, words)}</span>
            </Fragment>
          ))}
        </small>
      ))}
    </>
  );
}

function partText({ what, name, value }: Part, unit: string, words: Words): string {
  const who = what === 'country' ? (name ?? '') : words.t(`course.of.${what}`);
  return words.t('course.part', { who, value: signed(value, unit, words) });
}

function signed(value: string | number, unit: string, { t, format }: Words): string {
  const sign = Number(value) > 0 ? '+' : '';
  return unit === 'share'
    ? t('compare.points', { points: sign + format.points(value) })
    : sign + format.byUnitShort(value, unit);
}

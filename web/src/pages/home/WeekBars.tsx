import { useRef, useState, type KeyboardEvent } from 'react';
import type { Week } from '../../app/api';
import { useWords } from '../../i18n';
import { Hatches, markProps, Sized, ticks } from '../../parts/Chart';
import { useOpen } from '../../parts/opening';
import { opensWeek, SERIES, type Series } from './week';

const HEIGHT = 210;
const TOP = 12;
const COLOUR = { new: 1, returning: 3 } as const;
/** Labels stand beside the bars where there is room for both. */
const ROOMY = 520;

/** A bar a week, returning buyers on top of new ones. One stop for Tab: arrows walk the bars, Enter opens one. */
export function WeekBars({ weeks }: { weeks: Week[] }) {
  const { t, format } = useWords();
  const most = Math.max(1, ...weeks.map((week) => week.new + week.returning));
  const marks = ticks(0, most, 4).filter(Number.isInteger);
  const high = Math.max(most, marks.at(-1) ?? 1);
  const names = { new: t('who.new'), returning: t('who.returning') };
  return (
    <>
      <ul className="keys who-keys" aria-hidden="true">
        <li className="k3">{names.returning}</li>
        <li>{names.new}</li>
      </ul>
      <Sized
        height={HEIGHT}
        label={t('who.aria')}
        draw={(width) => {
          const wide = width >= ROOMY;
          const bottom = HEIGHT - 26;
          const left = 12 + Math.max(...marks.map((mark) => format.count(mark).length)) * 7.4;
          const right = wide ? 20 + Math.max(...Object.values(names).map(widthOf)) : 4;
          const step = (width - left - right) / weeks.length;
          const place = (count: number) => bottom - (count / high) * (bottom - TOP);
          const shape = { left, step, bar: Math.max(3, Math.min(24, step * 0.64)), place };
          // The last label ends with its bar, so that it needs half as much room again.
          const words = 1.5 * Math.max(...weeks.map(({ week }) => widthOf(format.dayShort(week))));
          const every = Math.ceil((words - shape.bar / 2) / step);
          return (
            <>
              <Hatches of={['c1', 'c3']} />
              {marks.map((mark) => (
                <g key={mark}>
                  <line
                    className={mark === 0 ? 'zero' : 'grid'}
                    x1={left}
                    x2={width - right}
                    y1={place(mark)}
                    y2={place(mark)}
                  />
                  <text className="axis" x={left - 8} y={place(mark) + 4} textAnchor="end">
                    {format.count(mark)}
                  </text>
                </g>
              ))}
              <Bars weeks={weeks} shape={shape} />
              {weeks.map(
                ({ week }, at) =>
                  (weeks.length - 1 - at) % every === 0 && (
                    <text
                      key={week}
                      className="axis"
                      x={left + step * (at + 0.5) + (at === weeks.length - 1 ? shape.bar / 2 : 0)}
                      y={HEIGHT - 6}
                      textAnchor={at === weeks.length - 1 ? 'end' : 'middle'}
                    >
                      {format.dayShort(week)}
                    </text>
                  ),
              )}
              {wide && <Labels weeks={weeks} names={names} x={width - right + 8} place={place} />}
            </>
          );
        }}
      />
    </>
  );
}

interface Shape {
  left: number;
  step: number;
  bar: number;
  place(count: number): number;
}

function Bars({ weeks, shape: { left, step, bar, place } }: { weeks: Week[]; shape: Shape }) {
  const { t, format, name } = useWords();
  const open = useOpen();
  const group = useRef<SVGGElement>(null);
  const [current, setCurrent] = useState(`${weeks.length - 1} 0`);
  const move = (event: KeyboardEvent) => {
    const to = moved(event, weeks.length);
    if (to) {
      event.preventDefault();
      group.current?.querySelector<SVGGElement>(`[data-at="${to}"]`)?.focus();
    }
  };
  const label = (week: Week, series: Series) => {
    const text = t('who.bar', { week: format.date(week.week), what: name('measure', `value.week_${series}`) });
    const what = week.finished ? text : t('who.notOver', { bar: text });
    return t('num.open', { what, value: format.count(week[series]) });
  };
  return (
    <g ref={group} onKeyDown={move}>
      {weeks.map((week, at) =>
        SERIES.map((series, floor) => {
          const from = floor === 0 ? 0 : week.new;
          const [foot, head] = [place(from), place(from + week[series])];
          const middle = left + step * (at + 0.5);
          // A low bar can be hit too; what is left above it is the other's.
          const split = Math.min(place(week.new), place(0) - 14);
          const [hitFrom, hitTo] = floor === 0 ? [split, place(0)] : [TOP - 4, split];
          return (
            <g
              key={`${week.week} ${series}`}
              className="bar"
              {...markProps(label(week, series), () => open(opensWeek(week.week, series)))}
              data-at={`${at} ${floor}`}
              tabIndex={current === `${at} ${floor}` ? 0 : -1}
              onFocus={() => setCurrent(`${at} ${floor}`)}
            >
              <title>{label(week, series)}</title>
              <rect x={middle - step / 2} y={hitFrom} width={step} height={hitTo - hitFrom} className="hit" />
              <rect
                x={middle - bar / 2}
                y={head}
                width={bar}
                height={Math.max(0, foot - head - (floor === 0 ? 0 : 1))}
                className={`${week.finished ? 'c' : 'h'}${COLOUR[series]}`}
              />
            </g>
          );
        }),
      )}
    </g>
  );
}

/** Where an arrow leads from a bar: "week series". */
function moved(event: KeyboardEvent, weeks: number): string | null {
  const here = event.target instanceof Element ? event.target.getAttribute('data-at') : null;
  const [week = 0, series = 0] = here?.split(' ').map(Number) ?? [];
  const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));
  switch (event.key) {
    case 'ArrowLeft':
      return `${within(week - 1, weeks)} ${series}`;
    case 'ArrowRight':
      return `${within(week + 1, weeks)} ${series}`;
    case 'ArrowUp':
      return `${week} ${within(series + 1, SERIES.length)}`;
    case 'ArrowDown':
      return `${week} ${within(series - 1, SERIES.length)}`;
    case 'Home':
      return `0 ${series}`;
    case 'End':
      return `${weeks - 1} ${series}`;
    default:
      return null;
  }
}

/** Beside the last week that is over, kept apart. */
function Labels(props: { weeks: Week[]; names: Record<Series, string>; x: number; place(count: number): number }) {
  const { weeks, names, x, place } = props;
  const last = weeks.filter(({ finished }) => finished).at(-1) ?? weeks.at(-1);
  if (!last) {
    return null;
  }
  const low = place(last.new / 2);
  const high = Math.min(place(last.new + last.returning / 2), low - 18);
  return (
    <>
      <text className="series s1" x={x} y={low + 4}>
        {names.new}
      </text>
      <text className="series s3" x={x} y={high + 4}>
        {names.returning}
      </text>
    </>
  );
}

/** About how wide bold text of 12 px is; letters of Chinese are square. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 13 : 7.6), 0);

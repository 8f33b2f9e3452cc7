import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../i18n';
import { useOpen, useOpensTables } from './opening';

/** A chart that can be read as a table with the same numbers. */
export function ChartOrTable(props: { table: ReactNode; chart: ReactNode; opens?: string; tools?: ReactNode }) {
  const { t } = useWords();
  const open = useOpen();
  const opensTables = useOpensTables();
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <div className="tools">
        {props.tools}
        <button type="button" className="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'chart.asChart' : 'chart.asTable')}
        </button>
        {props.opens && opensTables && (
          <button type="button" className="link" onClick={() => open({ table: props.opens ?? '' })}>
            {t('chart.explained')}
          </button>
        )}
      </div>
      {asTable ? props.table : props.chart}
    </>
  );
}

/** Draws at the true width, so that text keeps its size. */
export function Sized(props: { height: number; label: string; draw(width: number): ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(240, Math.floor(entry.contentRect.width))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className="drawing">
      <svg viewBox={`0 0 ${width} ${props.height}`} width="100%" role="group" aria-label={props.label}>
        {props.draw(width)}
      </svg>
    </div>
  );
}

/** Round numbers that cover low to high, about as many as asked. */
export function ticks(low: number, high: number, about: number): number[] {
  const span = high - low || 1;
  const rough = span / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((size) => size * power).find((size) => size >= rough) ?? rough;
  const found: number[] = [];
  for (let at = Math.floor(low / step); at <= Math.ceil(high / step); at++) {
    found.push(at * step);
  }
  return found;
}

/** Enter and space on a mark do what a click does. */
export function markProps(label: string, onOpen: () => void) {
  return {
    tabIndex: 0,
    role: 'button',
    'aria-label': label,
    onClick: onOpen,
    onKeyDown: (event: { key: string; preventDefault(): void }) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onOpen();
      }
    },
  } as const;
}

/** How bars of these colours look while their time is not over. */
export function Hatches({ of }: { of: string[] }) {
  return (
    <defs>
      {of.map((series) => (
        <pattern
          key={series}
          id={`hatch-${series}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="hatch-ground" />
          <rect width="2.5" height="6" className={series} />
        </pattern>
      ))}
    </defs>
  );
}

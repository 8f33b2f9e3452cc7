import { useRef, useState, type KeyboardEvent } from 'react';
import type { CustomerMonth } from '../../app/customersApi';
import { useWords } from '../../i18n';
import { markProps, Sized, ticks } from '../../parts/Chart';
import { useOpen, type Opened } from '../../parts/opening';

const HEIGHT = 190;
const TOP = 10;

/** A bar a month, below the line where more came back than was bought. One stop for Tab: arrows walk the bars, Enter opens one. */
export function MonthBars({ months, opens }: { months: CustomerMonth[]; opens(month: string): Opened }) {
  const { t, format } = useWords();
  const open = useOpen();
  const group = useRef<SVGGElement>(null);
  const [current, setCurrent] = useState(months.length - 1);
  const nets = months.map(({ net }) => Number(net));
  const marks = ticks(Math.min(0, ...nets), Math.max(0, ...nets) || 1, 4);
  const [low, high] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  const label = ({ month, net, orders }: CustomerMonth) =>
    t('cust.month', { month: format.month(month), net: format.money(net), orders });
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ...{ ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: months.length - 1 },
    };
    const to = steps[event.key];
    if (to != null) {
      event.preventDefault();
      const next = Math.max(0, Math.min(months.length - 1, to));
      group.current?.querySelector<SVGGElement>(`[data-month="${next}"]`)?.focus();
    }
  };
  return (
    <Sized
      height={HEIGHT}
      label={t('cust.when')}
      draw={(width) => {
        const left = 14 + Math.max(...marks.map((mark) => format.moneyShort(mark).length)) * 7.2;
        const bottom = HEIGHT - 26;
        const step = (width - left - 4) / months.length;
        const bar = Math.max(2, Math.min(28, step * 0.66));
        const place = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - TOP);
        const every = Math.ceil(76 / step);
        return (
          <>
            {marks.map((mark) => (
              <g key={mark}>
                <line className={mark === 0 ? 'zero' : 'grid'} x1={left} x2={width} y1={place(mark)} y2={place(mark)} />
                <text className="axis" x={left - 8} y={place(mark) + 4} textAnchor="end">
                  {format.moneyShort(mark)}
                </text>
              </g>
            ))}
            <g ref={group} onKeyDown={walk}>
              {months.map((month, at) => {
                const net = Number(month.net);
                const [head, foot] = [place(Math.max(0, net)), place(Math.min(0, net))];
                const middle = left + step * (at + 0.5);
                return (
                  <g
                    key={month.month}
                    className="bar"
                    {...markProps(label(month), () => open(opens(month.month)))}
                    data-month={at}
                    tabIndex={at === current ? 0 : -1}
                    onFocus={() => setCurrent(at)}
                  >
                    <title>{label(month)}</title>
                    <rect x={left + step * at} y={TOP - 4} width={step} height={bottom - TOP + 8} className="hit" />
                    <rect
                      x={middle - bar / 2}
                      y={head}
                      width={bar}
                      height={foot - head}
                      className={net < 0 ? 'c2' : 'c1'}
                    />
                  </g>
                );
              })}
            </g>
            {months.map(
              ({ month }, at) =>
                (months.length - 1 - at) % every === 0 && (
                  <text
                    key={month}
                    className="axis"
                    x={at === months.length - 1 ? width : left + step * (at + 0.5)}
                    y={HEIGHT - 6}
                    textAnchor={at === months.length - 1 ? 'end' : at < every / 2 ? 'start' : 'middle'}
                  >
                    {format.monthShort(month)}
                  </text>
                ),
            )}
          </>
        );
      }}
    />
  );
}

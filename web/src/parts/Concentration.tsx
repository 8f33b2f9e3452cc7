import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '../i18n';
import { numberOf, rowsOf, type Figure, type Numbers } from '../data';
import { ChartOrTable, Sized, markProps } from './Chart';
import { Choice } from './Choice';
import { DataTable } from './DataTable';
import { useOpen } from './opening';
import { figureName, figureScope, FigureTrust, Num } from './Figures';
import { Panel } from './Panel';
import { Sentence } from './Sentence';

interface Point {
  people: number;
  money: number;
  figure?: Figure;
}

const NAMED = ['value.top_share', 'value.share_giving'];

function figuresOf(report: Numbers, basis: string): Figure[] {
  return report.figures.filter(({ measure, scope }) => NAMED.includes(measure) && scope?.basis === basis);
}

const isKnown = (figure: Figure) => figure.value != null && ['exact', 'estimate'].includes(figure.state);

function pointsOf(figures: Figure[]): Point[] {
  const named: Point[] = [];
  for (const figure of figures.filter(isKnown)) {
    if (figure.measure === 'value.top_share') {
      named.push({ people: Number(figure.scope?.share ?? 0.2), money: Number(figure.value), figure });
    }
    if (figure.measure === 'value.share_giving') {
      named.push({ people: Number(figure.value), money: Number(figure.scope?.of ?? 0.8), figure });
    }
  }
  return named.sort((a, b) => a.people - b.people);
}

/** A part of the curve that can be chosen, in whole per cents of people. */
export interface CurvePart {
  from: number;
  to: number;
  labels: { from: string; to: string };
  onChange(part: { from: number; to: number }): void;
  /** What stands under the curve of a basis. */
  below(basis: string): ReactNode;
}

export function Concentration(props: { report: Numbers; title?: string; hint?: string; part?: CurvePart }) {
  const { report, title, hint, part } = props;
  const words = useWords();
  const { t, name } = words;
  const bases = ['net', 'gross'].filter((basis) => figuresOf(report, basis).length > 0);
  const [basis, setBasis] = useState(bases[0] ?? 'net');
  const figures = figuresOf(report, basis);
  const named = pointsOf(figures);
  const measured = rowsOf(report, 'value.concentration')
    .filter((row) => row.basis == null || row.basis === basis)
    .map((row): Point => ({ people: numberOf(row.customers_share) ?? 0, money: numberOf(row.money_share) ?? 0 }));
  if (figures.length === 0) {
    return null;
  }
  if (named.length === 0) {
    // Of too few people no share is told, and no curve drawn: it would tell them all.
    return (
      <Panel id="concentration" title={title ?? t('conc.title')} hint={hint} wide={false}>
        {figures.map((figure) => (
          <p key={figure.measure}>
            {figureName(figure, words)} <small>{figureScope(figure, words)}</small>
            <br />
            <Num figure={figure} /> <FigureTrust figure={figure} />
          </p>
        ))}
      </Panel>
    );
  }
  const line = [{ people: 0, money: 0 }, ...(measured.length > 0 ? measured : named), { people: 1, money: 1 }];
  const all: Point[] = [...line, ...(measured.length > 0 ? named : [])].sort((a, b) => a.people - b.people);
  return (
    <Panel id="concentration" title={title ?? t('conc.title')} hint={hint} wide={false}>
      {named.map(
        (point) =>
          point.figure && (
            <p key={point.figure.measure} className="said">
              <Said point={point} figure={point.figure} />
            </p>
          ),
      )}
      <ChartOrTable
        tools={
          bases.length > 1 && (
            <Choice
              label={t('conc.basis')}
              options={bases.map((value) => ({ value, text: name('basis', value) }))}
              value={basis}
              onChange={setBasis}
            />
          )
        }
        chart={
          <>
            <Curve line={line} named={named} part={measured.length > 0 ? part : undefined} />
            <p className="quiet">{t(measured.length > 0 ? 'conc.noteCurve' : 'conc.note')}</p>
            {measured.length > 0 && part?.below(basis)}
          </>
        }
        table={
          <DataTable
            caption={t('conc.title')}
            columns={[
              { key: 'people', label: t('col.people_share'), kind: 'share' },
              { key: 'money', label: t('col.money_share'), kind: 'share' },
            ]}
            rows={all.map(({ people, money, figure }) => ({ people, money, evidence: figure?.evidence ?? null }))}
            opens={(row) => {
              const figure = named.find((point) => point.figure?.evidence === row.evidence)?.figure;
              return figure ? { figure } : null;
            }}
          />
        }
      />
    </Panel>
  );
}

function Said({ point, figure }: { point: Point; figure: Figure }) {
  const { format } = useWords();
  return figure.measure === 'value.top_share' ? (
    <Sentence
      say="conc.top"
      values={{ people: format.share(point.people, 0) }}
      numbers={{ money: <Num figure={figure} /> }}
    />
  ) : (
    <Sentence
      say="conc.giving"
      values={{ money: format.share(point.money, 0) }}
      numbers={{ people: <Num figure={figure} /> }}
    />
  );
}

/** The money that a share of the people brings, between the points of the curve on a straight line. */
function moneyAt(line: Point[], people: number): number {
  const next = line.findIndex((point) => point.people >= people);
  const [before, after] = [line[Math.max(0, next - 1)], line[next]];
  if (!before || !after || after.people === before.people) {
    return after?.money ?? 1;
  }
  return before.money + ((people - before.people) / (after.people - before.people)) * (after.money - before.money);
}

function Curve({ line, named, part }: { line: Point[]; named: Point[]; part?: CurvePart }) {
  const { t, format } = useWords();
  const open = useOpen();
  const height = 260;
  return (
    <Sized
      height={height}
      label={t('conc.aria')}
      draw={(width) => {
        const left = 52;
        const bottom = height - 42;
        const x = (people: number) => left + people * (width - left - 24);
        const y = (money: number) => bottom - money * (bottom - 14);
        const path = line.map((point, at) => `${at ? 'L' : 'M'}${x(point.people)},${y(point.money)}`).join('');
        return (
          <>
            {[0, 0.2, 0.4, 0.6, 0.8, 1].map((tick) => (
              <g key={tick}>
                <line className="grid" x1={left} x2={x(1)} y1={y(tick)} y2={y(tick)} />
                <text className="axis" x={left - 8} y={y(tick) + 4} textAnchor="end">
                  {format.share(tick, 0)}
                </text>
                <text className="axis" x={x(tick)} y={bottom + 18} textAnchor="middle">
                  {format.share(tick, 0)}
                </text>
              </g>
            ))}
            <text className="axis" x={(left + width) / 2} y={height - 4} textAnchor="middle">
              {t('conc.people')}
            </text>
            <line className="even" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
            <path className="under" d={`${path}L${x(1)},${bottom}Z`} />
            {part && <Shade line={line} part={part} x={x} y={y} />}
            <path className="curve" d={path} />
            {part && <Handles line={line} part={part} x={x} y={y} />}
            {named.map((point) => {
              const text = `${format.share(point.people)} → ${format.share(point.money)}`;
              const figure = point.figure;
              return (
                <g key={figure?.measure} className="mark" {...markProps(text, () => figure && open({ figure }))}>
                  <circle cx={x(point.people)} cy={y(point.money)} r={5} />
                  <text
                    x={x(point.people) + (point.people > 0.7 ? -10 : 10)}
                    y={y(point.money) + 16}
                    textAnchor={point.people > 0.7 ? 'end' : 'start'}
                  >
                    {text}
                  </text>
                </g>
              );
            })}
          </>
        );
      }}
    />
  );
}

interface Drawn {
  line: Point[];
  part: CurvePart;
  x(people: number): number;
  y(money: number): number;
}

function Shade({ line, part, x, y }: Drawn) {
  const [from, to] = [part.from / 100, part.to / 100];
  const inside = line.filter(({ people }) => people > from && people < to);
  const points = [from, ...inside.map(({ people }) => people), to];
  const path = points.map((people) => `L${x(people)},${y(moneyAt(line, people))}`).join('');
  return to > from ? <path className="chosen-part" d={`M${x(from)},${y(0)}${path}L${x(to)},${y(0)}Z`} /> : null;
}

const STEPS: Record<string, number> = {
  ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 },
  ...{ Home: -100, End: 100 },
};

/** Both ends of the part: by arrows, or drawn along. */
function Handles({ line, part, x, y }: Drawn) {
  const { format } = useWords();
  const held = useRef<'from' | 'to' | null>(null);
  const put = (end: 'from' | 'to', at: number) => {
    const whole = Math.round(Math.max(0, Math.min(100, at)));
    part.onChange(
      end === 'from'
        ? { from: Math.min(whole, part.to - 1), to: part.to }
        : { from: part.from, to: Math.max(whole, part.from + 1) },
    );
  };
  return (['from', 'to'] as const).map((end) => (
    <g
      key={end}
      className="handle"
      tabIndex={0}
      role="slider"
      aria-label={part.labels[end]}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={part[end]}
      aria-valuetext={format.share(part[end] / 100, 0)}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step != null) {
          event.preventDefault();
          put(end, part[end] + step);
        }
      }}
      onPointerDown={(event) => {
        held.current = end;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
        if (held.current === end && box) {
          put(end, ((event.clientX - box.left - x(0)) / (x(1) - x(0))) * 100);
        }
      }}
      onPointerUp={() => (held.current = null)}
    >
      <line x1={x(part[end] / 100)} x2={x(part[end] / 100)} y1={y(moneyAt(line, part[end] / 100))} y2={y(0)} />
      <rect x={x(part[end] / 100) - 12} y={y(0) - 18} width={24} height={24} className="grip-space" />
      <rect x={x(part[end] / 100) - 5} y={y(0) - 15} width={10} height={16} rx={3} className="grip" />
    </g>
  ));
}

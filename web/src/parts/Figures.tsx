import { TEXTS, useWords, type Key, type Words } from '../i18n';
import { figureOf, type Figure, type Numbers } from '../data';
import { useOpen, type Opened } from './opening';
import { Panel } from './Panel';

export function figureName(figure: Figure, words: Words): string {
  return words.name('measure', figure.measure);
}

/** What a measure is, in the reader's language. */
export function definitionOf(measure: string, { t, lang }: Words): string | undefined {
  const key = `measure.${measure}.definition`;
  return key in TEXTS[lang] ? t(key as Key) : undefined;
}

export function figureScope(figure: Figure, { t, format, name, lang }: Words): string {
  return Object.entries(figure.scope ?? {})
    .map(([key, value]) => {
      switch (key) {
        case 'customers':
          return value === 'all' ? t('scope.customersAll') : String(value);
        case 'basis':
          return t('scope.basis', { basis: name('basis', String(value)) });
        case 'share':
          return t('scope.share', { share: format.share(value, 0) });
        case 'of':
          return t('scope.of', { share: format.share(value, 0) });
        case 'week':
          return t('scope.week', { day: format.date(String(value)) });
        case 'cohort':
          return t('scope.cohort', { month: format.month(String(value)) });
        case 'period':
          return t('scope.period', { months: Number(value) });
        case 'recency':
        case 'frequency':
          return t(`scope.${key}`, { score: format.count(value) });
        case 'group':
          return groupName(String(value), { t, lang });
        case 'segment':
        case 'trait':
          // What it is stands on the page, or beside the figure.
          return '';
        case 'month':
          return format.month(String(value));
        case 'axis':
          return t('scope.axis', { axis: String(value) });
        case 'customer':
        case 'order':
        case 'since':
        case 'part':
          // The page says whose it is, or of what.
          return '';
        default:
          return `${key} ${value}`;
      }
    })
    .filter((part) => part !== '')
    .join(lang.startsWith('zh') ? '，' : ', ');
}

/** The name of a group that stands in a scope by its word: cant-lose-them. */
function groupName(word: string, { t, lang }: Pick<Words, 't' | 'lang'>): string {
  const wordOf = (name: string) =>
    name
      .toLowerCase()
      .replaceAll("'", '')
      .replaceAll(/[^a-z]+/g, '-');
  const key = Object.keys(TEXTS[lang]).find((key) => key.startsWith('group.') && wordOf(key.slice(6)) === word);
  return key ? t(key as Key) : word;
}

export function figureText(figure: Figure, { t, format }: Words, short: boolean): string {
  if (figure.value == null || (figure.state !== 'exact' && figure.state !== 'estimate')) {
    return t(`state.${figure.state}` as Key);
  }
  return short ? format.byUnitShort(figure.value, figure.unit) : format.byUnit(figure.value, figure.unit);
}

/** How far a figure can be trusted, in words. */
export function FigureTrust({ figure, scaled = false }: { figure: Figure; scaled?: boolean }) {
  const { t, format, name } = useWords();
  const n = format.count(figure.n);
  let text: string;
  if (figure.state === 'estimate' && figure.low != null && figure.high != null) {
    text = t('state.range', {
      range: format.range(figure.low, figure.high, figure.unit),
      level: format.share(figure.level ?? 0.9, 0),
      n,
    });
  } else if (figure.state === 'notEnough' && figure.needed != null) {
    text = t('state.needs', { needed: format.count(figure.needed), n });
  } else if (figure.state === 'notKnown') {
    text = figure.reason ? name('reason', figure.reason) : '';
  } else {
    text = t(figure.state === 'exact' ? 'state.exactN' : 'state.n', { n });
  }
  // A range says by itself that it is one.
  const ranged = figure.low != null && figure.high != null;
  return (
    <span className="trust">
      {figure.state === 'estimate' && <RangeBar figure={figure} scaled={scaled} />}
      {figure.state === 'estimate' && !ranged && <span className="chip">{t('state.estimate')}</span>} {text}
      {figure.state === 'estimate' && figure.reason && ` ${name('reason', figure.reason)}`}
    </span>
  );
}

/** Dot and bar; for shares and indices the track is the whole from 0 to 1, for others, where wanted, from 0 to beyond. */
function RangeBar({ figure, scaled }: { figure: Figure; scaled: boolean }) {
  const whole = figure.unit === 'share' || figure.unit === 'index';
  if (figure.low == null || figure.high == null || !(whole || (scaled && figure.low >= 0 && figure.high > 0))) {
    return null;
  }
  const most = whole ? 1 : figure.high * 1.25;
  const at = (value: number) => `${Math.max(0, Math.min(1, value / most)) * 100}%`;
  return (
    <span className="range" aria-hidden="true">
      <i
        style={{ insetInlineStart: at(figure.low), width: `max(2px, ${((figure.high - figure.low) / most) * 100}%)` }}
      />
      <b style={{ insetInlineStart: at(Number(figure.value)) }} />
    </span>
  );
}

/** A number that opens. */
export function Opens(props: { what: string; value: string; opened: Opened; unknown?: boolean }) {
  const { t } = useWords();
  const open = useOpen();
  return (
    <button
      type="button"
      className={props.unknown ? 'num unknown' : 'num'}
      aria-label={t('num.open', { what: props.what, value: props.value })}
      onClick={() => open(props.opened)}
    >
      {props.value}
    </button>
  );
}

export function Num({ figure, short = false }: { figure: Figure; short?: boolean }) {
  const words = useWords();
  return (
    <Opens
      what={figureName(figure, words)}
      value={figureText(figure, words, short)}
      opened={{ figure }}
      unknown={figure.state !== 'exact' && figure.state !== 'estimate'}
    />
  );
}

const KEY: [string, Record<string, string>?][] = [
  ['unify.customers'],
  ['value.purchases'],
  ['value.net'],
  // Only where some cost is told.
  ['value.margin'],
  ['value.margin_served'],
  ['value.average_order'],
  ['value.repeat_rate'],
  ['value.repurchase_rate'],
];

/** Of how much of the sales a cost is told, where that is not all: what stands in for the margin is revenue. */
function Covered({ report, figure }: { report: Numbers; figure: Figure }) {
  const { t, format } = useWords();
  const share = figureOf(report, 'value.cost_coverage');
  return figure.state === 'notKnown' && share?.value != null ? (
    <span className="trust">{t('figures.covered', { share: format.share(share.value, 0) })}</span>
  ) : null;
}

export function KeyFigures({ report }: { report: Numbers }) {
  const words = useWords();
  const { t } = words;
  const shown = KEY.map(([measure, scope]) => figureOf(report, measure, scope)).filter((figure) => figure != null);
  return (
    <Panel id="figures" title={t('figures.title')} hint={t('figures.hint')}>
      <div className={shown.length > 6 ? 'headlines many' : 'headlines'}>
        {shown.map((figure) => (
          <div className="headline" key={figure.measure}>
            <span>{figureName(figure, words)}</span>
            <strong>
              <Num figure={figure} short />
            </strong>
            <FigureTrust figure={figure} />
            {figure.measure === 'value.margin' && <Covered report={report} figure={figure} />}
          </div>
        ))}
      </div>
      <details>
        <summary>{t('figures.all')}</summary>
        <div className="scroll" tabIndex={0} role="region" aria-label={t('figures.all')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('col.measure')}</th>
                <th scope="col" className="right">
                  {t('col.value')}
                </th>
                <th scope="col">{t('col.trust')}</th>
              </tr>
            </thead>
            <tbody>
              {report.figures.map((figure, at) => (
                <tr key={at}>
                  <th scope="row">
                    {figureName(figure, words)} <small>{figureScope(figure, words)}</small>
                  </th>
                  <td className="right">
                    <Num figure={figure} />
                  </td>
                  <td>
                    <FigureTrust figure={figure} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Panel>
  );
}

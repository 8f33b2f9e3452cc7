import type { Customer } from '../../app/customersApi';
import type { Figure } from '../../data';
import { useWords, type Key, type Words } from '../../i18n';
import { Opens } from '../../parts/Figures';
import { Panel } from '../../parts/Panel';

/** What the customer brings; each number opens. */
export function Worth({ customer }: { customer: Customer }) {
  const words = useWords();
  const { t, format } = words;
  const days: Record<string, string | null> = {
    'value.customer_recency': customer.lastDay,
    'value.customer_days_known': customer.firstDay,
  };
  return (
    <Panel id="worth" title={t('cust.value')} hint={t('cust.valueHint')}>
      <dl className="worth-rows">
        {customer.figures.map((figure) => {
          const name = t(`cust.fig.${figure.measure}` as Key);
          const known = figure.value != null && figure.state === 'exact';
          const day = days[figure.measure];
          return (
            <div key={figure.measure}>
              <dt>{name}</dt>
              <dd>
                <Opens
                  what={name}
                  value={known ? figureWords(figure, words) : missing(figure, words)}
                  opened={{ table: '', cell: { measure: figure.measure, scope: figure.scope ?? {} } }}
                  unknown={!known}
                />
                {day && <small>{format.date(day)}</small>}
              </dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}

function figureWords(figure: Figure, { t, format }: Words): string {
  const value = figure.value ?? 0;
  switch (figure.measure) {
    case 'value.customer_rank':
      return t('cust.rank', { rank: format.count(value), n: format.count(figure.n) });
    case 'value.customer_recency':
    case 'value.customer_days_known':
      return t('cust.daysAgo', { n: Number(value) });
    case 'value.customer_rhythm':
      return t('cust.days', { n: Number(Number(value).toFixed(1)) });
    default:
      return format.byUnit(value, figure.unit);
  }
}

function missing(figure: Figure, { t }: Words): string {
  return figure.state === 'notEnough' ? t('cust.notEnough', { n: figure.n }) : t(`state.${figure.state}` as Key);
}

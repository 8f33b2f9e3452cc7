import type { Customer, CustomerMonth } from '../../app/customersApi';
import { useWords } from '../../i18n';
import { ChartOrTable } from '../../parts/Chart';
import { DataTable } from '../../parts/DataTable';
import { Panel } from '../../parts/Panel';
import { MonthBars } from './MonthBars';

/** When the customer bought, by month: the finding as a sentence, then the picture or the table. */
export function When({ customer }: { customer: Customer }) {
  const { t, format } = useWords();
  const { months } = customer;
  const first = months[0];
  const most = months.reduce<CustomerMonth | undefined>(
    (best, month) => (best == null || Number(month.net) > Number(best.net) ? month : best),
    undefined,
  );
  const busy = months.filter(({ orders }) => orders > 0).length;
  const opens = (month: string) => ({
    table: '',
    cell: { measure: 'value.customer_net', scope: { customer: customer.id, month } },
  });
  return (
    <Panel id="when" title={t('cust.when')} hint={t('cust.whenHint')}>
      {!first || !most ? (
        <p className="quiet">{t('cust.noOrders')}</p>
      ) : (
        <>
          <p>
            {busy < 2
              ? t('cust.whenOne', { orders: customer.orders })
              : t('cust.whenSaid', {
                  orders: customer.orders,
                  first: format.date(customer.firstDay ?? first.month),
                  last: format.date(customer.lastDay ?? first.month),
                  month: format.month(most.month),
                  net: format.money(most.net),
                })}
            {customer.firstDay != null && customer.firstDay.slice(0, 7) < first.month && (
              <> {t('cust.whenCut', { n: format.count(months.length) })}</>
            )}
          </p>
          <ChartOrTable
            chart={<MonthBars months={months} opens={opens} />}
            table={
              <DataTable
                caption={t('cust.when')}
                limit={12}
                sorted={{ key: 'month', down: true }}
                columns={[
                  { key: 'month', label: t('cust.colMonth'), kind: 'month' },
                  { key: 'orders', label: t('cust.col.purchases'), kind: 'count' },
                  { key: 'gross', label: t('cust.col.gross'), kind: 'money' },
                  { key: 'returns', label: t('cust.col.returns'), kind: 'money' },
                  { key: 'net', label: t('cust.col.net'), kind: 'money' },
                ]}
                rows={months.map((month) => ({ ...month }))}
                opens={(row, column) =>
                  column === 'orders'
                    ? null
                    : {
                        table: '',
                        cell: {
                          measure: `value.customer_${column}`,
                          scope: { customer: customer.id, month: String(row.month) },
                        },
                      }
                }
              />
            }
          />
        </>
      )}
    </Panel>
  );
}

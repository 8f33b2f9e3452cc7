import { Skeleton } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../app/context';
import type { Customer, CustomerOrder, OrderLine } from '../../app/customersApi';
import { useLoad } from '../../app/load';
import { Pager } from '../../app/Pager';
import { RawRow } from '../../app/RawRow';
import { Failed, Loading } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { Opens } from '../../parts/Figures';
import { useOpen } from '../../parts/opening';
import { Panel } from '../../parts/Panel';
import { tongueOf } from './tongue';

/** So many stand beside what else is told of a customer; the others are a touch away. */
const FIRST = 10;

/** The latest orders, some at a time, each with its lines and the rows of the files that told them. */
export function Orders({ customer }: { customer: Customer }) {
  const { t, format } = useWords();
  const { api, past, workspace } = usePlace();
  const [after, setAfter] = useState(0);
  const [all, setAll] = useState(false);
  const [page, again, busy] = useLoad(
    `${customer.id} ${past} ${workspace.run} ${after}`,
    (signal) => api.customerOrders(customer.id, past, after, signal),
    true,
  );
  if (customer.orders === 0) {
    return null;
  }
  return (
    <Panel id="latest" title={t('cust.latest')}>
      {page.state === 'failed' && <Failed error={page.error} again={again} />}
      {page.state === 'loading' && (
        <Loading>
          <Skeleton title={false} paragraph={{ rows: 8 }} />
        </Loading>
      )}
      {page.state === 'done' && (
        <>
          <ul className="orders" aria-busy={busy}>
            {page.value.orders.slice(0, all ? undefined : FIRST).map((order, at) => (
              <Order key={order.id} order={order} begun={after === 0 && at === 0} />
            ))}
          </ul>
          {!all && page.value.orders.length > FIRST && (
            <button type="button" className="small" onClick={() => setAll(true)}>
              {t('cust.moreOrders', { n: format.count(page.value.total) })}
            </button>
          )}
          {all && page.value.total > page.value.rows.length && (
            <Pager page={page.value} after={after} setAfter={setAfter} busy={busy} />
          )}
        </>
      )}
    </Panel>
  );
}

function Order({ order, begun }: { order: CustomerOrder; begun: boolean }) {
  const { t, format } = useWords();
  const open = useOpen();
  const [told, setTold] = useState(begun);
  const called = t('cust.order', { key: order.key });
  const opened = { table: '', cell: { measure: 'value.order_net', scope: { order: order.id } } };
  return (
    <li>
      <div className="order-head">
        <span>
          <b>{format.date(order.day)}</b> <span className="order-key">{called}</span>
          {[order.channel, order.purchase ? null : t('cust.notPurchase')].map(
            (more) => more && <small key={more}> · {more}</small>,
          )}
        </span>
        <button
          type="button"
          className="link"
          aria-expanded={told}
          aria-label={`${called}: ${t('cust.lines', { n: order.lineCount })}`}
          onClick={() => setTold(!told)}
        >
          {t('cust.lines', { n: order.lineCount })}
        </button>
        <Opens what={called} value={format.money(order.net)} opened={opened} />
      </div>
      {told && (
        <>
          <Lines order={order} />
          {order.lineCount > order.lines.length && (
            <button type="button" className="link" onClick={() => open(opened)}>
              {t('cust.moreLines', { n: format.count(order.lineCount) })}
            </button>
          )}
        </>
      )}
    </li>
  );
}

function Lines({ order }: { order: CustomerOrder }) {
  const { t } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t('cust.linesOf', { key: order.key })}>
      <table className="order-lines">
        <caption className="unseen">{t('cust.linesOf', { key: order.key })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cust.product')}</th>
            <th scope="col" className="right">
              {t('cust.quantity')}
            </th>
            <th scope="col" className="right">
              {t('cust.money')}
            </th>
            <th scope="col">{t('ev.raw')}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line, at) => (
            <Line key={at} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { line: OrderLine }) {
  const { t, format, name } = useWords();
  const [raw, setRaw] = useState(false);
  const product = line.name ?? line.product;
  const show = t(raw ? 'ev.rawHide' : 'ev.rawShow');
  return (
    <>
      <tr>
        <th scope="row">
          {product != null ? <bdi lang={tongueOf(product)}>{product}</bdi> : name('effect', line.effect)}
          {product != null && line.effect !== 'sale' && <small> {name('effect', line.effect)}</small>}
        </th>
        <td className="right">{line.quantity == null ? '–' : format.count(line.quantity)}</td>
        <td className="right">{line.money == null ? '–' : format.money(line.money)}</td>
        <td>
          <button
            type="button"
            className="link"
            aria-expanded={raw}
            aria-label={t('ev.rawOf', { show, line: String(line.line) })}
            onClick={() => setRaw(!raw)}
          >
            {show}
          </button>
        </td>
      </tr>
      {raw && (
        <tr>
          <td colSpan={4} className="raw-of-line">
            <RawRow receipt={line.receipt} line={String(line.line)} />
          </td>
        </tr>
      )}
    </>
  );
}

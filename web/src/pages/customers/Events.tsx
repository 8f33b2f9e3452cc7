import { Skeleton } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../app/context';
import type { Customer, CustomerEvent } from '../../app/customersApi';
import { useLoad } from '../../app/load';
import { Pager } from '../../app/Pager';
import { RawRow } from '../../app/RawRow';
import { Failed, Loading } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { tongueOf } from './tongue';

/** So many stand beside what else is told of a customer; the others are a touch away. */
const FIRST = 10;

/** What happened with a customer besides orders, the latest first; each opens to what else it tells and to its row. */
export function Events({ customer }: { customer: Customer }) {
  const { t, format } = useWords();
  const { api, past, workspace } = usePlace();
  const [after, setAfter] = useState(0);
  const [all, setAll] = useState(false);
  const [page, again, busy] = useLoad(
    `events ${customer.id} ${past} ${workspace.run} ${after} ${customer.events}`,
    (signal) => api.customerEvents(customer.id, past, after, signal),
    true,
  );
  if (page.state === 'failed') {
    return (
      <Panel id="events" title={t('cust.events')}>
        <Failed error={page.error} again={again} />
      </Panel>
    );
  }
  return (
    <Panel id="events" title={t('cust.events')}>
      {page.state === 'loading' ? (
        <Loading>
          <Skeleton title={false} paragraph={{ rows: 4 }} />
        </Loading>
      ) : (
        <>
          <ul className="happened" aria-busy={busy}>
            {page.value.events.slice(0, all ? undefined : FIRST).map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </ul>
          {!all && page.value.events.length > FIRST && (
            <button type="button" className="small" onClick={() => setAll(true)}>
              {t('cust.moreEvents', { n: format.count(page.value.total) })}
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

const two = (number: number) => String(number).padStart(2, '0');

function Event({ event }: { event: CustomerEvent }) {
  const { t, format, name } = useWords();
  const [told, setTold] = useState(false);
  const kind = event.kind == null ? t('cust.eventKindless') : name('eventKind', event.kind);
  const day = format.date(event.day);
  const at = event.minute == null ? '' : ` ${two(Math.floor(event.minute / 60))}:${two(event.minute % 60)}`;
  const where = [event.channel, event.touchpoint, event.product].filter((word) => word != null);
  return (
    <li>
      <div className="order-head">
        <span>
          <b>
            {day}
            {at}
          </b>{' '}
          <bdi>{kind}</bdi>
          {where.map((word, place) => (
            <small key={place}>
              {' · '}
              <bdi lang={tongueOf(word)}>{word}</bdi>
            </small>
          ))}
        </span>
        <button
          type="button"
          className="link"
          aria-expanded={told}
          aria-label={t('cust.eventMore', { kind, day: day + at })}
          onClick={() => setTold(!told)}
        >
          {t(told ? 'ev.rawHide' : 'cust.eventOpen')}
        </button>
      </div>
      {told && (
        <>
          {event.properties.length > 0 && (
            <dl className="event-properties">
              {event.properties.map(({ property, text }, place) => (
                <div key={place}>
                  <dt>{property}</dt>
                  <dd>
                    <bdi lang={tongueOf(text)}>{text}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <RawRow receipt={event.receipt} line={String(event.row)} />
        </>
      )}
    </li>
  );
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button, Skeleton } from 'antd';
import { addressText, go } from '../../app/address';
import { usePlace } from '../../app/context';
import type { CustomerColumn, CustomersAsked } from '../../app/customersApi';
import { Failed, Loading } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { columnName, widthOf } from './columns';
import { Heads } from './Heads';
import { ROW, useLongScroll } from './longScroll';
import { PersonRow } from './PersonRow';
import { sorted } from './sorting';
import { useRows } from './useRows';
import { useRowKeys } from './useRowKeys';

const HEAD = 34;
const BEYOND = 6;

/** Customers in rows of one height: those in sight are drawn, however many there are. */
export function People(props: {
  asked: CustomersAsked;
  columns: CustomerColumn[];
  onCounted(counted: { total: number; customers: number }): void;
}) {
  const words = useWords();
  const { t } = words;
  const { address, past, kept } = usePlace();
  const { asked, columns, onCounted } = props;
  const box = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const scroll = useLongScroll(box, total, HEAD);
  const first = Math.max(0, Math.floor(scroll.place / ROW));
  const end = Math.min(total || 1, Math.ceil((scroll.place + scroll.height) / ROW));
  const { answer, error, again, settled, rowAt } = useRows(asked, first, end);
  useEffect(() => setTotal(answer?.total ?? 0), [answer?.total]);

  const name = `customers ${JSON.stringify([asked.q, asked.sort, past])}`;
  const open = useCallback(
    (at: number) => {
      const row = rowAt(at);
      if (row) {
        go({ ...address, tab: row.id, at: String(at), columns: null, open: null });
      }
    },
    [rowAt, address],
  );
  const keys = useRowKeys({ box, total: answer?.total ?? 0, first, end, scroll, open });
  const { scrollTo } = scroll;
  const { setAt } = keys;
  const shownOf = useRef('');
  useEffect(() => {
    if (!answer || !settled || total !== answer.total || shownOf.current === name) {
      return;
    }
    // Another list begins at its start; one that was left is where it was.
    const was = shownOf.current === '' ? (kept.get(name) as { place: number; at: number } | undefined) : undefined;
    shownOf.current = name;
    scrollTo(was?.place ?? 0);
    setAt(was?.at ?? 0, was != null);
  }, [answer, settled, total, name, kept, scrollTo, setAt]);
  useEffect(() => {
    if (shownOf.current === name) {
      kept.set(name, { place: scroll.place, at: keys.at });
    }
  }, [kept, name, scroll.place, keys.at]);
  useEffect(() => {
    if (answer && settled) {
      onCounted({ total: answer.total, customers: answer.customers });
    }
    // Told when it settles.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer?.total, answer?.customers, settled]);

  if (error) {
    return <Failed error={error} again={again} />;
  }
  if (!answer) {
    return (
      <Loading>
        <Skeleton paragraph={{ rows: 12 }} title={false} />
      </Loading>
    );
  }
  if (answer.total === 0 && settled) {
    return (
      <div className="nobody">
        <p>{t('cust.nobody', { q: (asked.q ?? '').trim() })}</p>
        <p className="quiet">{t('cust.nobodyHint')}</p>
        <Button onClick={() => go({ ...address, q: null }, 'replace')}>{t('cust.clear')}</Button>
      </div>
    );
  }
  const cols = columns
    .map((column, at) =>
      at === 0
        ? `minmax(min(${widthOf(column, true)}px, 46vw), ${widthOf(column, true)}fr)`
        : `minmax(${widthOf(column, false)}px, ${widthOf(column, false)}fr)`,
    )
    .join(' ');
  const width = columns.reduce((sum, column, at) => sum + widthOf(column, at === 0), 0);
  const rows = new Set<number>([...(keys.at < answer.total ? [keys.at] : [])]);
  for (let at = Math.max(0, first - BEYOND); at < Math.min(answer.total, end + BEYOND); at++) {
    rows.add(at);
  }
  const main = answer.sort[0];
  const sortColumn = answer.columns.find((column) => column.name === main?.name);
  return (
    <div
      ref={box}
      className="scroll people"
      role="grid"
      aria-label={t('cust.list', { column: sortColumn ? columnName(sortColumn, words) : '' })}
      aria-rowcount={answer.total + 1}
      aria-colcount={columns.length}
      aria-busy={!settled}
      onScroll={scroll.onScroll}
      onKeyDown={keys.onKeyDown}
    >
      <Heads
        columns={columns}
        sort={answer.sort}
        grid={{ gridTemplateColumns: cols, minWidth: width }}
        onSort={(column, second) => go({ ...address, sort: sorted(answer.sort, column, second) }, 'replace')}
      />
      <div role="rowgroup" className="people-rows" style={{ height: scroll.box, minWidth: width }}>
        {[...rows]
          .sort((one, other) => one - other)
          .map((at) => (
            <PersonRow
              key={at}
              at={at}
              row={rowAt(at)}
              columns={columns}
              tab={keys.stop === at}
              look={{ top: at * ROW - scroll.ahead, gridTemplateColumns: cols }}
              href={(id) => addressText({ ...address, tab: id, at: String(at), columns: null, open: null })}
              onOpen={() => open(at)}
              onFocus={() => keys.setAt(at)}
            />
          ))}
      </div>
    </div>
  );
}

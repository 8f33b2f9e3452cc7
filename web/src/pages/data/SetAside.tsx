import { Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../../i18n';
import { DataTable } from '../../parts/DataTable';
import { PAGE } from '../../app/api';
import { go } from '../../app/address';
import { usePlace } from '../../app/context';
import type { AsidePage, AsideRow, Data } from '../../app/dataApi';
import { useLoad } from '../../app/load';
import { Pager } from '../../app/Pager';
import { Failed, Loading } from '../../app/Trouble';
import { useFocusOn } from '../../app/useFocusOn';
import { MendBar } from './MendBar';
import { MendRow } from './MendRow';
import { keyOf, MEND, useMends, type Mends } from './mends';

/** Rows that could not be placed, by reason, each open to be mended. */
export function SetAside() {
  const { data, dataAgain } = usePlace();
  const mends = useMends();
  if (data.state === 'failed') {
    return <Failed error={data.error} again={dataAgain} />;
  }
  if (data.state === 'loading') {
    return <Loading>{BONES}</Loading>;
  }
  return (
    <>
      <OfReasons data={data.value} mends={mends} />
      <MendBar mends={mends} />
    </>
  );
}

const BONES = (
  <div className="panel">
    <Skeleton paragraph={{ rows: 8 }} />
  </div>
);

function OfReasons({ data, mends }: { data: Data; mends: Mends }) {
  const { t, format, lang } = useWords();
  const { api, address, dataBusy, works } = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const mending = works.of(MEND);
  useFocusOn(mending != null && mending.state !== 'working' && !dataBusy, () => heading.current);
  const chosen = address.reason;
  const [after, setAfter] = useState(0);
  const total = data.reasons.reduce((sum, { count }) => sum + count, 0);
  // The last row of a reason may have been mended.
  const reason = data.reasons.find((one) => one.reason === chosen)?.reason ?? null;
  const here = data.reasons.find((one) => one.reason === reason)?.count ?? total;
  const from = after < here ? after : 0;
  const [page, again, busy] = useLoad(
    `${lang} ${reason} ${from} ${total} ${data.receipts.length}`,
    (signal) => api.setAside(reason, from, signal),
    true,
  );
  if (total === 0) {
    return (
      <section className="panel waiting">
        <h2 ref={heading} tabIndex={-1}>
          {t('aside.none')}
        </h2>
        <p>{t('aside.noneHint')}</p>
      </section>
    );
  }
  const choose = (next: string | null) => {
    go({ ...address, reason: next }, 'replace');
    setAfter(0);
  };
  return (
    <section className="panel" aria-labelledby="aside-h">
      <h2 id="aside-h" ref={heading} tabIndex={-1}>
        {t('aside.said', { n: total })}
      </h2>
      <div className="chips" role="group" aria-label={t('aside.reasons')}>
        {[{ reason: null, text: t('aside.all'), count: total }, ...data.reasons].map((one) => (
          <button
            key={one.reason}
            type="button"
            className="small"
            aria-pressed={one.reason === reason}
            onClick={() => choose(one.reason)}
          >
            {one.text} <b>{format.count(one.count)}</b>
          </button>
        ))}
      </div>
      {page.state === 'failed' && <Failed error={page.error} again={again} />}
      {page.state === 'loading' && <Loading rows={8} />}
      {page.state === 'done' && (
        <>
          <Rows page={page.value} mends={mends} />
          {page.value.total > PAGE && (
            <Pager page={page.value} after={from} setAfter={setAfter} busy={busy || dataBusy} />
          )}
        </>
      )}
    </section>
  );
}

function Rows({ page, mends }: { page: AsidePage; mends: Mends }) {
  const { t, name } = useWords();
  const rowOf = (key: unknown) => page.rows.find((row) => keyOf(row) === key) as AsideRow;
  return (
    <DataTable
      caption={t('receipts.set_aside')}
      sortable={false}
      limit={PAGE}
      columns={[
        {
          key: 'key',
          label: t('aside.row'),
          kind: 'text',
          show: ({ key, text }) => (
            <button
              type="button"
              className="link"
              aria-expanded={mends.isOpen(String(key))}
              onClick={() => mends.toggle(String(key))}
            >
              <span className="fold" aria-hidden="true">
                {mends.isOpen(String(key)) ? '▾' : '▸'}
              </span>
              {String(text)}
            </button>
          ),
        },
        { key: 'why', label: t('aside.reason'), kind: 'text' },
        { key: 'field', label: t('fields.field'), kind: 'text' },
        { key: 'value', label: t('raw.value'), kind: 'text', show: ({ value }) => <Short text={value as string} /> },
      ]}
      rows={page.rows.map((row) => ({
        key: keyOf(row),
        text: t('aside.line', { table: row.table, line: String(row.line) }),
        why: row.text,
        field: row.field == null ? null : name('field', row.field),
        value: row.value ?? row.raw,
      }))}
      under={({ key }) => mends.isOpen(String(key)) && <MendRow row={rowOf(key)} mends={mends} />}
    />
  );
}

/** A whole line may stand here: it breaks, and is told in full where the row is opened. */
function Short({ text }: { text: string | null }) {
  return text == null || text === '' ? '–' : <span className="aside-value">{text}</span>;
}

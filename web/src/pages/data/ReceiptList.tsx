import { useState } from 'react';
import { Skeleton } from 'antd';
import { useWords } from '../../i18n';
import { usePlace } from '../../app/context';
import { PageLink } from '../../app/PageLink';
import { Failed, Loading } from '../../app/Trouble';
import { usePlaceAt } from '../../app/usePlaceAt';
import { OneReceipt } from './OneReceipt';

const FIRST = 10;

/** Receipts, the latest first. */
export function ReceiptList() {
  const { t, format } = useWords();
  const { data, dataAgain, address } = usePlace();
  const [wanted, setAll] = useState(false);
  const place = data.state === 'done' ? data.value.receipts.findIndex(({ id }) => id === address.at) : -1;
  const all = wanted || place >= FIRST;
  usePlaceAt(place >= 0 ? `receipt-${address.at}` : null);
  if (data.state === 'failed') {
    return <Failed error={data.error} again={dataAgain} />;
  }
  if (data.state === 'loading') {
    return (
      <Loading>
        <div className="panel">
          <Skeleton paragraph={{ rows: 6 }} />
        </div>
      </Loading>
    );
  }
  const { receipts } = data.value;
  if (receipts.length === 0) {
    return (
      <section className="panel waiting">
        <h2>{t('data.none')}</h2>
        <p>{t('data.noneHint')}</p>
      </section>
    );
  }
  return (
    <>
      {(all ? receipts : receipts.slice(0, FIRST)).map((receipt) => (
        <OneReceipt key={receipt.id} receipt={receipt} all={receipts} />
      ))}
      {receipts.length > FIRST && place < FIRST && (
        <button type="button" onClick={() => setAll(!all)}>
          {all
            ? t('data.fewer', { limit: format.count(FIRST) })
            : t('data.more', { all: format.count(receipts.length) })}
        </button>
      )}
    </>
  );
}

/** Receipts that an import just made. */
export function ReceiptsOf({ ids }: { ids: string[] }) {
  const { data, dataAgain, dataBusy } = usePlace();
  if (data.state === 'failed') {
    return <Failed error={data.error} again={dataAgain} />;
  }
  const all = data.state === 'done' ? data.value.receipts : [];
  const found = all.filter(({ id }) => ids.includes(id));
  return found.length === 0 && (dataBusy || data.state === 'loading') ? (
    <Loading />
  ) : (
    found.map((receipt) => <OneReceipt key={receipt.id} receipt={receipt} all={all} />)
  );
}

/** The way to the rows that wait, where there are some. */
export function ToSetAside() {
  const { t } = useWords();
  return (
    <PageLink page="data" tab="set-aside">
      {t('data.toAside')}
    </PageLink>
  );
}

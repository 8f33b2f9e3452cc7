import { Button } from 'antd';
import { useMemo, useRef, type ReactNode } from 'react';
import { useWords, WordsContext, wordsOf } from '../../i18n';
import { numberOf, type Cell } from '../../data';
import { DataTable } from '../../parts/DataTable';
import { Columns, findingRow, objects, Sums } from '../../parts/Trust';
import { usePlace } from '../../app/context';
import type { Arrived } from '../../app/dataApi';
import { useFocusOn } from '../../app/useFocusOn';
import { Doings } from './Doings';
import { ToSetAside } from './ReceiptList';

/** What came in by one file and what became of it; it is also what takes it back. */
export function OneReceipt({ receipt, all }: { receipt: Arrived; all: Arrived[] }) {
  const { t, format } = useWords();
  const { workspace } = usePlace();
  const when = (moment: string) => format.moment(moment, workspace.zone);
  const mends = receipt.repairs == null ? null : all.find(({ id }) => id === receipt.repairs);
  const waiting = receipt.setAside - receipt.repaired;
  const sum = receipt.kept + receipt.setAside + receipt.alreadyKnown;
  const id = `receipt-${receipt.id}`;
  return (
    <article className="panel receipt" aria-labelledby={id}>
      <div className="receipt-head">
        <div>
          <h2 id={id} tabIndex={-1}>
            {receipt.file} {receipt.table !== receipt.file && <small>{receipt.table}</small>}
          </h2>
          <p className="quiet">
            {t('data.arrived', { when: when(receipt.arrived) })}
            {receipt.encoding ? ` · ${String(receipt.encoding)}` : ''}
            {mends ? ` · ${t('data.mends', { file: mends.file })}` : ''}
          </p>
        </div>
        {receipt.state === 'withdrawn' && (
          <p className="withdrawn">
            <WithdrawnMark />{' '}
            {receipt.withdrawn ? t('data.withdrawn', { when: when(receipt.withdrawn) }) : t('receipts.withdrawn')}
          </p>
        )}
        <Undo receipt={receipt} />
      </div>
      <p className="equation">
        {t('data.equation', {
          rows: receipt.rows,
          kept: format.count(receipt.kept),
          setAside: format.count(receipt.setAside),
          alreadyKnown: format.count(receipt.alreadyKnown),
        })}{' '}
        <span className={sum === receipt.rows ? 'good' : 'bad'}>
          {sum === receipt.rows
            ? `✓ ${t('data.adds')}`
            : t('receipts.unbalanced', { gap: format.count(receipt.rows - sum) })}
        </span>
      </p>
      {receipt.repaired > 0 && (
        <p className="quiet">
          {t('receipts.repaired')}: {format.count(receipt.repaired)}
        </p>
      )}
      {waiting > 0 && receipt.state === 'believed' && (
        <p>
          <ToSetAside />
        </p>
      )}
      <div className="receipt-parts">
        <InCurrency currency={receipt.currency} named={objects(receipt.otherCurrencies).length > 0}>
          <Sums receipt={{ ...receipt, sums: moved(receipt.sums) }} />
        </InCurrency>
        {objects(receipt.otherCurrencies).map((other) => (
          <InCurrency key={String(other.currency)} currency={String(other.currency)} named>
            <Sums receipt={{ ...other, sums: moved(other.sums) }} />
          </InCurrency>
        ))}
        {receipt.findings && receipt.findings.length > 0 && (
          <DataTable
            caption={t('receipts.findings')}
            limit={6}
            columns={[
              { key: 'what', label: t('receipts.findings'), kind: 'text' },
              { key: 'count', label: t('receipts.count'), kind: 'count' },
            ]}
            rows={receipt.findings.map(findingRow)}
          />
        )}
      </div>
      <Columns receipt={receipt} />
    </article>
  );
}

/** What moved money: nothing taken off or added needs no line of its own. */
const moved = (sums: unknown) =>
  Object.fromEntries(
    Object.entries((sums ?? {}) as Record<string, Cell>).filter(
      ([part, amount]) => ['gross', 'file'].includes(part) || numberOf(amount) !== 0,
    ),
  );

/** Amounts inside are written as money of this currency. */
function InCurrency(props: { currency: string | null; named: boolean; children: ReactNode }) {
  const { lang } = useWords();
  const words = useMemo(() => wordsOf(lang, props.currency ?? 'XXX'), [lang, props.currency]);
  return (
    <WordsContext.Provider value={words}>
      <section className={props.named ? 'receipt-money' : 'receipt-money only'}>
        {props.named && <h3>{props.currency ?? words.t('page.noCurrency')}</h3>}
        {props.children}
      </section>
    </WordsContext.Provider>
  );
}

/** One button that stays where it is, so that the keyboard does too; beneath it how far its job is. */
export function Undo({ receipt, small = false }: { receipt: Arrived; small?: boolean }) {
  const { t } = useWords();
  const { api, works, dataBusy } = usePlace();
  const button = useRef<HTMLButtonElement>(null);
  const { id, file, inverse } = receipt;
  const name = `undo ${id}`;
  const work = works.of(name);
  const busy = work?.state === 'working' || (work?.state === 'done' && dataBusy);
  useFocusOn(work != null && !busy, () => button.current);
  const restores = inverse.code === 'restore';
  if (!restores && inverse.code !== 'withdraw') {
    return <p className="why-not quiet">{inverse.text ?? inverse.code}</p>;
  }
  const undo = () =>
    works.begin(name, {
      ask: () => (restores ? api.restore(id) : api.withdraw(id)),
      said: restores ? t('data.restoredSaid', { file }) : t('data.withdrawnSaid', { file }),
      changes: true,
    });
  return (
    <>
      <Button
        ref={button}
        size={small ? 'small' : undefined}
        aria-label={`${restores ? t('data.restore') : t('data.withdraw')}: ${file}`}
        aria-disabled={busy || undefined}
        onClick={() => busy || undo()}
      >
        {restores ? t('data.restore') : t('data.withdraw')}
      </Button>
      <Doings
        work={work}
        title={restores ? t('data.restoring', { file }) : t('data.withdrawing', { file })}
        again={undo}
      />
    </>
  );
}

export function WithdrawnMark() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-icon">
      <circle cx="7" cy="7" r="6" />
      <path d="M3 11 11 3" />
    </svg>
  );
}

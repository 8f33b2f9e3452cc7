import { useId } from 'react';
import { useWords } from '../../i18n';
import type { Checked, CheckedTable, LookedAt } from '../../app/dataApi';
import { AsideReason } from './AsideReason';
import { moneyOf } from './parts';
import { Money, SumsAgree, Tally } from './Tally';

/** What becomes of each table, adding up to the row and to the last place of its money. */
export function CheckedTables({ found, looked }: { found: Checked; looked: LookedAt }) {
  const { t } = useWords();
  if (found.tables.length === 0) {
    return <p className="panel said">{t('check.nothing')}</p>;
  }
  return found.tables.map((table) => <OneTable key={table.table} table={table} looked={looked} />);
}

function OneTable({ table, looked }: { table: CheckedTable; looked: LookedAt }) {
  const { t, format } = useWords();
  const id = useId();
  const headers = looked.tables
    .find((one) => one.table === table.table)
    ?.columns.map(({ header, column }) => header || column);
  return (
    <section className="panel checked" aria-labelledby={id}>
      <h2 id={id}>
        {table.table} <small>{t('check.intoSource', { source: table.source })}</small>
      </h2>
      <p className="equation">
        {t('data.equation', {
          rows: table.rows,
          kept: format.count(table.kept),
          setAside: format.count(table.setAside),
          alreadyKnown: format.count(table.alreadyKnown),
        })}
      </p>
      <div className="checked-parts">
        <div>
          <Tally table={table} />
        </div>
        <div>
          <InMoney table={table} />
          <SumsAgree table={table} />
        </div>
      </div>
      {table.findings.length > 0 && (
        <>
          <h3>{t('receipts.findings')}</h3>
          <p className="found-chips">
            {table.findings.map(({ rule, field, text, count, needs }) => (
              <span key={`${rule} ${field ?? ''}`} className={`found-chip ${needs ? 'needs' : 'changed'}`}>
                {t('check.finding', { what: text, n: format.count(count) })}
              </span>
            ))}
          </p>
        </>
      )}
      {table.reasons.length > 0 && (
        <>
          <h3>{t('aside.said', { n: table.setAside })}</h3>
          {table.reasons.map((reason) => (
            <AsideReason key={reason.reason} reason={reason} headers={headers ?? []} />
          ))}
        </>
      )}
    </section>
  );
}

const NAMES = { kept: 'check.kept', set_aside: 'check.aside', already_known: 'check.known' } as const;

/** The same equation in money, one a currency. Rows in which no amount can be read bring none. */
function InMoney({ table }: { table: CheckedTable }) {
  const { t } = useWords();
  return moneyOf(table).map(({ currency, file, parts }) => (
    <dl key={currency} className="tally money">
      <div>
        <dt>{currency === 'XXX' || currency == null ? t('check.moneyOfFile') : t('check.moneyIn', { currency })}</dt>
        <dd>
          <Money currency={currency} amount={file} />
        </dd>
      </div>
      {(['kept', 'set_aside', 'already_known'] as const).map((part) => (
        <div key={part}>
          <dt>{t(NAMES[part])}</dt>
          <dd>
            <Money currency={currency} amount={parts[part]} />
          </dd>
        </div>
      ))}
    </dl>
  ));
}

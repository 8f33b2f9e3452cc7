import { useMemo, type ReactNode } from 'react';
import { useWords, wordsOf } from '../../i18n';
import type { CheckedTable } from '../../app/dataApi';
import { moneyOf, rowsOf } from './parts';

/** What becomes of the rows of a table, and of whom they tell. */
export function Tally({ table }: { table: CheckedTable }) {
  const { t, format } = useWords();
  const lines: [string, number, string?][] = [
    [t('receipts.rows'), table.rows],
    [t('check.kept'), table.kept, 'most'],
    [t('check.aside'), table.setAside],
    [t('check.known'), table.alreadyKnown],
  ];
  return (
    <>
      <dl className="tally">
        {lines.map(([name, count, className]) => (
          <div key={name} className={className}>
            <dt>{name}</dt>
            <dd>{format.count(count)}</dd>
          </div>
        ))}
        {table.customers && (
          <>
            <div>
              <dt>{t('check.knownCustomers')}</dt>
              <dd>{format.count(table.customers.known)}</dd>
            </div>
            <div>
              <dt>{t('check.newCustomers')}</dt>
              <dd>{format.count(table.customers.named - table.customers.known)}</dd>
            </div>
          </>
        )}
      </dl>
      {table.customers && <p className="quiet">{t('check.equalKey')}</p>}
      {table.replaces && <p className="warn-line">{t('check.replaces')}</p>}
    </>
  );
}

/** Whether the parts are the file, in rows and in money, in words. */
export function SumsAgree({ table }: { table: CheckedTable }) {
  const { t, format } = useWords();
  const gap = table.rows - rowsOf(table);
  if (gap !== 0) {
    return <p className="sums bad">{t('receipts.unbalanced', { gap: format.count(gap) })}</p>;
  }
  const money = moneyOf(table);
  return (
    <div className="sums good">
      ✓ {t('data.adds')}
      {money.map(({ currency, file }) => (
        <Money key={currency ?? ''} currency={currency} amount={file} />
      ))}
    </div>
  );
}

/** An amount in its own currency, to the last place that came. */
export function Money({ currency, amount }: { currency: string | null; amount: string | null }): ReactNode {
  const { lang } = useWords();
  const words = useMemo(() => wordsOf(lang, currency ?? 'XXX'), [lang, currency]);
  return <span className="amount">{amount == null ? '–' : words.format.moneyExact(amount)}</span>;
}

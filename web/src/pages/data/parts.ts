import type { CheckedPart, CheckedTable } from '../../app/dataApi';

const PARTS = ['kept', 'set_aside', 'already_known'] as const;

export const rowsOf = (table: CheckedTable) => table.parts.reduce((sum, { rows }) => sum + rows, 0);

/** Money of one currency: of the file, and of what becomes of its rows. Rows without an amount have none. */
export interface MoneyParts {
  currency: string | null;
  file: string | null;
  parts: Record<CheckedPart['part'], string | null>;
}

/** One a currency, that of the most rows first; the server has told each part, here they are only put side by side. */
export function moneyOf(table: CheckedTable): MoneyParts[] {
  const told = table.parts.filter(({ currency }) => currency != null);
  const currencies = [...new Set(told.map(({ currency }) => currency))];
  return currencies
    .map((currency) => {
      const own = told.filter((part) => part.currency === currency);
      const parts = Object.fromEntries(
        PARTS.map((name) => [name, amountOf(own.find(({ part }) => part === name))]),
      ) as MoneyParts['parts'];
      return {
        currency,
        file: text(table.money[currency ?? '']),
        parts,
        rows: own.reduce((sum, { rows }) => sum + rows, 0),
      };
    })
    .sort((a, b) => b.rows - a.rows);
}

/** No rows bring nothing; rows that bring no amount have none. */
const amountOf = (part: CheckedPart | undefined) => (part ? text(part.amount) : '0');

const text = (amount: number | string | null | undefined) => (amount == null ? null : String(amount));

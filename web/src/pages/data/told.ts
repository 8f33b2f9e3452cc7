import type { LookedAt, LookedColumn, Told } from '../../app/dataApi';
import type { Answer } from './useImport';

type Answers = Record<string, Answer>;

/** A column of a table of the file in hand; headers may repeat, columns do not. */
export const askOf = (table: string, column: LookedColumn) => `${table} ${column.column}`;

/** Meanings whose values are days. */
const DAYS = ['order_date', 'paid_on', 'cancelled_on', 'birth_date', 'registered_on', 'first_day', 'last_day'];

/** Whether the reader has to say which of day and month stands first. */
export function asksOrder(column: LookedColumn, answer: Answer | undefined): boolean {
  return column.asksOrder && DAYS.includes(answer?.meaning ?? column.meaning);
}

/** Columns whose order is asked for and not said. */
export function unanswered(looked: LookedAt, answers: Answers): string[] {
  return looked.tables.flatMap(({ table, columns }) =>
    columns
      .map((column) => ({ column, key: askOf(table, column) }))
      .filter(({ column, key }) => asksOrder(column, answers[key]) && answers[key]?.order == null)
      .map(({ key }) => key),
  );
}

/** Only what the reader changed or answered: the rest is taken as it was guessed. */
export function told(looked: LookedAt, answers: Answers): Told[] {
  return looked.tables.flatMap(({ table, columns }) =>
    columns.flatMap((column): Told[] => {
      const answer = answers[askOf(table, column)];
      const meaning = answer?.meaning ?? column.meaning;
      const order = asksOrder(column, answer) ? answer?.order : undefined;
      if (meaning === column.meaning && order == null) {
        return [];
      }
      const word = order ? `${meaning} ${order}` : meaning;
      return [{ table, column: column.column, header: column.header, word }];
    }),
  );
}

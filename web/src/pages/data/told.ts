import type { Content, LookedAt, LookedColumn, LookedTable, Meaning, Said, Told } from '../../app/dataApi';
import type { Answer, Flow, Order } from './useImport';

type Answers = Record<string, Answer>;

/** A column of a table of the file in hand; headers may repeat, columns do not. */
export const askOf = (table: string, column: LookedColumn) => `${table} ${column.column}`;

/** Whether what the column is taken for is a date, a number or text. */
export function contentOf(column: LookedColumn, answer: Answer | undefined, meanings: Meaning[]): Content {
  const meaning = answer?.meaning;
  return meaning == null || meaning === column.meaning
    ? column.content
    : (meanings.find(({ word }) => word === meaning)?.content ?? 'text');
}

/** Whether the reader has to say which of day and month stands first. */
export function asksOrder(column: LookedColumn, answer: Answer | undefined, meanings: Meaning[]): boolean {
  return column.asksOrder && contentOf(column, answer, meanings) === 'date';
}

/** Which part of a date stands first, as it was told from the values. */
export const orderOf = (format: string | null): Order | null =>
  format === 'dmy' ? 'day/month' : format === 'mdy' ? 'month/day' : format === 'ymd' ? 'year/month' : null;

/** Columns whose order is asked for and not said. */
export function unanswered(looked: LookedAt, answers: Answers, meanings: Meaning[]): string[] {
  return looked.tables.flatMap(({ table, columns }) =>
    columns
      .map((column) => ({ column, key: askOf(table, column) }))
      .filter(({ column, key }) => asksOrder(column, answers[key], meanings) && answers[key]?.order == null)
      .map(({ key }) => key),
  );
}

/** Only what the reader changed or answered: the rest is taken as it was guessed. */
function mappingOf({ table, columns }: LookedTable, answers: Answers, meanings: Meaning[]): Told[] {
  return columns.flatMap((column): Told[] => {
    const answer = answers[askOf(table, column)];
    const meaning = answer?.meaning ?? column.meaning;
    const content = contentOf(column, answer, meanings);
    const order = content === 'date' ? answer?.order : undefined;
    const mark = content === 'number' ? answer?.mark : undefined;
    if (meaning === column.meaning && order == null && mark == null) {
      return [];
    }
    const word = [meaning, order, mark && `decimal-${mark}`].filter(Boolean).join(' ');
    return [{ table, column: column.column, header: column.header, word }];
  });
}

export function saidOf(looked: LookedAt, { answers, readAs }: Pick<Flow, 'answers' | 'readAs'>, all: Meaning[]): Said {
  return { mapping: looked.tables.flatMap((table) => mappingOf(table, answers, all)), reading: readingOf(readAs) };
}

export const readingOf = (readAs: Flow['readAs']) => Object.entries(readAs).map(([table, how]) => ({ table, ...how }));

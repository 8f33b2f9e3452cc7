import { useId, type ReactNode } from 'react';
import { useWords } from '../../i18n';
import type { CheckedTable, LookedColumn, LookedTable, Meaning } from '../../app/dataApi';
import { BeforeAfter } from './BeforeAfter';
import { FilledShare, FoundChips, TOO_FEW } from './ColumnFound';
import { askOf, asksOrder, contentOf, orderOf } from './told';
import type { Answer, Flow, Mark, Order } from './useImport';
import { WhichFirst } from './WhichFirst';

/** One table of the file: a row a column, with what it is taken for. Roles are said, since narrow it is drawn as blocks. */
export function MeaningTable(props: {
  table: LookedTable;
  meanings: Meaning[];
  flow: Flow;
  /** Columns whose missing answer is to be said. */
  asked: string[];
  /** What the check found of it; null = not checked as it is said now. */
  found: CheckedTable | null;
  head: ReactNode;
}) {
  const { t } = useWords();
  const { table, meanings, flow, asked, found, head } = props;
  const id = useId();
  const heads = ['import.inFile', 'import.values', 'import.means', 'check.filled', 'check.found'] as const;
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>
        {table.table} <small>{t('check.rows', { n: table.rows })}</small>
      </h2>
      {head}
      {table.rows < TOO_FEW && <p className="warn-line">{t('check.fewRows', { n: table.rows, few: TOO_FEW })}</p>}
      <fieldset className="meanings">
        <legend className="unseen">{table.table}</legend>
        <div className="scroll">
          <table role="table">
            <thead role="rowgroup">
              <tr role="row">
                {heads.map((key) => (
                  <th key={key} scope="col" role="columnheader">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {table.columns.map((column) => {
                const key = askOf(table.table, column);
                return (
                  <MeaningRow
                    key={column.column}
                    column={column}
                    ask={key}
                    meanings={meanings}
                    answer={flow.answers[key]}
                    missing={asked.includes(key)}
                    onAnswer={(answer) => flow.answer(key, answer)}
                    found={found}
                    few={table.rows < TOO_FEW}
                  />
                );
              })}
            </tbody>
          </table>
        </div>
      </fieldset>
      {found && found.read.length > 0 && <BeforeAfter table={table} found={found} />}
    </section>
  );
}

function MeaningRow(props: {
  column: LookedColumn;
  ask: string;
  meanings: Meaning[];
  answer: Answer | undefined;
  missing: boolean;
  found: CheckedTable | null;
  few: boolean;
  onAnswer(answer: Answer): void;
}) {
  const { t, name } = useWords();
  const { column, ask, meanings, answer, missing, found, onAnswer } = props;
  const header = column.header || column.column;
  const meaning = answer?.meaning ?? column.meaning;
  const known = meanings.some(({ word }) => word === meaning);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {header}
      </th>
      <td role="cell">
        {column.values.slice(0, 2).map((value, at) => (
          <span key={at} className="first-value">
            {value == null || value === '' ? <span className="quiet">{t('raw.empty')}</span> : value}
          </span>
        ))}
      </td>
      <td role="cell">
        <select
          aria-label={t('import.meansOf', { header })}
          value={meaning}
          onChange={(event) => onAnswer({ meaning: event.target.value })}
        >
          {!known && <option value={meaning}>{name('field', meaning)}</option>}
          {meanings.map(({ word, text }) => (
            <option key={word} value={word}>
              {text}
            </option>
          ))}
        </select>
        {asksOrder(column, answer, meanings) ? (
          <WhichFirst ask={ask} header={header} order={answer?.order} missing={missing} onAnswer={onAnswer} />
        ) : (
          <Written column={column} answer={answer} meanings={meanings} onAnswer={onAnswer} header={header} />
        )}
      </td>
      <td role="cell">
        <FilledShare column={column.column} found={found} />
      </td>
      <td role="cell" className="because">
        <FoundChips column={column} meaning={meaning} found={found} few={props.few} />
      </td>
    </tr>
  );
}

/** How its days or numbers are written, to be said otherwise. */
function Written(props: {
  column: LookedColumn;
  answer: Answer | undefined;
  meanings: Meaning[];
  header: string;
  onAnswer(answer: Answer): void;
}) {
  const { t } = useWords();
  const { column, answer, header, onAnswer } = props;
  const content = contentOf(column, answer, props.meanings);
  const told = orderOf(column.format);
  if (content === 'date' && (told || answer?.order)) {
    return (
      <select
        className="written-as"
        aria-label={t('import.order', { header })}
        value={answer?.order ?? told ?? ''}
        onChange={(event) => onAnswer({ order: event.target.value as Order })}
      >
        <option value="day/month">{t('import.dayMonth')}</option>
        <option value="month/day">{t('import.monthDay')}</option>
        <option value="year/month">{t('read.yearMonth')}</option>
      </select>
    );
  }
  if (content === 'number') {
    return (
      <select
        className="written-as"
        aria-label={t('read.markOf', { header })}
        value={answer?.mark ?? (column.format?.startsWith(',') ? 'comma' : 'point')}
        onChange={(event) => onAnswer({ mark: event.target.value as Mark })}
      >
        <option value="point">{t('read.point')}</option>
        <option value="comma">{t('read.decimalComma')}</option>
      </select>
    );
  }
  return null;
}

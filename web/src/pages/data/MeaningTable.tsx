import { useId } from 'react';
import { useWords } from '../../i18n';
import type { LookedColumn, LookedTable, Meaning } from '../../app/dataApi';
import { writtenAs } from '../../parts/Trust';
import { askOf, asksOrder } from './told';
import type { Answer, Flow, Order } from './useImport';

/** One table of the file: a row a column, with what it is taken for. Roles are said, since narrow it is drawn as blocks. */
export function MeaningTable(props: {
  table: LookedTable;
  meanings: Meaning[];
  flow: Flow;
  /** Columns whose missing answer is to be said. */
  asked: string[];
  disabled: boolean;
}) {
  const { t } = useWords();
  const { table, meanings, flow, asked, disabled } = props;
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>
        {table.table} <small>{t('import.table', { n: table.rows, encoding: table.encoding ?? '–' })}</small>
      </h2>
      <fieldset disabled={disabled} className="meanings">
        <legend className="unseen">{table.table}</legend>
        <div className="scroll">
          <table role="table">
            <thead role="rowgroup">
              <tr role="row">
                {[t('import.inFile'), t('import.values'), t('import.means'), t('col.trust')].map((head) => (
                  <th key={head} scope="col" role="columnheader">
                    {head}
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
                  />
                );
              })}
            </tbody>
          </table>
        </div>
      </fieldset>
    </section>
  );
}

function MeaningRow(props: {
  column: LookedColumn;
  ask: string;
  meanings: Meaning[];
  answer: Answer | undefined;
  missing: boolean;
  onAnswer(answer: Answer): void;
}) {
  const words = useWords();
  const { t, format, name } = words;
  const { column, ask, meanings, answer, missing, onAnswer } = props;
  const header = column.header || column.column;
  const meaning = answer?.meaning ?? column.meaning;
  const changed = meaning !== column.meaning;
  const known = meanings.some(({ word }) => word === meaning);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {header}
      </th>
      <td role="cell">
        {column.values.slice(0, 3).map((value, at) => (
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
        {asksOrder(column, answer) && (
          <WhichFirst ask={ask} header={header} order={answer?.order} missing={missing} onAnswer={onAnswer} />
        )}
      </td>
      <td role="cell" className="because">
        {changed ? (
          t('import.bySelf')
        ) : (
          <>
            {column.certainty != null && column.meaning !== 'attribute' && (
              <span className="sure">{format.share(column.certainty, 0)}</span>
            )}
            {column.because}{' '}
            {column.format && !column.asksOrder && <span className="quiet">{writtenAs(column.format, words)}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

/** Days such as 03/04 can be read both ways; only the reader knows which is meant. */
function WhichFirst(props: {
  ask: string;
  header: string;
  order: Order | undefined;
  missing: boolean;
  onAnswer(answer: Answer): void;
}) {
  const { t } = useWords();
  const id = useId();
  const { ask, order, missing } = props;
  return (
    <fieldset className="which-first" data-asks={ask} aria-describedby={`${id}-hint`}>
      <legend>{t('import.order', { header: props.header })}</legend>
      {(['day/month', 'month/day'] as const).map((one) => (
        <label key={one} className="tick">
          <input
            type="radio"
            name={id}
            checked={order === one}
            onChange={() => props.onAnswer({ order: one })}
            aria-invalid={missing || undefined}
          />
          {t(one === 'day/month' ? 'import.dayMonth' : 'import.monthDay')}
        </label>
      ))}
      <p id={`${id}-hint`} className={missing ? 'bad' : 'quiet'} role={missing ? 'alert' : undefined}>
        {order == null && t('import.orderNeeded')}
      </p>
    </fieldset>
  );
}

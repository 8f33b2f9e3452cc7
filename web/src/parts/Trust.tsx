import { useWords, type Words } from '../i18n';
import { numberOf, type Cell, type Finding, type Receipt, type Report } from '../data';
import { DataTable } from './DataTable';
import { EventKinds } from './EventKinds';
import { Fields } from './Fields';
import { Panel } from './Panel';
import { SaidText } from './Best';

export function Doubts({ report, lang }: { report: Report; lang: string }) {
  const { t } = useWords();
  return (
    <Panel id="doubts" title={t('doubts.title')}>
      {report.doubts.length === 0 ? (
        <p>{t('doubts.none')}</p>
      ) : (
        <ul className="doubts">
          {report.doubts.map((doubt, at) => (
            <li key={at}>
              <SaidText said={doubt} lang={lang} />
            </li>
          ))}
        </ul>
      )}
      <Fields report={report} />
    </Panel>
  );
}

export function Receipts({ report }: { report: Report }) {
  const { t } = useWords();
  return (
    <Panel id="receipts" title={t('receipts.title')}>
      {report.receipts.length === 0 && <p>{t('receipts.none')}</p>}
      {report.receipts.map((receipt, at) => (
        <OneReceipt key={at} receipt={receipt} />
      ))}
      <EventKinds report={report} />
    </Panel>
  );
}

type Parts = Record<string, { rows: number | null; amount: Cell }>;

/** Reads the balance as parts of a list, as an object, or as plain keys of the receipt. */
export function balanceOf(receipt: Receipt): { rows: number | null; parts: Parts } {
  const parts: Parts = {};
  const balance = receipt.balance as unknown;
  if (Array.isArray(balance)) {
    for (const part of balance as Record<string, Cell>[]) {
      parts[String(part.part)] = {
        rows: numberOf(part.rows ?? part.row_count ?? part.rowCount),
        amount: part.amount ?? part.money ?? null,
      };
    }
  } else {
    const from = { ...receipt, ...(balance as object | undefined) } as Record<string, unknown>;
    for (const [name, other] of [
      ['kept', 'rows_kept'],
      ['set_aside', 'setAside'],
      ['already_known', 'alreadyKnown'],
    ] as const) {
      const value = from[name] ?? from[other];
      if (value != null && typeof value === 'object') {
        const part = value as Record<string, Cell>;
        parts[name] = { rows: numberOf(part.rows), amount: part.amount ?? part.money ?? null };
      } else if (value != null) {
        parts[name] = { rows: numberOf(value), amount: null };
      }
    }
  }
  const rows = receipt.rows ?? receipt.rowCount ?? receipt.row_count ?? receipt.rows_read;
  return { rows: numberOf(rows), parts };
}

const TAKEN = [
  ...['file', 'table', 'source', 'findings', 'balance', 'rows', 'rowCount', 'columns', 'sums', 'returns', 'states'],
  ...[
    'kept',
    'set_aside',
    'already_known',
    'setAside',
    'alreadyKnown',
    'repaired',
    'state',
    'currency',
    'otherCurrencies',
  ],
];

function OneReceipt({ receipt }: { receipt: Receipt }) {
  const words = useWords();
  const { t, format, name } = words;
  const { rows, parts } = balanceOf(receipt);
  const sum = Object.values(parts).reduce((all, part) => all + (part.rows ?? 0), 0);
  const more = Object.entries(receipt).filter(([key, value]) => !TAKEN.includes(key) && value != null);
  const money = Object.values(parts).some((part) => part.amount != null);
  return (
    <article className="receipt">
      <h3>
        {String(receipt.file ?? receipt.source ?? receipt.id ?? '')}
        {receipt.table != null && receipt.table !== '' && receipt.table !== receipt.file && (
          <small> {String(receipt.table)}</small>
        )}
      </h3>
      {receipt.state === 'withdrawn' && <p className="bad">{t('receipts.withdrawn')}</p>}
      {Number(receipt.repaired ?? 0) > 0 && (
        <p>
          <span className="quiet">{t('receipts.repaired')}</span>{' '}
          <strong>{format.count(Number(receipt.repaired))}</strong>
        </p>
      )}
      {rows != null && (
        <p>
          <span className="quiet">{t('receipts.rows')}</span> <strong>{format.count(rows)}</strong>{' '}
          {Object.keys(parts).length > 0 && (
            <span className={sum === rows ? 'good' : 'bad'}>
              {sum === rows
                ? `✓ ${t('receipts.balance')}`
                : t('receipts.unbalanced', { gap: format.count(rows - sum) })}
            </span>
          )}
        </p>
      )}
      <div className="receipt-parts">
        {Object.keys(parts).length > 0 && (
          <DataTable
            caption={t('receipts.title')}
            columns={[
              { key: 'part', label: t('receipts.part'), kind: 'text' },
              { key: 'rows', label: t('receipts.count'), kind: 'count' },
              ...(money ? [{ key: 'amount', label: t('receipts.money'), kind: 'money' as const }] : []),
            ]}
            rows={Object.entries(parts).map(([part, { rows: count, amount }]) => ({
              part: name('receipts', part),
              rows: count,
              amount,
            }))}
          />
        )}
        <Sums receipt={receipt} />
        {objects(receipt.otherCurrencies).map((other) => (
          <section key={String(other.currency)}>
            <h4>{String(other.currency)}</h4>
            <Sums receipt={other} />
          </section>
        ))}
        {receipt.findings && receipt.findings.length > 0 && (
          <DataTable
            caption={t('receipts.findings')}
            columns={[
              { key: 'what', label: t('receipts.findings'), kind: 'text' },
              { key: 'count', label: t('receipts.count'), kind: 'count' },
            ]}
            rows={receipt.findings.map(findingRow)}
          />
        )}
      </div>
      <Columns receipt={receipt} />
      {more.length > 0 && (
        <details>
          <summary>{t('receipts.more')}</summary>
          <dl>
            {more.map(([key, value]) => (
              <div key={key}>
                <dt>{name('receipts', key)}</dt>
                <dd>{typeof value === 'object' ? JSON.stringify(value) : name(key, String(value))}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </article>
  );
}

export const objects = (value: unknown) => (Array.isArray(value) ? (value as Record<string, Cell>[]) : []);

/** Money by what the lines do, how returns found their purchase, and states of orders. */
export function Sums({ receipt }: { receipt: Receipt }) {
  const { t, name } = useWords();
  const sums = Object.entries((receipt.sums ?? {}) as Record<string, Cell>).filter(([, value]) => value != null);
  const returns = Object.entries((receipt.returns ?? {}) as Record<string, Record<string, Cell>>);
  const states = objects(receipt.states);
  return (
    <>
      {sums.length > 0 && (
        <DataTable
          caption={t('receipts.money')}
          columns={[
            { key: 'part', label: t('receipts.sums'), kind: 'text' },
            { key: 'amount', label: t('receipts.money'), kind: 'moneyExact' },
          ]}
          rows={sums.map(([part, amount]) => ({ part: name('sum', part), amount }))}
        />
      )}
      {returns.some(([, part]) => Number(part.count) > 0) && (
        <DataTable
          caption={t('receipts.returns')}
          columns={[
            { key: 'how', label: t('receipts.returns'), kind: 'text' },
            { key: 'count', label: t('receipts.count'), kind: 'count' },
            { key: 'amount', label: t('receipts.money'), kind: 'moneyExact' },
          ]}
          rows={returns.map(([how, part]) => ({ ...part, how: name('returns', how) }))}
        />
      )}
      {states.length > 1 && (
        <DataTable
          caption={t('receipts.states')}
          columns={[
            { key: 'state', label: t('receipts.states'), kind: 'text' },
            { key: 'orders', label: name('measure', 'clean.orders'), kind: 'count' },
            { key: 'amount', label: t('receipts.money'), kind: 'moneyExact' },
          ]}
          rows={states.map((row): Record<string, Cell> => ({ ...row, state: name('orderState', String(row.state)) }))}
        />
      )}
    </>
  );
}

/** Of a column that nothing was found out about, nothing is sure. */
const guessed = (column: Record<string, Cell>) => column.meaning != null && column.meaning !== 'attribute';

/** In words, and the code that --mapping takes. */
function Meaning({ row }: { row: Record<string, Cell> }) {
  const { name } = useWords();
  if (row.meaning == null || row.meaning === '') {
    return '–';
  }
  return (
    <>
      {name('field', String(row.meaning))} <code className="quiet">{String(row.meaning)}</code>
    </>
  );
}

/** How days, or numbers and their currency, are written in a column. */
export function writtenAs(form: Cell | undefined, { t, name }: Words): string {
  const written = String(form ?? '');
  if (written === '') {
    return '–';
  }
  const [mark = '', currency = ''] = written.split('|');
  return mark === '.' || mark === ','
    ? t('format.number', { example: `1234${mark}5 ${currency}`.trim() })
    : written.replace(/\b[ymd]{3}\b/, (order) => name('format', order));
}

/** What each column was taken for. */
export function Columns({ receipt }: { receipt: Receipt }) {
  const words = useWords();
  const { t } = words;
  const columns = objects(receipt.columns);
  return (
    <>
      {columns.length > 0 && (
        <details>
          <summary>{t('receipts.columns')}</summary>
          <DataTable
            caption={t('receipts.columns')}
            columns={[
              { key: 'column', label: t('receipts.column'), kind: 'text' },
              { key: 'meaning', label: t('receipts.meaning'), kind: 'text', show: (row) => <Meaning row={row} /> },
              {
                key: 'format',
                label: t('receipts.format'),
                kind: 'text',
                show: (row) => writtenAs(row.format, words),
              },
              { key: 'certainty', label: t('receipts.certainty'), kind: 'share' },
              { key: 'because', label: t('receipts.because'), kind: 'text' },
            ]}
            rows={columns.map((column) => ({
              ...column,
              certainty: guessed(column) ? (column.certainty ?? null) : null,
            }))}
          />
        </details>
      )}
    </>
  );
}

/** The column of a guess is named, since there the user may know better. */
export function findingRow(finding: Finding | string): Record<string, Cell> {
  if (typeof finding === 'string') {
    return { what: finding, count: null };
  }
  const rule = finding.rule ?? finding.code ?? '';
  const field = rule === 'guess taken' && finding.field ? ` (${finding.field})` : '';
  return { what: (finding.text ?? rule) + field, count: finding.count ?? finding.rows ?? finding.n ?? null };
}

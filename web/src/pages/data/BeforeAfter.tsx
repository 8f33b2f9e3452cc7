import { useId, useState } from 'react';
import { useWords } from '../../i18n';
import type { CheckedTable, LookedTable } from '../../app/dataApi';
import { stored } from './stored';

/** One row as it stands in the file and as it would be stored, and the next one. */
export function BeforeAfter({ table, found }: { table: LookedTable; found: CheckedTable }) {
  const words = useWords();
  const { t, format } = words;
  const id = useId();
  const [at, setAt] = useState(0);
  const row = found.read[at % found.read.length];
  if (!row) {
    return null;
  }
  const columns = row.cells.map((cell) => ({
    ...cell,
    of: table.columns.find(({ column }) => column === cell.column),
  }));
  return (
    <div className="before-after">
      <div className="before-after-head">
        <h3 id={id}>
          {t('check.oneRow')} <small>{t('check.line', { line: format.count(row.line) })}</small>
        </h3>
        {found.read.length > 1 && (
          <button type="button" className="link" onClick={() => setAt(at + 1)}>
            {t('check.nextRow')}
          </button>
        )}
      </div>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby={id}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <td />
              {columns.map(({ column, of }) => (
                <th key={column} scope="col">
                  {of?.header || column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('check.inFile')}</th>
              {columns.map(({ column, before }) => (
                <td key={column}>
                  <span className="one-value">{before ?? '–'}</span>
                </td>
              ))}
            </tr>
            <tr className="stored">
              <th scope="row">{t('check.stored')}</th>
              {columns.map(({ column, after, of }) => (
                <td key={column}>
                  <span className="one-value">{after == null ? '–' : stored(after, of?.content ?? 'text', words)}</span>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  );
}

import { useState } from 'react';
import { useWords } from '../../i18n';
import type { CheckedTable } from '../../app/dataApi';

/** Rows that will be set aside for one reason, the first of them as they stand in the file. */
export function AsideReason({ reason, headers }: { reason: CheckedTable['reasons'][number]; headers: string[] }) {
  const { t, format } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="aside-reason">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="fold" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        {t('check.reason', { text: reason.text, n: reason.rows })}
      </button>
      {open && (
        <div className="scroll" tabIndex={0} role="group" aria-label={reason.text}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('aside.row')}</th>
                {headers.map((header, at) => (
                  <th key={at} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reason.first.map(({ line, raw, values }) => (
                <tr key={line}>
                  <th scope="row">{format.count(line)}</th>
                  {raw == null ? (
                    values.map((value, at) => <td key={at}>{value ?? <span className="quiet">–</span>}</td>)
                  ) : (
                    <td colSpan={Math.max(1, headers.length)}>
                      <code>{raw}</code>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {reason.rows > reason.first.length && (
            <p className="quiet">{t('check.moreRows', { n: reason.rows - reason.first.length })}</p>
          )}
        </div>
      )}
    </div>
  );
}

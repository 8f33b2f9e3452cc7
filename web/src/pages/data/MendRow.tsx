import { useId } from 'react';
import { useWords } from '../../i18n';
import type { AsideRow } from '../../app/dataApi';
import type { Mends } from './mends';

/** A row as it came, each value with a place to write what it should be. */
export function MendRow({ row, mends }: { row: AsideRow; mends: Mends }) {
  const { t, name } = useWords();
  const id = useId();
  return (
    <div className="mend">
      {row.raw != null && (
        <>
          <p className="quiet">{t('aside.raw')}</p>
          <pre tabIndex={0}>{row.raw}</pre>
        </>
      )}
      <p className="quiet">{t('aside.hint')}</p>
      <ul>
        {row.columns.map(({ column, header, meaning, value }) => {
          const written = mends.valueOf(row, column);
          const wrong = row.field != null && row.field === meaning;
          const came = value == null || value === '' ? t('raw.empty') : value;
          return (
            <li key={column} className={wrong ? 'wrong' : undefined}>
              <label htmlFor={`${id}${column}`}>
                {header || column} <small>{name('field', meaning)}</small>
              </label>
              <input
                id={`${id}${column}`}
                value={written ?? value ?? ''}
                autoComplete="off"
                aria-describedby={`${id}${column}-came`}
                onChange={(event) => mends.change(row, column, event.target.value)}
              />
              <span id={`${id}${column}-came`} className="quiet">
                {wrong && <b>{row.text}</b>}
                {written != null && <span>{t('aside.came', { value: came })}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

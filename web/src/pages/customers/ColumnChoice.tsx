import { Button } from 'antd';
import type { CustomerColumn } from '../../app/customersApi';
import { Arrow } from '../../app/AsOf';
import { Over } from '../../app/Over';
import { useWords } from '../../i18n';
import { columnName } from './columns';

/** Which columns are shown; kept in this browser. */
export function ColumnChoice(props: {
  columns: CustomerColumn[];
  shown: string[];
  /** null = as at first. */
  onChange(shown: string[] | null): void;
}) {
  const words = useWords();
  const { t } = words;
  const { columns, shown, onChange } = props;
  const toggle = (name: string, on: boolean) => {
    const next = columns.map((column) => column.name).filter((each) => (each === name ? on : shown.includes(each)));
    if (next.length > 0) {
      onChange(next);
    }
  };
  return (
    <Over
      className="column-choice"
      look="small"
      button={
        <>
          {t('cust.columns')} <Arrow />
        </>
      }
    >
      {() => (
        <fieldset className="columns">
          <legend className="unseen">{t('cust.columns')}</legend>
          <div className="columns-list">
            {columns.map((column) => (
              <label key={column.name} className="tick">
                <input
                  type="checkbox"
                  checked={shown.includes(column.name)}
                  disabled={shown.length === 1 && shown.includes(column.name)}
                  onChange={(event) => toggle(column.name, event.target.checked)}
                />
                <span>{columnName(column, words)}</span>
              </label>
            ))}
          </div>
          <p className="quiet">{t('cust.columnsHint')}</p>
          <Button size="small" onClick={() => onChange(null)}>
            {t('cust.columnsReset')}
          </Button>
        </fieldset>
      )}
    </Over>
  );
}

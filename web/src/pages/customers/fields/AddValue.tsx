import { useId, useRef, useState } from 'react';
import type { CustomerColumn } from '../../../app/customersApi';
import { useWords } from '../../../i18n';
import { columnName } from '../columns';
import { EditValue } from './EditValue';

/** A value of a field that this customer has none of yet. */
export function AddValue({ customer, fields }: { customer: string; fields: CustomerColumn[] }) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = fields.find(({ name }) => name === chosen) ?? fields[0];
  if (!field) {
    return null;
  }
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="add-value">
      <button ref={button} type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('cust.valueAdd')}
      </button>
      {open && (
        <>
          <label htmlFor={id}>{t('cust.valueField')}</label>
          <select id={id} value={field.name} onChange={(event) => setChosen(event.target.value)}>
            {fields.map((each) => (
              <option key={each.name} value={each.name}>
                {columnName(each, words)}
              </option>
            ))}
          </select>
          <EditValue key={field.name} customer={customer} field={field} value="" leave={leave} />
        </>
      )}
    </div>
  );
}

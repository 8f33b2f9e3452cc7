import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { usePlace } from '../../../app/context';
import type { CustomerColumn } from '../../../app/customersApi';
import type { Refused } from '../../../app/api';
import { refusal } from '../../../app/load';
import { reasonsOf } from '../../../app/Trouble';
import { useWords } from '../../../i18n';
import { columnName } from '../columns';
import { enteringOf } from './entering';

/** A value in its place: Enter takes it in, Esc leaves it as it was; what is wrong with it stands where the hint stood. */
export function EditValue(props: { customer: string; field: CustomerColumn; value: string; leave(): void }) {
  const words = useWords();
  const { t } = words;
  const { api, works } = usePlace();
  const { customer, field, value, leave } = props;
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<Refused | null>(null);
  const [same, setSame] = useState(false);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => input.current?.focus(), []);
  const what = columnName(field, words);
  const name = field.label ?? '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    setBusy(true);
    setError(null);
    api.enterValue(customer, name, typed).then(
      (answer) => {
        const job = answer.id;
        if (job == null) {
          setBusy(false);
          setSame(true);
          return;
        }
        works.begin(enteringOf(customer, name), {
          ask: () => Promise.resolve({ id: job }),
          said: t('cust.valueSaved', { what }),
          changes: true,
        });
        leave();
      },
      (failed: unknown) => {
        setBusy(false);
        setError(refusal(failed));
        input.current?.focus();
      },
    );
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
    }
  };
  const shared = {
    ref: input,
    value: typed,
    'aria-label': what,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': error != null || undefined,
  };
  return (
    <form className="value-form" onSubmit={send} onKeyDown={keys}>
      {field.kind === 'yes_no' ? (
        <select {...shared} onChange={(event) => setTyped(event.target.value)}>
          <option value="">{t('cust.valueNone')}</option>
          <option value="yes">{t('cust.yes')}</option>
          <option value="no">{t('cust.no')}</option>
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={field.kind === 'number' ? 'decimal' : undefined}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <Button size="small" type="primary" htmlType="submit" loading={busy}>
        {t('cust.fieldSave')}
      </Button>
      <Button size="small" onClick={leave}>
        {t('cust.leave')}
      </Button>
      <p id={`${id}-hint`} className={error ? 'bad' : 'quiet'} role={error ? 'alert' : same ? 'status' : undefined}>
        {error ? reasonsOf(error, words).join(' ') : same ? t('cust.valueSame') : t(hintOf(field.kind))}
      </p>
    </form>
  );
}

function hintOf(kind: CustomerColumn['kind']) {
  switch (kind) {
    case 'number':
      return 'cust.valueHintNumber';
    case 'day':
      return 'cust.valueHintDay';
    case 'yes_no':
      return 'cust.valueHintYesNo';
    default:
      return 'cust.valueHintText';
  }
}

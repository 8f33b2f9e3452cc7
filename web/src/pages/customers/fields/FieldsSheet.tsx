import { Button } from 'antd';
import { useRef, useState } from 'react';
import { usePlace } from '../../../app/context';
import type { Field, SavedField } from '../../../app/fieldsApi';
import { refusal, useLoad } from '../../../app/load';
import { Failed, Loading, reasonsOf } from '../../../app/Trouble';
import { useWords } from '../../../i18n';
import { Sheet } from '../../../parts/Sheet';
import { FieldForm } from './FieldForm';
import { FieldLine } from './FieldLine';

/** The fields of customers: how many have a value, who told it, what they are called; and a new one. */
export function FieldsSheet({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useWords();
  return (
    <Sheet open={open} labelledBy="fields-h" onClose={onClose}>
      {(close) => (
        <div className="drawer-body fields">
          <header>
            <h2 id="fields-h">{t('cust.fieldsTitle')}</h2>
            <button type="button" className="small" onClick={close}>
              {t('ev.close')}
            </button>
          </header>
          <p className="quiet">{t('cust.fieldsHint')}</p>
          <Inside />
        </div>
      )}
    </Sheet>
  );
}

/** What was done last, which can be taken back. */
interface Done {
  text: string;
  saved: SavedField | null;
}

function Inside() {
  const words = useWords();
  const { t } = words;
  const { api, changed } = usePlace();
  const [fields, again] = useLoad('fields', (signal) => api.fields(signal), true);
  const [uses] = useLoad('uses', (signal) => api.uses(signal), true);
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [failed, setFailed] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const took = (saved: SavedField, text: string, undone = false) => {
    setDone({ text, saved: undone ? null : saved });
    setFailed('');
    setAdding(false);
    again();
    changed();
    add.current?.focus();
  };
  const take = (asked: Promise<SavedField>, text: string, undone = false) =>
    asked.then(
      (saved) => took(saved, text, undone),
      (error: unknown) => {
        setFailed(reasonsOf(refusal(error), words).join(' '));
        again();
      },
    );
  if (fields.state === 'failed') {
    return <Failed error={fields.error} again={again} />;
  }
  if (fields.state === 'loading') {
    return <Loading />;
  }
  const line = (field: Field) => (
    <FieldLine
      key={`${field.name} ${field.version}`}
      field={field}
      used={uses.state === 'done' ? (uses.value.fields[field.name] ?? []) : []}
      save={(wish, over) => api.changeField(wish, over ?? field.version)}
      saved={(saved) => took(saved, t('cust.fieldSaved', { name: field.name }))}
      retire={() => void take(api.retireField(field.name, field.version), t('cust.fieldWent', { name: field.name }))}
    />
  );
  return (
    <>
      <div className="field-done" role="status">
        {done?.text}{' '}
        {done?.saved && (
          <button
            type="button"
            className="link"
            onClick={() => {
              const { name, version } = done.saved as SavedField;
              void take(api.undoField(name, version), t('cust.fieldUndone', { name }), true);
            }}
          >
            {t('cust.undo')}
          </button>
        )}
      </div>
      {failed && (
        <p role="alert" className="bad">
          {failed}
        </p>
      )}
      {adding ? (
        <FieldForm
          save={(wish) => api.defineField(wish)}
          saved={(saved) => took(saved, t('cust.fieldSaved', { name: saved.name }))}
          leave={() => setAdding(false)}
        />
      ) : (
        <Button ref={add} type="primary" onClick={() => setAdding(true)}>
          {t('cust.fieldAdd')}
        </Button>
      )}
      <ul className="field-list">{fields.value.fields.map(line)}</ul>
      {fields.value.retired.length > 0 && (
        <>
          <h3>{t('cust.fieldsRetired')}</h3>
          <ul className="field-list">
            {fields.value.retired.map(({ name, kind, unit, labels, note, version }) => (
              <li key={name}>
                <bdi className="field-name">{name}</bdi>
                <button
                  type="button"
                  className="link"
                  aria-label={`${t('cust.fieldBack')}: ${name}`}
                  onClick={() =>
                    void take(
                      api.changeField({ name, kind, unit, labels, note }, version),
                      t('cust.fieldCame', { name }),
                    )
                  }
                >
                  {t('cust.fieldBack')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { FieldKind, FieldWish, SavedField } from '../../../app/fieldsApi';
import { refusal } from '../../../app/load';
import { Reasons } from '../../../app/Reasons';
import type { Refused } from '../../../app/api';
import { LANGS } from '../../../format';
import { useWords } from '../../../i18n';

const KINDS: FieldKind[] = ['text', 'number', 'date', 'yes_no'];
const NEW: FieldWish = { name: '', kind: 'text', unit: '', labels: {}, note: '' };

/** What a field is called and what its values are. Of one that is there name and kind stay. */
export function FieldForm(props: {
  field?: FieldWish;
  /** "over" is the version it comes after, where that is not the one that was seen. */
  save(wish: FieldWish, over?: number): Promise<SavedField>;
  saved(saved: SavedField): void;
  leave(): void;
}) {
  const { t, name } = useWords();
  const id = useId();
  const { field, save, saved, leave } = props;
  const [wish, setWish] = useState<FieldWish>(field ?? NEW);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const set = (part: Partial<FieldWish>) => setWish((before) => ({ ...before, ...part }));
  const send = (over?: number) => {
    if (busy) {
      return;
    }
    setBusy(true);
    setError(null);
    const { name: called, kind, unit, labels, note } = wish;
    save({ name: called, kind, unit, labels, note }, over).then(saved, (failed: unknown) => {
      setBusy(false);
      setError(refusal(failed));
    });
  };
  return (
    <form
      className="field-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          // Leaves the form, not the sheet around it.
          event.preventDefault();
          event.stopPropagation();
          leave();
        }
      }}
    >
      {!field && (
        <>
          <label>
            {t('cust.fieldName')}
            <input
              ref={first}
              required
              maxLength={100}
              value={wish.name}
              autoComplete="off"
              aria-describedby={`${id}-hint`}
              aria-invalid={error != null || undefined}
              onChange={(event) => set({ name: event.target.value })}
            />
          </label>
          <label>
            {t('cust.fieldKind')}
            <select value={wish.kind} onChange={(event) => set({ kind: event.target.value as FieldKind })}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`cust.kind.${kind}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      {wish.kind === 'number' && (
        <label>
          {t('cust.fieldUnit')}
          <input maxLength={40} value={wish.unit} onChange={(event) => set({ unit: event.target.value })} />
        </label>
      )}
      <fieldset>
        <legend>{t('cust.fieldLabels')}</legend>
        {LANGS.map((lang, at) => (
          <label key={lang}>
            {name('lang', lang)}
            <input
              ref={field && at === 0 ? first : undefined}
              lang={lang}
              maxLength={100}
              value={wish.labels[lang] ?? ''}
              placeholder={wish.name}
              onChange={(event) => set({ labels: { ...wish.labels, [lang]: event.target.value } })}
            />
          </label>
        ))}
      </fieldset>
      <label>
        {t('cust.fieldNote')}
        <input maxLength={1000} value={wish.note} onChange={(event) => set({ note: event.target.value })} />
      </label>
      <div id={`${id}-hint`}>
        {error ? (
          <Reasons error={error} busy={busy} over={send} />
        ) : (
          !field && <p className="quiet">{t('cust.fieldNameHint')}</p>
        )}
      </div>
      <p className="field-acts">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('cust.fieldSave')}
        </Button>
        <Button onClick={leave}>{t('cust.leave')}</Button>
      </p>
    </form>
  );
}

import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { FieldKind, FieldWish, SavedField } from '../../../app/fieldsApi';
import { refusal } from '../../../app/load';
import { reasonsOf } from '../../../app/Trouble';
import type { Refused } from '../../../app/api';
import { LANGS } from '../../../format';
import { useWords } from '../../../i18n';

const KINDS: FieldKind[] = ['text', 'number', 'date', 'yes_no'];
const NEW: FieldWish = { name: '', kind: 'text', unit: '', labels: {}, note: '' };

/** What a field is called and what its values are. Of one that is there name and kind stay. */
export function FieldForm(props: {
  field?: FieldWish;
  save(wish: FieldWish): Promise<SavedField>;
  saved(saved: SavedField): void;
  leave(): void;
}) {
  const words = useWords();
  const { t, name } = words;
  const id = useId();
  const { field, save, saved, leave } = props;
  const [wish, setWish] = useState<FieldWish>(field ?? NEW);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const set = (part: Partial<FieldWish>) => setWish((before) => ({ ...before, ...part }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    setBusy(true);
    setError(null);
    const { name: called, kind, unit, labels, note } = wish;
    save({ name: called, kind, unit, labels, note }).then(saved, (failed: unknown) => {
      setBusy(false);
      setError(refusal(failed));
    });
  };
  const said = error ? reasonsOf(error, words) : [];
  return (
    <form
      className="field-form"
      onSubmit={send}
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
      <div id={`${id}-hint`} className={error ? 'bad' : 'quiet'} role={error ? 'alert' : undefined}>
        {error ? said.map((text) => <p key={text}>{text}</p>) : !field && <p>{t('cust.fieldNameHint')}</p>}
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

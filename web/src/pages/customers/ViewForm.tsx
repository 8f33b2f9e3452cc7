import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Refused } from '../../app/api';
import type { SavedViewAnswer, ViewWish } from '../../app/fieldsApi';
import { refusal } from '../../app/load';
import { Reasons } from '../../app/Reasons';
import { useWords } from '../../i18n';

/** The name of a view, who made it, and whether the page opens with it. */
export function ViewForm(props: {
  first: ViewWish;
  /** "over" is the version it comes after, where that is not the one that was seen. */
  save(wish: ViewWish, over?: number): Promise<SavedViewAnswer>;
  saved(answer: SavedViewAnswer): void;
  leave(): void;
}) {
  const { t } = useWords();
  const id = useId();
  const { first, save, saved, leave } = props;
  const { columns, sort, q, set } = first;
  const [name, setName] = useState(first.name);
  const [owner, setOwner] = useState(first.owner);
  const [opens, setOpens] = useState(first.opens);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const send = (over?: number) => {
    if (busy) {
      return;
    }
    setBusy(true);
    save({ name, owner, opens, columns, sort, q, set }, over).then(saved, (failed: unknown) => {
      setBusy(false);
      setError(refusal(failed));
      input.current?.focus();
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
          event.stopPropagation();
          leave();
        }
      }}
    >
      <label>
        {t('cust.viewName')}
        <input
          ref={input}
          required
          maxLength={100}
          value={name}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          aria-invalid={error != null || undefined}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <div id={`${id}-hint`}>
        {error ? <Reasons error={error} busy={busy} over={send} /> : <p className="quiet">{t('cust.viewHint')}</p>}
      </div>
      <label>
        {t('cust.viewOwner')}
        <input maxLength={100} value={owner} onChange={(event) => setOwner(event.target.value)} />
      </label>
      <label className="tick">
        <input type="checkbox" checked={opens} onChange={(event) => setOpens(event.target.checked)} />
        <span>{t('cust.viewOpens')}</span>
      </label>
      <p className="field-acts">
        <Button type="primary" size="small" htmlType="submit" loading={busy}>
          {t('cust.fieldSave')}
        </Button>
        <Button size="small" onClick={leave}>
          {t('cust.leave')}
        </Button>
      </p>
    </form>
  );
}

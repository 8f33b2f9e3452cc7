import { Button } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import type { Refused } from '../../../app/api';
import { usePlace } from '../../../app/context';
import { pause, refusal, useLoad } from '../../../app/load';
import type { SavedAnswer, Wish } from '../../../app/segmentsApi';
import { Reasons } from '../../../app/Reasons';
import { useWords } from '../../../i18n';
import { comers } from '../comers';

/** Name, owner and day of review; what saving does, and the button that does it. */
export function Saving(props: {
  first: Wish;
  version: number;
  name: string;
  setName(name: string): void;
  /** Null where nothing is asked. */
  rule: string | null;
  /** For how many it holds; null while that is not known. */
  count: number | null;
  /** "over" is the version it comes after, where that is not the one that was seen. */
  save(wish: Wish, over?: number): Promise<SavedAnswer>;
  saved(answer: SavedAnswer): void;
  leave(): void;
}) {
  const { t, format } = useWords();
  const id = useId();
  const { first, version, name, rule } = props;
  const [about, setAbout] = useState({ owner: first.owner, note: first.note, nextReview: first.nextReview });
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<typeof about>) => setAbout((before) => ({ ...before, ...part }));
  const send = (over?: number) => {
    setBusy(true);
    setError(null);
    props.save({ name, rule: rule ?? '', ...about }, over).then(props.saved, (failed: unknown) => {
      setBusy(false);
      setError(refusal(failed));
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <section className="panel builder-side" aria-labelledby={`${id}-h`}>
      <form className="editor" onSubmit={submit} aria-labelledby={`${id}-h`}>
        <h2 id={`${id}-h`}>{t(version === 1 ? 'segments.whoShall' : 'segments.edit')}</h2>
        <label>
          {t('segments.name')}
          <input required maxLength={200} value={name} onChange={(event) => props.setName(event.target.value)} />
        </label>
        <label>
          {t('segments.owner')}
          <input maxLength={200} value={about.owner} onChange={(event) => set({ owner: event.target.value })} />
        </label>
        <label>
          {t('segments.review')}
          <input
            type="date"
            value={about.nextReview ?? ''}
            onChange={(event) => set({ nextReview: event.target.value || null })}
          />
        </label>
        <label>
          {t('segments.note')}
          <input maxLength={4000} value={about.note} onChange={(event) => set({ note: event.target.value })} />
        </label>
        {error && <Reasons error={error} busy={busy} over={send} />}
        <p className="editor-line">
          <Button type="primary" htmlType="submit" loading={busy} disabled={rule == null}>
            {t('segments.saveAs', { version: format.count(version) })}
          </Button>
          <Button onClick={props.leave}>{t('segments.leave')}</Button>
        </p>
        {rule != null && <Recomputed before={first.rule} rule={rule} first={version === 1} count={props.count} />}
      </form>
    </section>
  );
}

/** What saving computes anew, and who comes and goes by it. */
function Recomputed(props: { before: string; rule: string; first: boolean; count: number | null }) {
  const { t, format } = useWords();
  const { api, past, workspace } = usePlace();
  const { before, rule, first, count } = props;
  const same = before === rule;
  const [moved] = useLoad(`moved ${before} ${rule} ${past} ${workspace.run}`, async (signal) => {
    if (first || same) {
      return null;
    }
    await pause(400, signal);
    return comers(api, { before, after: rule }, past, signal);
  });
  const moves = moved.state === 'done' ? moved.value : null;
  return (
    <div className="quiet recomputed" aria-live="polite">
      {first && count != null && <p>{t('segments.savesFirst', { n: format.count(count) })}</p>}
      {!first && same && <p>{t('segments.savesSame')}</p>}
      {moves && <p>{t('segments.savesMoves', { came: format.count(moves.came), left: format.count(moves.left) })}</p>}
      <p>{t('segments.saves')}</p>
    </div>
  );
}

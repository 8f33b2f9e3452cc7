import { useId, type FormEvent } from 'react';
import { usePlace } from '../../../app/context';
import { pause, useLoad } from '../../../app/load';
import type { Wish } from '../../../app/segmentsApi';
import { useWords } from '../../../i18n';
import { comers } from '../comers';
import type { useSaving } from './useSaving';

/** Name, owner and day of review, and what saving does; the button that does it stands in the head of the page. */
export function Saving(props: {
  /** Of the form, for that button. */
  id: string;
  first: Wish;
  version: number;
  name: string;
  setName(name: string): void;
  rule: string | null;
  /** For how many it holds; null while that is not known. */
  count: number | null;
  saving: ReturnType<typeof useSaving>;
}) {
  const { t } = useWords();
  const id = useId();
  const { first, version, name, rule } = props;
  const { about, say, send } = props.saving;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (rule != null) {
      send();
    }
  };
  return (
    <section className="panel builder-side" aria-labelledby={`${id}-h`}>
      <form id={props.id} className="editor" onSubmit={submit} aria-labelledby={`${id}-h`}>
        <h2 id={`${id}-h`}>{t(version === 1 ? 'segments.whoShall' : 'segments.edit')}</h2>
        <label>
          {t('segments.name')}
          <input required maxLength={200} value={name} onChange={(event) => props.setName(event.target.value)} />
        </label>
        <label>
          {t('segments.owner')}
          <input maxLength={200} value={about.owner} onChange={(event) => say({ owner: event.target.value })} />
        </label>
        <label>
          {t('segments.review')}
          <input
            type="date"
            value={about.nextReview ?? ''}
            onChange={(event) => say({ nextReview: event.target.value || null })}
          />
        </label>
        <label>
          {t('segments.note')}
          <input maxLength={4000} value={about.note} onChange={(event) => say({ note: event.target.value })} />
        </label>
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

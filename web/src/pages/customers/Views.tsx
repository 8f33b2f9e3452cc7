import { useEffect, useRef, useState } from 'react';
import { Arrow } from '../../app/AsOf';
import { go } from '../../app/address';
import { usePlace } from '../../app/context';
import type { SavedView, SavedViewAnswer, ViewState } from '../../app/fieldsApi';
import { refusal, useLoad } from '../../app/load';
import { Over } from '../../app/Over';
import { Failed, Loading, reasonsOf } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { ViewForm } from './ViewForm';
import { ViewLine } from './ViewLine';

const PAGE = 'customers';

/** Ways to look at the list that somebody gave a name. What a view is stands in the address once it is applied. */
export function Views({ state }: { state: ViewState }) {
  const { t } = useWords();
  const { api, address, kept, changes } = usePlace();
  const [views, again] = useLoad(`views ${changes}`, (signal) => api.views(PAGE, signal), true);
  const all = views.state === 'done' ? views.value : [];
  const apply = (view: SavedView, how: 'push' | 'replace' = 'push') => {
    const { columns, sort, q, set } = view;
    go({ ...address, columns, sort, q, set, at: null, open: null }, how);
    api.useView(view.id).catch(() => undefined);
  };
  const bare = [address.q, address.sort, address.columns, address.at, address.set, address.open].every((part) => !part);
  const opens = all.find((view) => view.opens);
  useEffect(() => {
    // Once: who then clears the list wants it bare.
    if (opens && !kept.has('view opened')) {
      kept.set('view opened', true);
      if (bare) {
        apply(opens, 'replace');
      }
    }
    // Asked when the views have come.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opens?.id]);
  return (
    <Over
      className="column-choice"
      look="small"
      within=".filter-line"
      rootClassName="views-over"
      button={
        <>
          {t('cust.views')} <Arrow />
        </>
      }
    >
      {(shut) => (
        <div className="columns views" role="group" aria-label={t('cust.views')}>
          {views.state === 'failed' ? (
            <Failed error={views.error} again={again} />
          ) : views.state === 'loading' ? (
            <Loading rows={2} />
          ) : (
            <Inside
              views={all}
              state={state}
              again={again}
              apply={(view) => {
                apply(view);
                shut();
              }}
            />
          )}
        </div>
      )}
    </Over>
  );
}

function Inside(props: { views: SavedView[]; state: ViewState; again(): void; apply(view: SavedView): void }) {
  const words = useWords();
  const { t } = words;
  const { api } = usePlace();
  const { views, state, again, apply } = props;
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState<{ text: string; back: SavedViewAnswer | null } | null>(null);
  const [failed, setFailed] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const took = (back: SavedViewAnswer | null, text: string) => {
    setDone({ text, back });
    setFailed('');
    setAdding(false);
    again();
  };
  const take = (asked: Promise<SavedViewAnswer>, text: string, undone = false) =>
    void asked.then(
      (answer) => took(undone ? null : answer, text),
      (error: unknown) => {
        setFailed(reasonsOf(refusal(error), words).join(' '));
        again();
      },
    );
  return (
    <>
      <div role="status" className="field-done">
        {done?.text}{' '}
        {done?.back && (
          <button
            type="button"
            className="link"
            onClick={() => {
              const { id, version } = done.back as SavedViewAnswer;
              take(api.undoView(id, version), t('cust.viewUndone'), true);
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
      {views.length === 0 ? (
        <p className="quiet">{t('cust.viewsNone')}</p>
      ) : (
        <ul className="field-list">
          {views.map((view) => (
            <ViewLine
              key={`${view.id} ${view.version}`}
              view={view}
              apply={() => apply(view)}
              change={(wish, over) => api.changeView(PAGE, view.id, over ?? view.version, wish)}
              changed={(answer) => took(answer, t('cust.viewSaved', { name: view.name }))}
              update={() =>
                take(
                  api.changeView(PAGE, view.id, view.version, { ...wishOf(view), ...state }),
                  t('cust.viewSaved', { name: view.name }),
                )
              }
              remove={() => take(api.retireView(view.id, view.version), t('cust.viewWent', { name: view.name }))}
            />
          ))}
        </ul>
      )}
      {adding ? (
        <ViewForm
          first={{ name: '', owner: '', opens: false, ...state }}
          save={(wish) => api.saveView(PAGE, wish)}
          saved={(answer) => took(answer, t('cust.viewMade'))}
          leave={() => {
            setAdding(false);
            setTimeout(() => add.current?.focus());
          }}
        />
      ) : (
        <button ref={add} type="button" className="small" onClick={() => setAdding(true)}>
          {t('cust.viewSave')}
        </button>
      )}
    </>
  );
}

/** What of a view is saved again with it. */
export const wishOf = ({ name, owner, opens, columns, sort, q, set }: SavedView) => ({
  ...{ name, owner, opens, columns, sort, q, set },
});

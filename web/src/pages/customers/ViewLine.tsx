import { useState } from 'react';
import { usePlace } from '../../app/context';
import type { SavedView, SavedViewAnswer, ViewWish } from '../../app/fieldsApi';
import { useWords } from '../../i18n';
import { ViewForm } from './ViewForm';

/** One saved view: a touch of its name applies it; what else can be done with it stands behind "more". */
export function ViewLine(props: {
  view: SavedView;
  apply(): void;
  change(wish: ViewWish, over?: number): Promise<SavedViewAnswer>;
  changed(answer: SavedViewAnswer): void;
  update(): void;
  remove(): void;
}) {
  const { t, format } = useWords();
  const { workspace } = usePlace();
  const { view, apply, change, changed, update, remove } = props;
  const [more, setMore] = useState(false);
  const [renaming, setRenaming] = useState(false);
  return (
    <li>
      <div className="field-line">
        <button type="button" className="link view-name" onClick={apply}>
          <bdi>{view.name}</bdi>
        </button>
        {view.opens && <span className="chip">{t('cust.viewOpensIt')}</span>}
        <span className="field-acts">
          <button
            type="button"
            className="link"
            aria-expanded={more}
            aria-label={`${t('cust.viewMore')}: ${view.name}`}
            onClick={() => setMore(!more)}
          >
            {t('cust.viewMore')}
          </button>
        </span>
      </div>
      {view.gone.length > 0 && (
        <p className="quiet">
          {t('cust.viewGone', {
            n: view.gone.length,
            names: view.gone.map((name) => name.replace(/^[a-z_]+\./, '')).join(', '),
          })}
        </p>
      )}
      {view.problems.map((text) => (
        <p key={text} className="bad">
          {text}
        </p>
      ))}
      {more && !renaming && (
        <>
          <p className="quiet">
            {view.owner !== '' && (
              <>
                <bdi>{view.owner}</bdi>
                {' · '}
              </>
            )}
            {view.used == null
              ? t('cust.viewUnused')
              : t('cust.viewUsed', { when: format.moment(view.used, workspace.zone) })}
          </p>
          <p className="field-acts">
            <button type="button" className="small" onClick={update}>
              {t('cust.viewUpdate')}
            </button>
            <button type="button" className="small" onClick={() => setRenaming(true)}>
              {t('cust.viewRename')}
            </button>
            <button type="button" className="small" onClick={remove}>
              {t('cust.viewDelete')}
            </button>
          </p>
        </>
      )}
      {renaming && (
        <ViewForm
          first={view}
          save={change}
          saved={(answer) => {
            setRenaming(false);
            changed(answer);
          }}
          leave={() => setRenaming(false)}
        />
      )}
    </li>
  );
}

import { Button } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useWords } from '../../i18n';
import { Sheet } from '../../parts/Sheet';
import type { Refused } from '../api';
import { usePlace } from '../context';
import { refusal } from '../load';
import { PageLink } from '../PageLink';
import { reasonsOf } from '../Trouble';
import { countText } from './Count';
import { Reads } from './Reads';
import type { Counted } from './useCounted';

interface Saved {
  segment: string;
  name: string;
}

/** A name for those a rule holds for: then they are a segment. */
export function SaveSegment(props: {
  /** Null where none is to be saved. */
  rule: string | null;
  count: Counted;
  onClose(): void;
}) {
  const { t } = useWords();
  const id = useId();
  const [saved, setSaved] = useState<Saved | null>(null);
  return (
    <>
      <Sheet open={props.rule != null} labelledBy={id} className="keys-sheet save-segment" onClose={props.onClose}>
        {(close) => (
          <div className="drawer-body">
            <header>
              <h2 id={id}>{t('filter.save')}</h2>
              <Button size="small" onClick={close}>
                {t('ev.close')} <kbd>Esc</kbd>
              </Button>
            </header>
            <NameForm
              {...props}
              rule={props.rule ?? ''}
              onSaved={(made) => {
                setSaved(made);
                close();
              }}
            />
          </div>
        )}
      </Sheet>
      <p className={saved == null ? 'unseen' : 'filter-saved'} role="status">
        {saved != null && (
          <>
            {t('filter.saved', { name: saved.name })}{' '}
            <PageLink page="segments" tab={saved.segment}>
              {t('filter.toSegment')}
            </PageLink>
          </>
        )}
      </p>
    </>
  );
}

function NameForm(props: { rule: string; count: Counted; onSaved(saved: Saved): void }) {
  const words = useWords();
  const { t } = words;
  const { api } = usePlace();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [state, setState] = useState<'open' | 'saving' | 'unnamed' | Refused>('open');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'saving') {
      return;
    }
    if (name.trim() === '') {
      setState('unnamed');
      input.current?.focus();
      return;
    }
    setState('saving');
    try {
      const wish = { name: name.trim(), rule: props.rule, owner: '', note: '', nextReview: null };
      const { id: segment } = await api.saveSegment(wish);
      props.onSaved({ segment, name: wish.name });
    } catch (error) {
      setState(refusal(error));
    }
  };
  const wrong = state === 'unnamed' ? [t('filter.noName')] : typeof state === 'string' ? [] : reasonsOf(state, words);
  return (
    <form
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229)) {
          event.preventDefault();
        }
      }}
      noValidate
    >
      <Reads set={props.rule} />
      <p className="quiet">{countText(props.count, words)}</p>
      <div className="field">
        <label htmlFor={id}>{t('filter.name')}</label>
        <input
          ref={(element) => {
            input.current = element;
            // The dialog looks for it as it opens; React's own focusing comes before that.
            element?.setAttribute('autofocus', '');
          }}
          id={id}
          type="text"
          dir="auto"
          maxLength={200}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          aria-describedby={`${id}-hint`}
          aria-invalid={wrong.length > 0}
        />
        <p id={`${id}-hint`} className="bad" role={wrong.length > 0 ? 'alert' : undefined}>
          {wrong.join(' ')}
        </p>
      </div>
      <Button type="primary" htmlType="submit" loading={state === 'saving'}>
        {t('filter.saveIt')}
      </Button>
    </form>
  );
}

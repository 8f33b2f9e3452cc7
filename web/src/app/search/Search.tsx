import { Button } from 'antd';
import { useId, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n';
import { Sheet } from '../../parts/Sheet';
import { go, hasDays, readAddress } from '../address';
import { usePlace } from '../context';
import { useLoad } from '../load';
import { reasonsOf } from '../Trouble';
import { choicesOf, Results } from './Results';
import './search.css';
import type { Found } from './searchApi';
import { useTyped } from './useTyped';
import './words';

const NOTHING: Found = { q: '', whole: true, groups: [] };

/** Search over everything: pages, segments, people, numbers and fields, in any script. */
export function Search({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Sheet open={open} labelledBy="search-h" className="search-sheet" onClose={onClose}>
      {(close) => <Searching close={close} />}
    </Sheet>
  );
}

function Searching({ close }: { close(): void }) {
  const words = useWords();
  const { t, lang } = words;
  const { api, address, past, workspace } = usePlace();
  const list = useId();
  const { text, setText, composing, setComposing, asked } = useTyped();
  const day = hasDays(address.page) ? past : null;
  const [loaded, again, busy] = useLoad(
    JSON.stringify([asked, day, address.known, lang, workspace.run]),
    (signal) => (asked === '' ? Promise.resolve(NOTHING) : api.search(asked, day, signal)),
    true,
  );
  const found = asked !== '' && loaded.state === 'done' ? loaded.value : NOTHING;
  const choices = choicesOf(found, list);
  const [at, setAt] = useState<{ of: Found; place: number }>({ of: NOTHING, place: 0 });
  // Other results begin at their first.
  const place = at.of === found ? Math.min(at.place, choices.length - 1) : 0;
  const active = choices[place] ?? null;

  const choose = (to: string) => {
    const [path = '/', search = ''] = to.split(/(?=\?)/);
    const there = readAddress(path, search);
    const days = hasDays(there.page) ? { asOf: address.asOf, known: address.known } : {};
    close();
    go({ ...there, ...days });
  };
  const pressed = (event: KeyboardEvent) => {
    if (composing || event.nativeEvent.isComposing) {
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setAt({ of: found, place: (place + step + choices.length) % choices.length });
    } else if (event.key === 'Enter' && active && !busy && text.trim() === asked) {
      event.preventDefault();
      choose(active.address);
    }
  };
  const said =
    asked === ''
      ? t('search.hint')
      : loaded.state === 'done' && !busy && choices.length === 0
        ? t('search.none', { text: asked })
        : null;
  return (
    <div className="search" aria-busy={busy}>
      <h2 id="search-h" className="unseen">
        {t('search.title')}
      </h2>
      <div className="search-line">
        <input
          type="text"
          role="combobox"
          aria-label={t('search.title')}
          aria-expanded={choices.length > 0}
          aria-controls={choices.length > 0 ? list : undefined}
          aria-activedescendant={active?.id}
          aria-autocomplete="list"
          aria-describedby={`${list}-said`}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={pressed}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={(event) => {
            setComposing(false);
            setText(event.currentTarget.value);
          }}
        />
        <Button size="small" onClick={close}>
          {t('ev.close')} <kbd>Esc</kbd>
        </Button>
      </div>
      {choices.length > 0 && <Results found={found} list={list} active={active?.id ?? null} onChoose={choose} />}
      <div className="search-said quiet" id={`${list}-said`}>
        {said && <p>{said}</p>}
        {asked !== '' && !found.whole && workspace.asOf && <p>{t('search.notComputed')}</p>}
      </div>
      {loaded.state === 'failed' && (
        <div className="search-said bad" role="alert">
          {reasonsOf(loaded.error, words).map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          <Button size="small" onClick={again}>
            {t('load.again')}
          </Button>
        </div>
      )}
      <p className="unseen" role="status">
        {asked !== '' && !busy && t('search.count', { n: choices.length })}
      </p>
    </div>
  );
}

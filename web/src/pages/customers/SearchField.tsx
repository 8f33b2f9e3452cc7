import { useEffect, useMemo, useRef, useState } from 'react';
import { usePlace } from '../../app/context';
import { useKeys } from '../../app/useKeys';
import { useWords } from '../../i18n';

const PAUSE = 150;

/** Searches while one types, but not while a word is being composed; "/" leads here. */
export function SearchField({ value, onSearch }: { value: string; onSearch(text: string): void }) {
  const { t } = useWords();
  const { single } = usePlace();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  const said = useRef(value);
  const keys = useMemo(() => ({ '/': () => input.current?.focus() }), []);
  useKeys(keys, single);
  useEffect(() => {
    // Back, or another link: the address says what is searched for.
    if (value !== said.current) {
      said.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (composing || text === said.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      said.current = text;
      onSearch(text);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, composing, onSearch]);
  return (
    <label className="search-field">
      <span className="unseen">{t('cust.search')}</span>
      <input
        ref={input}
        type="search"
        value={text}
        placeholder={t('cust.searchHint')}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false);
          setText(event.currentTarget.value);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  );
}

import { useEffect, useState } from 'react';

const PAUSE = 120;

/** A text while it is typed, and what of it is to be searched: once one pauses, and not while a word is composed. */
export function useTyped() {
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const [asked, setAsked] = useState('');
  useEffect(() => {
    if (composing) {
      return undefined;
    }
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return { text, setText, composing, setComposing, asked };
}

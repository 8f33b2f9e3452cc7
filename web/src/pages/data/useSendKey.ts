import { useEffect, useRef } from 'react';

/** Ctrl+Enter sends what the page holds, wherever one types; not under an open dialog, nor while a word is composed. */
export function useSendKey(send: () => void, on: boolean): void {
  const now = useRef(send);
  useEffect(() => {
    now.current = send;
  });
  useEffect(() => {
    if (!on) {
      return undefined;
    }
    const pressed = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      const over = event.target instanceof Element && event.target.closest('dialog');
      if (event.key === 'Enter' && control && !over && !event.isComposing && !event.repeat) {
        event.preventDefault();
        now.current();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
}

import { useEffect } from 'react';

/** Keys that act alone. They sleep while someone types, while a word is composed, and under an open dialog. */
export function useKeys(keys: Record<string, () => void>, on: boolean): void {
  useEffect(() => {
    if (!on) {
      return undefined;
    }
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const act = keys[event.key];
      const other = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented;
      if (!act || other || target?.closest('input, textarea, select, [contenteditable], dialog')) {
        return;
      }
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [keys, on]);
}

import { useEffect } from 'react';

/** Ctrl+K, or ⌘K: wherever one types, but not over something else that is open. */
export function useSearchKey(show: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const asks = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!asks || event.key.toLowerCase() !== 'k' || event.isComposing || event.repeat) {
        return;
      }
      // The browser would go to its own search.
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) {
        show();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [show]);
}

import { useEffect, useRef } from 'react';

/** Whoever stood on a button that is gone is brought on to what came of it, not back to the top; others stay. */
export function useFocusOn(when: boolean, target: () => HTMLElement | null): void {
  const now = useRef(target);
  useEffect(() => {
    now.current = target;
  });
  useEffect(() => {
    if (when && (document.activeElement == null || document.activeElement === document.body)) {
      now.current()?.focus();
    }
  }, [when]);
}

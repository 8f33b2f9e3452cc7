import { useMemo } from 'react';
import { usePlace } from '../../app/context';
import { useKeys } from '../../app/useKeys';

/** J and K walk what needs a person, U takes the receipt in focus back. Enter is the browser's own: these are links. */
export function useHomeKeys(): void {
  const { single } = usePlace();
  const keys = useMemo(() => {
    const by = (step: number) => () => {
      const stops = [...document.querySelectorAll<HTMLElement>('.needs a, .needs button')];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.max(0, Math.min(stops.length - 1, at + step));
      stops[next]?.focus();
    };
    const undo = () => {
      const receipt = document.activeElement?.closest('[data-receipt]');
      receipt?.querySelector<HTMLElement>(':scope > button')?.click();
    };
    return { j: by(1), k: by(-1), u: undo, J: by(1), K: by(-1), U: undo };
  }, []);
  useKeys(keys, single);
}

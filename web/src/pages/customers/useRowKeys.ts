import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { ROW } from './longScroll';

/** Arrows walk the rows and the numbers in them; one row is a stop for Tab, Enter opens it. */
export function useRowKeys(props: {
  box: RefObject<HTMLElement | null>;
  total: number;
  first: number;
  end: number;
  scroll: { place: number; height: number; scrollTo(place: number): void };
  open(at: number): void;
}) {
  const { box, total, first, end, scroll, open } = props;
  const [at, setHere] = useState(0);
  const focus = useRef<{ at: number; cell: number } | null>(null);
  const setAt = useCallback((next: number, focused = false) => {
    setHere(next);
    if (focused) {
      focus.current = { at: next, cell: -1 };
    }
  }, []);
  // The row may only now have been drawn.
  useEffect(() => {
    const wanted = focus.current;
    const row = wanted && box.current?.querySelector<HTMLElement>(`[data-at="${wanted.at}"]`);
    if (row) {
      focus.current = null;
      (stops(row)[wanted.cell] ?? row).focus({ preventScroll: true });
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-at]');
    if (!row || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const here = Number(row.dataset.at);
    const cell = stops(row).indexOf(target);
    if (event.key === 'Enter' && cell < 0) {
      event.preventDefault();
      open(here);
      return;
    }
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      const next = cell + (event.key === 'ArrowRight' ? 1 : -1);
      (stops(row)[next] ?? (next < 0 ? row : target)).focus();
      return;
    }
    const page = Math.max(1, Math.floor(scroll.height / ROW) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? total - 1 : here + (steps[event.key] ?? 0);
    if (to === here && !(event.key in steps) && event.key !== 'Home' && event.key !== 'End') {
      return;
    }
    event.preventDefault();
    const next = Math.max(0, Math.min(total - 1, to));
    focus.current = { at: next, cell };
    setHere(next);
    if (next * ROW < scroll.place) {
      scroll.scrollTo(next * ROW);
    } else if ((next + 1) * ROW > scroll.place + scroll.height) {
      scroll.scrollTo((next + 1) * ROW - scroll.height);
    }
  };
  // Tab stops where one was, or at what is in sight.
  const stop = at >= first && at < end ? at : Math.min(first, Math.max(0, total - 1));
  return { at, stop, setAt, onKeyDown };
}

/** What can be opened in a row, the name aside: the row itself opens that. */
const stops = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('button')];

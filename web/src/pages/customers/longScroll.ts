import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

export const ROW = 30;
/** No browser draws a box much higher than this. */
const MOST = 10_000_000;
const PARTS = 100;
/** Where nothing is laid out. */
const USUAL = 600;

/** How a list that is too high for a browser is squeezed: parts of the box overlap parts of the list. */
export function squeezed(rows: number) {
  const whole = rows * ROW;
  const height = Math.min(whole, MOST);
  const part = height / PARTS;
  const parts = Math.max(1, Math.floor(whole / part || 1));
  const jump = parts > 1 ? (whole - height) / (parts - 1) : 0;
  /** How far the list is ahead of the box in the part that holds a place of the list. */
  const ahead = (place: number) => Math.round(Math.min(parts - 1, Math.floor(place / (part || 1))) * jump);
  /** The place of the list where the bar of the box was dragged to. */
  const dragged = (top: number, view: number) =>
    height <= view ? 0 : Math.min(whole - view, (top * (whole - view)) / (height - view));
  return { whole, height, ahead, dragged };
}

/**
 * Scrolls a list of any length in one box: a turn of the wheel moves by as many rows as in a short list, dragging the bar reaches
 * every part of it.
 */
export function useLongScroll(box: RefObject<HTMLElement | null>, rows: number, head: number) {
  const [view, setView] = useState({ place: 0, ahead: 0, height: USUAL });
  // Where the box is, so that its own moves are told from the reader's.
  const at = useRef({ top: 0, ahead: 0 });

  const show = useCallback(
    (top: number, ahead: number) => {
      const element = box.current;
      at.current = { top, ahead };
      if (element && Math.abs(element.scrollTop - top) >= 1) {
        element.scrollTop = top;
      }
      setView({ place: top + ahead, ahead, height: Math.max(ROW, (element?.clientHeight || USUAL) - head) });
    },
    [box, head],
  );
  const scrollTo = useCallback(
    (wanted: number) => {
      const { whole, ahead } = squeezed(rows);
      const seen = Math.max(ROW, (box.current?.clientHeight || USUAL) - head);
      const place = Math.max(0, Math.min(wanted, whole - seen));
      show(place - ahead(place), ahead(place));
    },
    [box, rows, head, show],
  );
  const onScroll = useCallback(() => {
    const element = box.current;
    if (!element || Math.abs(element.scrollTop - at.current.top) < 1) {
      return;
    }
    const { ahead, dragged } = squeezed(rows);
    const top = element.scrollTop;
    const seen = element.clientHeight - head;
    if (Math.abs(top - at.current.top) < seen) {
      const place = Math.max(0, top + at.current.ahead);
      show(place - ahead(place), ahead(place));
    } else {
      show(top, dragged(top, seen) - top);
    }
  }, [box, rows, head, show]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(() =>
      setView((now) => ({ ...now, height: Math.max(ROW, element.clientHeight - head) })),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, head]);
  return { ...view, box: squeezed(rows).height, scrollTo, onScroll };
}

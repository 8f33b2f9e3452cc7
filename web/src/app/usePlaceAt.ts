import { useEffect } from 'react';

/** Goes to the place on the page that an address means, once it is there: in sight, and with the keyboard. */
export function usePlaceAt(id: string | null | undefined): void {
  useEffect(() => {
    const place = id ? document.getElementById(id) : null;
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [id]);
}

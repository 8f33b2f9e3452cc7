import type { AnchorHTMLAttributes } from 'react';
import { addressText, go, hasDays } from './address';
import { usePlace } from './context';

/** A link to a page of the app, opened in place unless it is wanted beside. Day and filter stay with pages that have them. */
export function PageLink(
  props: {
    page: string;
    tab?: string;
    reason?: string;
    list?: boolean;
    /** The place on the page that is meant. */
    at?: string;
    /** Another day than the one that is looked at. */
    day?: { asOf: string; known: boolean };
    onGo?(): void;
  } & AnchorHTMLAttributes<HTMLAnchorElement>,
) {
  const { page, tab = '', reason, list, at, day, onGo, ...rest } = props;
  const { address } = usePlace();
  // Back in a list it is as one left it.
  const same = list ? { q: address.q, sort: address.sort } : {};
  const view = hasDays(page)
    ? { asOf: address.asOf, known: address.known, set: address.set }
    : { asOf: null, set: null };
  const to = { page, tab, reason, at, ...same, ...view, ...day, open: null };
  return (
    <a
      {...rest}
      href={addressText(to)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
          return;
        }
        event.preventDefault();
        onGo?.();
        go(to);
      }}
    />
  );
}

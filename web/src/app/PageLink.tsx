import type { AnchorHTMLAttributes } from 'react';
import { addressText, go, hasDays } from './address';
import { usePlace } from './context';

/** A link to a page of the app, opened in place unless it is wanted beside. Day and filter stay with pages that have them. */
export function PageLink(
  props: { page: string; tab?: string; reason?: string; onGo?(): void } & AnchorHTMLAttributes<HTMLAnchorElement>,
) {
  const { page, tab = '', reason, onGo, ...rest } = props;
  const { address } = usePlace();
  const to = {
    page,
    tab,
    reason,
    open: null,
    ...(hasDays(page) ? { asOf: address.asOf, set: address.set } : { asOf: null, set: null }),
  };
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

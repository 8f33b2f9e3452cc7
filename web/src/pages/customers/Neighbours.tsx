import { useMemo } from 'react';
import { addressText, go, type Address } from '../../app/address';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import { PageLink } from '../../app/PageLink';
import { useKeys } from '../../app/useKeys';
import { useWords } from '../../i18n';

/** The way back to the list, and to the customers beside this one in it, where one came from there. */
export function Neighbours({ id }: { id: string }) {
  const { t, format } = useWords();
  const { api, address, past, workspace, single } = usePlace();
  const at = /^\d{1,9}$/.test(address.at ?? '') ? Number(address.at) : null;
  const from = Math.max(0, (at ?? 0) - 1);
  const asked = { set: address.set, q: address.q ?? null, sort: address.sort ?? null, columns: 'source_key' };
  const [found] = useLoad(JSON.stringify([asked, past, at, workspace.run]), (signal) =>
    at == null ? Promise.resolve(null) : api.customers(asked, past, { after: from, limit: 3 }, signal),
  );
  const answer = found.state === 'done' ? found.value : null;
  const rows = answer?.rows ?? [];
  const here = rows.findIndex((row) => row.id === id);
  const before = here > 0 ? rows[here - 1] : undefined;
  const next = here >= 0 ? rows[here + 1] : undefined;
  const place = (to: { id: string } | undefined, step: number): Address | null =>
    to ? { ...address, tab: to.id, at: String((at ?? 0) + step), open: null } : null;
  const ways = { before: place(before, -1), next: place(next, 1) };
  const keys = useMemo(() => {
    const way = (to: Address | null) => () => to && go(to, 'replace');
    return { j: way(ways.next), J: way(ways.next), k: way(ways.before), K: way(ways.before) };
    // Both are told by where they lead.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [before?.id, next?.id, address]);
  useKeys(keys, single);
  const link = (to: Address | null, text: string) =>
    to && (
      <a
        href={addressText(to)}
        onClick={(event) => {
          if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
            event.preventDefault();
            go(to, 'replace');
          }
        }}
      >
        {text}
      </a>
    );
  return (
    <nav className="neighbours" aria-label={t('nav.customers')}>
      <PageLink page="customers" list>
        {t('cust.all')}
      </PageLink>
      {here >= 0 && answer && (
        <>
          {link(ways.before, t('cust.previous'))}
          {link(ways.next, t('cust.next'))}
          <span className="quiet">
            {t('cust.place', { at: format.count((at ?? 0) + 1), total: format.count(answer.total) })}
          </span>
        </>
      )}
    </nav>
  );
}

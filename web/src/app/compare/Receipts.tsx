import { useWords } from '../../i18n';
import { usePlace } from '../context';
import { PageLink } from '../PageLink';
import type { Moved } from './compareApi';

/** What came in between and made the difference. */
export function Receipts({ receipts }: { receipts: Moved[] }) {
  const { t, format } = useWords();
  const { workspace } = usePlace();
  if (receipts.length === 0) {
    return <p>{t('compare.nothing')}</p>;
  }
  return (
    <ul className="compare-receipts">
      {receipts.map((receipt) => (
        <li key={receipt.id}>
          <span>
            <PageLink page="data">{receipt.file}</PageLink>
            <small>{format.moment(receipt.arrived, workspace.zone)}</small>
          </span>
          <span>
            {said(receipt)
              .map(([key, n]) => t(key, { n, shown: format.count(n) }))
              .join(' · ')}
          </span>
          <span className="right">{t('compare.net', { net: format.moneyShort(receipt.net) })}</span>
        </li>
      ))}
    </ul>
  );
}

function said({ added, changed, ended }: Moved) {
  const all = [
    ['compare.added', added],
    ['compare.changed', changed],
    ['compare.ended', ended],
  ] as const;
  return all.filter(([, n]) => n > 0);
}

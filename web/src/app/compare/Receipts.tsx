import { useWords, type Words } from '../../i18n';
import { Opens } from '../../parts/Figures';
import { usePlace } from '../context';
import { PageLink } from '../PageLink';
import type { Moved } from './compareApi';

/** What came in between and made the difference. */
export function Receipts({ receipts }: { receipts: Moved[] }) {
  const words = useWords();
  const { t, format } = words;
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
            <Opens what={receipt.file} value={movedText(receipt, words)} opened={{ difference: receipt.id }} />
          </span>
          <span className="right">
            <Opens
              what={receipt.file}
              value={t('compare.net', { net: format.moneyShort(receipt.net) })}
              opened={{ difference: receipt.id }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a receipt did, in lines: 2 new · 1 changed. */
export function movedText({ added, changed, ended, entered, left }: Moved, { t, format }: Words): string {
  const all = [
    ['compare.added', added],
    ['compare.changed', changed],
    ['compare.ended', ended],
    ['compare.entered', entered],
    ['compare.left', left],
  ] as const;
  return all
    .filter(([, n]) => n > 0)
    .map(([key, n]) => t(key, { n, shown: format.count(n) }))
    .join(' · ');
}

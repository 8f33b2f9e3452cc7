import { Button } from 'antd';
import { useWords } from '../../i18n';
import { usePlace } from '../../app/context';
import { PageLink } from '../../app/PageLink';
import { Doings } from './Doings';
import { MEND, type Mends } from './mends';
import { useSendKey } from './useSendKey';

/** Sends what was mended, in one go. */
export function MendBar({ mends }: { mends: Mends }) {
  const { t } = useWords();
  const { works } = usePlace();
  const work = works.of(MEND);
  const n = mends.ready.length;
  const send = () => mends.send(t('aside.mended', { n }));
  useSendKey(send, n > 0);
  const busy = work?.state === 'working';
  if (n === 0 && !busy) {
    return work?.state === 'done' ? (
      <p className="after-mend good">
        ✓ {t('aside.mended', { n: mends.sent })} <PageLink page="data">{t('aside.toReceipts')}</PageLink>
      </p>
    ) : null;
  }
  return (
    <div className="action-bar">
      {!busy && (
        <span className="action">
          <Button type="primary" onClick={send}>
            {t('aside.mend', { n })}
          </Button>
          <span className="keys-hint" aria-hidden="true">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
        </span>
      )}
      <Doings work={work} title={t('aside.mending', { n: mends.sent })} again={send} />
    </div>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n';
import { addressText } from './address';
import { usePlace } from './context';

/** The link names the day, so that it shows the same number when there is a later one. */
export function CopyLink() {
  const { t } = useWords();
  const { address, day } = usePlace();
  const [done, setDone] = useState<'copied' | 'shown' | null>(null);
  const link = window.location.origin + addressText({ ...address, asOf: day });
  const copy = () =>
    (navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setDone('copied'),
      () => setDone('shown'),
    );
  return (
    <>
      <Button onClick={() => void copy()}>
        <span aria-live="polite">{t(done === 'copied' ? 'ev.copied' : 'drawer.link')}</span>
      </Button>
      {done === 'shown' && (
        <label className="link-shown">
          {t('drawer.linkIs')}
          <input readOnly value={link} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
}

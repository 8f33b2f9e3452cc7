import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n';
import type { Refused } from '../../app/api';
import { usePlace } from '../../app/context';
import type { KeptMapping as Kept } from '../../app/dataApi';
import { refusal, useLoad } from '../../app/load';
import { Failed, reasonsOf } from '../../app/Trouble';
import { SEPARATORS } from './ReadAsBar';

const ORDERS = {
  'day/month': 'import.dayMonth',
  'month/day': 'import.monthDay',
  'year/month': 'read.yearMonth',
} as const;

/** What is kept for the next file of a source: to be seen, forgotten, and remembered again. */
export function KeptMapping({ source }: { source: string }) {
  const { api } = usePlace();
  const words = useWords();
  const { t, lang } = words;
  const [loaded, again] = useLoad(`kept ${source} ${lang}`, (signal) => api.keptMapping(source, signal));
  const [changed, setChanged] = useState<Kept | null>(null);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  if (loaded.state === 'failed') {
    return <Failed error={loaded.error} again={again} />;
  }
  if (loaded.state === 'loading') {
    return null;
  }
  const kept = changed ?? loaded.value;
  const nothing = kept.tables.length === 0 && kept.readings.length === 0;
  const act = (doing: Promise<Kept>) => {
    setBusy(true);
    setError(null);
    doing.then(setChanged, (failed: unknown) => setError(refusal(failed))).finally(() => setBusy(false));
  };
  return (
    <section aria-labelledby="kept-h" className="kept-mapping">
      <h3 id="kept-h">{t('kept.title')}</h3>
      <p className="quiet">{nothing ? t('kept.nothing') : t('kept.hint')}</p>
      {kept.readings.map(({ encoding, separator }, at) => (
        <p key={at}>{t('kept.reading', { what: [encoding, markOf(separator)].filter(Boolean).join(', ') })}</p>
      ))}
      {kept.tables.map((columns, at) => (
        <Columns key={at} columns={columns} />
      ))}
      {error && (
        <p role="alert" className="bad">
          {reasonsOf(error, words).join(' ')}
        </p>
      )}
      <p className="buttons">
        {!nothing && (
          <Button disabled={busy} onClick={() => act(api.forgetMapping(source))}>
            {t('kept.forget')}
          </Button>
        )}
        {kept.forgotten && (
          <Button disabled={busy} onClick={() => act(api.rememberMapping(source))}>
            {t('kept.remember')}
          </Button>
        )}
      </p>
    </section>
  );

  function markOf(separator: string | null) {
    const key = separator == null ? null : SEPARATORS[separator as keyof typeof SEPARATORS];
    return key && t(key);
  }
}

function Columns({ columns }: { columns: Kept['tables'][number] }) {
  const { t } = useWords();
  return (
    <dl className="kept-columns">
      {columns.map(({ header, text, order, mark }, at) => (
        <div key={at}>
          <dt>{header}</dt>
          <dd>
            {text}
            {order != null && <small>{t(ORDERS[order as keyof typeof ORDERS])}</small>}
            {mark != null && <small>{t(mark === ',' ? 'read.decimalComma' : 'read.point')}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

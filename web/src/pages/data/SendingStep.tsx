import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n';
import { Bar } from '../../app/Bar';
import { usePlace } from '../../app/context';
import { refusal } from '../../app/load';
import { Failed } from '../../app/Trouble';
import type { Refused } from '../../app/api';
import { Working } from '../../app/Working';
import { Waiting } from './Waiting';
import type { Flow } from './useImport';

/** A file on its way to the server, and the server's first look into it. */
export function SendingStep({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const { file, look } = flow;
  const named = { file: file?.name ?? '' };
  return (
    <section className="panel waiting" aria-labelledby="sending-h">
      {flow.note && <p role="status">{flow.note}</p>}
      <h2 id="sending-h">{t(flow.upload ? 'import.looking' : 'import.sending', named)}</h2>
      {!flow.upload && file && <Sending file={file} flow={flow} />}
      {look?.state === 'working' && <Working title={t('import.looking', named)} doing={look} />}
      {look?.state === 'failed' && (
        <Failed error={look.error} again={flow.lookAgain} title={t('import.lookFailed', named)} />
      )}
      {look?.state === 'cancelled' && <p role="status">{t('import.lookStopped', named)}</p>}
      {(look?.state === 'failed' || look?.state === 'cancelled') && (
        <p className="buttons">
          {look.state === 'cancelled' && <Button onClick={flow.lookAgain}>{t('load.again')}</Button>}
          <Button onClick={() => flow.drop(null)}>{t('import.other')}</Button>
        </p>
      )}
      <Waiting flow={flow} />
    </section>
  );
}

function Sending({ file, flow }: { file: File; flow: Flow }) {
  const { t } = useWords();
  const { api } = usePlace();
  const [round, setRound] = useState(0);
  const [part, setPart] = useState(0);
  const [error, setError] = useState<Refused | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    api
      .upload(file, (now) => stop.signal.aborted || setPart((before) => Math.max(before, now)), stop.signal)
      .then(
        (upload) => stop.signal.aborted || flow.arrived(upload),
        (refused: unknown) => stop.signal.aborted || setError(refusal(refused)),
      );
    return () => stop.abort();
    // A file is sent once: neither another language nor another drawing sends it anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [file, round]);
  const named = { file: file.name };
  if (error) {
    const again = () => {
      setError(null);
      setPart(0);
      setRound(round + 1);
    };
    return (
      <>
        <Failed error={error} again={again} title={t('import.sendFailed', named)} />
        <p className="buttons">
          <Button onClick={() => flow.drop(null)}>{t('import.other')}</Button>
        </p>
      </>
    );
  }
  const done = Math.floor(part * 100);
  return (
    <>
      <Bar percent={done} label={t('import.sending', named)} />
      <Button onClick={() => flow.drop(t('import.sendStopped', named))}>{t('prepare.cancel')}</Button>
    </>
  );
}

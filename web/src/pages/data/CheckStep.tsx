import { Button } from 'antd';
import { useRef } from 'react';
import { useWords } from '../../i18n';
import type { Checked, LookedAt, Said } from '../../app/dataApi';
import { Loading } from '../../app/Trouble';
import { useFocusOn } from '../../app/useFocusOn';
import { CheckedTables } from './CheckedTables';
import { Doings } from './Doings';
import { UploadFailed } from './Gone';
import { OriginForm } from './OriginForm';
import { saidOf } from './told';
import { useChecked } from './useChecked';
import { useLooked } from './useLooked';
import { useSendKey } from './useSendKey';
import type { Flow } from './useImport';
import { Passed, Waiting } from './Waiting';
import { Working } from '../../app/Working';

/** What will happen, before anything does: the import done and taken back, told as its receipt will tell it. */
export function CheckStep({ flow }: { flow: Flow }) {
  const [loaded, again] = useLooked(flow);
  if (loaded.state === 'failed') {
    return <UploadFailed error={loaded.error} again={again} flow={flow} />;
  }
  if (loaded.state === 'loading') {
    return <Loading rows={8} />;
  }
  const { looked, meanings } = loaded.value;
  return <Check looked={looked} said={saidOf(looked, flow, meanings)} flow={flow} />;
}

function Check({ looked, said, flow }: { looked: LookedAt; said: Said; flow: Flow }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [checked, again] = useChecked(flow, said);
  const found = checked.state === 'done' ? checked.value : null;
  useFocusOn(true, () => heading.current);
  const checkAgain = () => flow.beginCheck(said);
  return (
    <>
      <div className="step-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('check.title')}
        </h2>
        <p className="quiet">{t('check.said')}</p>
      </div>
      {checked.state === 'failed' && <UploadFailed error={checked.error} again={again} flow={flow} />}
      {flow.check?.state === 'working' && (
        <section className="panel waiting">
          <p>{t('check.checking', { file: looked.name })}</p>
          <Working title={t('check.checking', { file: looked.name })} doing={flow.check} />
        </section>
      )}
      {flow.check?.state === 'failed' && (
        <UploadFailed error={flow.check.error} again={checkAgain} flow={flow} title={t('check.failed')} />
      )}
      {flow.check?.state === 'cancelled' && <p role="status">{t('check.stopped')}</p>}
      {found && <Found found={found} looked={looked} said={said} flow={flow} />}
      <Waiting flow={flow} />
      {!found && (
        <div className="action-bar">
          <Button onClick={() => flow.show(false)}>{t('check.back')}</Button>
          {flow.check?.state !== 'working' && <Button onClick={checkAgain}>{t('check.now')}</Button>}
        </div>
      )}
    </>
  );
}

function Found({ found, looked, said, flow }: { found: Checked; looked: LookedAt; said: Said; flow: Flow }) {
  const { t } = useWords();
  const busy = flow.work?.state === 'working';
  const kept = found.tables.reduce((sum, table) => sum + table.kept, 0);
  const outdated = flow.work?.state === 'failed' && flow.work.error.has('app.changedSinceCheck');
  const send = () =>
    outdated
      ? flow.beginCheck(said)
      : flow.send({ ...said, received: found.received, ...(flow.origin && { origin: flow.origin }) });
  useSendKey(send, found.tables.length > 0 && !busy);
  return (
    <>
      <CheckedTables found={found} looked={looked} />
      {found.tables.length > 0 && <OriginForm found={found} flow={flow} />}
      <Passed passedOver={found.passedOver} />
      <div className="action-bar">
        {!busy && (
          <span className="action">
            {found.tables.length > 0 && (
              <>
                <Button type="primary" onClick={send}>
                  {outdated ? t('check.now') : t('import.go', { n: kept })}
                </Button>
                <span className="keys-hint" aria-hidden="true">
                  <kbd>Ctrl</kbd> <kbd>Enter</kbd>
                </span>
              </>
            )}
            <Button onClick={() => flow.show(false)}>{t('check.back')}</Button>
            <Button onClick={() => flow.drop(null)}>{t('import.other')}</Button>
          </span>
        )}
        {flow.work?.state === 'failed' ? (
          <UploadFailed error={flow.work.error} again={send} flow={flow} title={t('data.failed')} />
        ) : (
          <Doings work={flow.work} title={t('import.importing', { file: looked.name })} again={send} />
        )}
      </div>
    </>
  );
}

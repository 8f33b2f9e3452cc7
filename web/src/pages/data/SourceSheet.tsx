import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../i18n';
import { usePlace } from '../../app/context';
import type { Origin, SaidOf, SourceTold } from '../../app/dataApi';
import { refusal, useLoad } from '../../app/load';
import { reasonsOf } from '../../app/Trouble';
import type { Refused } from '../../app/api';
import { KeptMapping } from './KeptMapping';
import { BASES, OriginFields } from './OriginFields';

const originOf = ({ owner, basis, origin }: SaidOf): Origin => ({ owner, basis, origin });

/** Who answers for a source and on what basis: to be said, said otherwise, and taken back. */
export function SourceSheet({ source, saved, close }: { source: SourceTold; saved(): void; close(): void }) {
  const words = useWords();
  const { t } = words;
  const { api } = usePlace();
  const [now, setNow] = useState(source.said);
  const [value, setValue] = useState(originOf(source.said));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refused | null>(null);
  const [done, setDone] = useState(false);
  const act = (doing: Promise<SaidOf>) => {
    setBusy(true);
    setError(null);
    setDone(false);
    doing.then(
      (said) => {
        setBusy(false);
        setNow(said);
        setValue(originOf(said));
        setDone(true);
        saved();
      },
      (failed: unknown) => {
        // What was typed stays, whatever somebody else saved.
        setBusy(false);
        setError(refusal(failed));
      },
    );
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    act(api.saySource(source.source, { ...value, version: now.version }));
  };
  return (
    <div className="drawer-body">
      <header>
        <h2 id="source-h">{source.source}</h2>
        <Button size="small" onClick={close}>
          {t('sources.close')} <kbd>Esc</kbd>
        </Button>
      </header>
      <form onSubmit={send}>
        <OriginFields value={value} onChange={setValue} disabled={busy} />
        {error && (
          <div className="bad" role="alert">
            {reasonsOf(error, words).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
        <p className="buttons">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('sources.save')}
          </Button>
          {now.version > 0 && (
            <Button disabled={busy} onClick={() => act(api.undoSource(source.source, now.version))}>
              {t('sources.undo')}
            </Button>
          )}
          <span role="status" className="quiet">
            {done && t('sources.saved', { version: now.version })}
          </span>
        </p>
      </form>
      <KeptMapping source={source.source} />
      {now.version > 0 && <History source={source.source} version={now.version} />}
    </div>
  );
}

function History({ source, version }: { source: string; version: number }) {
  const { t, format } = useWords();
  const { api, workspace } = usePlace();
  const [history] = useLoad(`source ${source} ${version}`, (signal) => api.sourceHistory(source, signal), true);
  if (history.state !== 'done') {
    return null;
  }
  return (
    <section aria-labelledby="history-h">
      <h3 id="history-h">{t('sources.history')}</h3>
      <ol className="source-history" reversed>
        {history.value.map((one) => {
          const basis = BASES.find((each) => each === one.basis);
          const parts = [one.owner, basis && t(`origin.basis.${basis}`), one.origin].filter(Boolean);
          return (
            <li key={one.version}>
              {parts.length > 0 ? parts.join(' · ') : t('origin.notSaid')}{' '}
              <small>
                {t('sources.version', {
                  version: one.version,
                  when: one.since ? format.moment(one.since, workspace.zone) : '–',
                })}
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

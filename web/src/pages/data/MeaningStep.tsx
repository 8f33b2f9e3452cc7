import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../../i18n';
import { usePlace } from '../../app/context';
import type { LookedAt } from '../../app/dataApi';
import { useLoad } from '../../app/load';
import { Failed, Loading } from '../../app/Trouble';
import { useFocusOn } from '../../app/useFocusOn';
import { Doings } from './Doings';
import { MeaningTable } from './MeaningTable';
import { told, unanswered } from './told';
import { Passed, Waiting } from './Waiting';
import { useSendKey } from './useSendKey';
import type { Flow } from './useImport';

/** What each column is taken for, to be put right before a row goes in. */
export function MeaningStep({ flow }: { flow: Flow }) {
  const { lang } = useWords();
  const { api } = usePlace();
  const id = flow.upload?.id ?? '';
  const [looked, again] = useLoad(`${id} ${lang}`, (signal) => api.uploaded(id, signal), true);
  const [meanings, meaningsAgain] = useLoad(`meanings ${lang}`, (signal) => api.meanings(signal), true);
  if (looked.state === 'failed') {
    return <Failed error={looked.error} again={again} />;
  }
  if (meanings.state === 'failed') {
    return <Failed error={meanings.error} again={meaningsAgain} />;
  }
  if (looked.state === 'loading' || meanings.state === 'loading') {
    return <Loading rows={8} />;
  }
  return <Meanings looked={looked.value} meanings={meanings.value} flow={flow} />;
}

function Meanings(props: { looked: LookedAt; meanings: { word: string; text: string }[]; flow: Flow }) {
  const { t } = useWords();
  const { looked, meanings, flow } = props;
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = looked.tables.reduce((sum, table) => sum + table.rows, 0);
  const open = unanswered(looked, flow.answers);
  const busy = flow.work?.state === 'working';
  useFocusOn(!busy, () => heading.current);
  const send = () => {
    if (open.length === 0) {
      flow.send(told(looked, flow.answers));
    } else {
      // Said beside each choice that is missing; the first of them has the keyboard.
      setAsked(true);
      document.querySelector<HTMLElement>(`[data-asks="${CSS.escape(open[0] ?? '')}"] input`)?.focus();
    }
  };
  useSendKey(send, looked.tables.length > 0 && !busy);
  return (
    <>
      <div className="step-head">
        <h2 ref={heading} tabIndex={-1}>
          {looked.tables.length > 0 ? t('import.said') : t('import.nothing', { file: looked.name })}
        </h2>
      </div>
      {looked.tables.map((table) => (
        <MeaningTable
          key={table.table}
          table={table}
          meanings={meanings}
          flow={flow}
          asked={asked ? open : []}
          disabled={busy}
        />
      ))}
      <Passed passedOver={looked.passedOver} />
      <Waiting flow={flow} />
      <div className="action-bar">
        {!busy && (
          <span className="action">
            {looked.tables.length > 0 && (
              <>
                <Button type="primary" onClick={send}>
                  {t('import.go', { n: rows })}
                </Button>
                <span className="keys-hint" aria-hidden="true">
                  <kbd>Ctrl</kbd> <kbd>Enter</kbd>
                </span>
              </>
            )}
            <Button onClick={() => flow.drop(null)}>{t('import.other')}</Button>
          </span>
        )}
        <Doings work={flow.work} title={t('import.importing', { file: looked.name })} again={send} />
      </div>
    </>
  );
}

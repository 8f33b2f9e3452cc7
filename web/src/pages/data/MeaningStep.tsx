import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n';
import { usePlace } from '../../app/context';
import type { LookedAt, Meaning } from '../../app/dataApi';
import { Loading } from '../../app/Trouble';
import { useFocusOn } from '../../app/useFocusOn';
import { useKeys } from '../../app/useKeys';
import { AsBefore } from './AsBefore';
import { UploadFailed } from './Gone';
import { MeaningTable } from './MeaningTable';
import { ReadAsBar } from './ReadAsBar';
import { saidOf, unanswered } from './told';
import { Passed, Waiting } from './Waiting';
import { useChecked } from './useChecked';
import { useLooked } from './useLooked';
import { useSendKey } from './useSendKey';
import type { Flow } from './useImport';
import { WhatWillHappen } from './WhatWillHappen';

/** So many rows are checked by themselves whenever something else is said of them; more only when it is asked for. */
const CHECKED_AT_ONCE = 200_000;

/** What each column is taken for, to be put right before a row goes in. */
export function MeaningStep({ flow }: { flow: Flow }) {
  const [loaded, again] = useLooked(flow);
  if (loaded.state === 'failed') {
    return <UploadFailed error={loaded.error} again={again} flow={flow} />;
  }
  if (loaded.state === 'loading') {
    return <Loading rows={8} />;
  }
  return <Meanings {...loaded.value} flow={flow} />;
}

function Meanings({ looked, meanings, flow }: { looked: LookedAt; meanings: Meaning[]; flow: Flow }) {
  const { t } = useWords();
  const { single } = usePlace();
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = looked.tables.reduce((sum, table) => sum + table.rows, 0);
  const open = unanswered(looked, flow.answers, meanings);
  const said = saidOf(looked, flow, meanings);
  const [checked, checkedAgain] = useChecked(flow, said);
  useFocusOn(true, () => heading.current);
  useCheckAtOnce(flow, JSON.stringify(said), open.length === 0 && rows > 0 && rows <= CHECKED_AT_ONCE);
  useKeys(
    useMemo(() => ({ n: nextFinding, N: nextFinding }), []),
    single,
  );
  const go = () => {
    if (open.length === 0) {
      if (!flow.isChecked(said)) {
        flow.beginCheck(said);
      }
      flow.show(true);
    } else {
      // Said beside each choice that is missing; the first of them has the keyboard.
      setAsked(true);
      document.querySelector<HTMLElement>(`[data-asks="${CSS.escape(open[0] ?? '')}"] input`)?.focus();
    }
  };
  useSendKey(go, looked.tables.length > 0);
  const found = checked.state === 'done' ? checked.value : null;
  return (
    <>
      <div className="step-head">
        <h2 ref={heading} tabIndex={-1}>
          {looked.tables.length > 0 ? t('import.said') : t('import.nothing', { file: looked.name })}
        </h2>
      </div>
      <div className="import-step">
        <div>
          {looked.tables.map((table) => (
            <MeaningTable
              key={table.table}
              table={table}
              meanings={meanings}
              flow={flow}
              asked={asked ? open : []}
              found={found?.tables.find((one) => one.table === table.table) ?? null}
              head={
                <>
                  <ReadAsBar table={table} flow={flow} />
                  <AsBefore table={table} flow={flow} />
                </>
              }
            />
          ))}
          <Passed passedOver={looked.passedOver} />
          <Waiting flow={flow} />
        </div>
        {looked.tables.length > 0 && (
          <WhatWillHappen flow={flow} said={said} checked={checked} again={checkedAgain} asks={open.length > 0} />
        )}
      </div>
      <div className="action-bar">
        <span className="action">
          {looked.tables.length > 0 && (
            <>
              <Button type="primary" onClick={go}>
                {t('check.go', { n: rows })}
              </Button>
              <span className="keys-hint" aria-hidden="true">
                <kbd>Ctrl</kbd> <kbd>Enter</kbd>
              </span>
            </>
          )}
          <Button onClick={() => flow.drop(null)}>{t('import.other')}</Button>
        </span>
      </div>
    </>
  );
}

/** Checks what is said, a moment after the last word of it. */
function useCheckAtOnce(flow: Flow, said: string, on: boolean): void {
  const now = useRef(flow);
  useEffect(() => {
    now.current = flow;
  });
  const busy = flow.check?.state === 'working';
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => {
    if (!on || busy || last === said || now.current.isChecked(JSON.parse(said) as never)) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setLast(said);
      now.current.beginCheck(JSON.parse(said) as never);
    }, 400);
    return () => clearTimeout(timer);
  }, [said, on, busy, last]);
}

/** The next thing that somebody has to look at, from where the keyboard stands; after the last one the first. */
function nextFinding(): void {
  const stops = [...document.querySelectorAll<HTMLElement>('.found-chip.needs, .which-first input:first-of-type')];
  const at = document.activeElement;
  const next = stops.find(
    (stop) =>
      at == null || (stop !== at && (at.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
  );
  (next ?? stops[0])?.focus();
}

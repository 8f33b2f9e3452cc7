import { Button } from 'antd';
import { useWords } from '../../i18n';
import type { Checked, Said } from '../../app/dataApi';
import type { Loaded } from '../../app/load';
import { Failed } from '../../app/Trouble';
import { Working } from '../../app/Working';
import { UploadFailed } from './Gone';
import { SumsAgree, Tally } from './Tally';
import type { Flow } from './useImport';

/** Beside the meanings: what the import would do if it began now. */
export function WhatWillHappen(props: {
  flow: Flow;
  said: Said;
  checked: Loaded<Checked | null>;
  again(): void;
  /** Something must be answered first. */
  asks: boolean;
}) {
  const { t } = useWords();
  const { flow, said, checked } = props;
  const found = checked.state === 'done' ? checked.value : null;
  return (
    <aside className="panel what-happens" aria-labelledby="happens-h">
      <h2 id="happens-h">{t('check.title')}</h2>
      {found ? (
        <>
          {found.tables.map((table) => (
            <div key={table.table}>
              {found.tables.length > 1 && <h3>{table.table}</h3>}
              <Tally table={table} />
              <SumsAgree table={table} />
            </div>
          ))}
          {found.tables.length === 0 && <p>{t('check.nothing')}</p>}
        </>
      ) : (
        <Not {...props} />
      )}
      {checked.state === 'failed' && <Failed error={checked.error} again={props.again} />}
      {!found && !props.asks && flow.check?.state !== 'working' && (
        <Button onClick={() => flow.beginCheck(said)}>{t(flow.check ? 'check.now' : 'check.first')}</Button>
      )}
    </aside>
  );
}

function Not({ flow, said, asks }: { flow: Flow; said: Said; asks: boolean }) {
  const { t } = useWords();
  if (asks) {
    return <p className="quiet">{t('check.asks')}</p>;
  }
  switch (flow.check?.state) {
    case 'working':
      return <Working title={t('check.checking', { file: flow.file?.name ?? '' })} doing={flow.check} />;
    case 'failed':
      return (
        <UploadFailed
          error={flow.check.error}
          again={() => flow.beginCheck(said)}
          flow={flow}
          title={t('check.failed')}
        />
      );
    case 'cancelled':
      return <p role="status">{t('check.stopped')}</p>;
    default:
      return <p className="quiet">{t('check.notYet')}</p>;
  }
}

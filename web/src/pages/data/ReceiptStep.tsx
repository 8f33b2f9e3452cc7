import { Button } from 'antd';
import { useRef } from 'react';
import { useWords } from '../../i18n';
import { PageLink } from '../../app/PageLink';
import { useFocusOn } from '../../app/useFocusOn';
import { ReceiptsOf } from './ReceiptList';
import { Passed, Waiting } from './Waiting';
import type { Flow } from './useImport';

/** What the import left: its receipts, and what comes next. */
export function ReceiptStep({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOn(true, () => heading.current);
  const job = flow.work?.state === 'done' ? flow.work.job : null;
  const next = flow.waiting[0];
  return (
    <>
      <div className="step-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('import.imported', { file: flow.file?.name ?? '' })}
        </h2>
        <Button type="primary" onClick={() => flow.drop(null)}>
          {next ? t('import.next', { file: next.name }) : t('import.another')}
        </Button>
        <PageLink page="value">{t('import.toValue')}</PageLink>
      </div>
      <ReceiptsOf ids={job?.receipts ?? []} />
      <Passed passedOver={job?.passedOver ?? []} />
      <Waiting flow={flow} />
    </>
  );
}

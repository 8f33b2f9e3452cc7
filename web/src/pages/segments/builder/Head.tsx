import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Reasons } from '../../../app/Reasons';
import { useWords } from '../../../i18n';
import type { useSaving } from './useSaving';

/** What is made, and the one button that saves it; why it did not, where it did not. */
export function Head(props: {
  title: ReactNode;
  /** Of the form that is sent. */
  form: string;
  version: number;
  /** Whether anything is asked. */
  asks: boolean;
  saving: ReturnType<typeof useSaving>;
  leave(): void;
}) {
  const { t, format } = useWords();
  const { error, busy, send } = props.saving;
  return (
    <>
      <div className="page-head">
        <h1>{props.title}</h1>
        <span className="actions">
          <Button onClick={props.leave}>{t('segments.leave')}</Button>
          <Button type="primary" htmlType="submit" form={props.form} loading={busy} disabled={!props.asks}>
            {t('segments.saveAs', { version: format.count(props.version) })}
          </Button>
        </span>
      </div>
      {error && <Reasons error={error} busy={busy} over={send} />}
    </>
  );
}

import { Alert, Button, Skeleton } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords, type Words } from '../i18n';
import type { Refused } from './api';

/** What went wrong as whole sentences: the server's own, or what its silence means. */
export function reasonsOf(error: Refused, { t, format }: Words): string[] {
  if (error.status === 0) {
    return [t('load.noAnswer')];
  }
  if (error.status === 401) {
    return [t('load.session')];
  }
  const said = error.problems.flatMap((problem) => [problem.text, problem.hint]).filter((text) => text != null);
  return said.length > 0 ? [...new Set(said)] : [t('load.status', { status: format.count(error.status) })];
}

/** The region that failed says so, and can be tried again; others live on. */
export function Failed({ error, again, title }: { error: Refused; again(): void; title?: string }) {
  const words = useWords();
  return (
    <Alert
      type="error"
      role="alert"
      title={title ?? words.t('load.failed')}
      description={reasonsOf(error, words).map((text) => (
        <p key={text}>{text}</p>
      ))}
      action={
        <Button size="small" onClick={again}>
          {words.t('load.again')}
        </Button>
      }
    />
  );
}

/** Nothing flickers: what is loaded within 300 ms shows no skeleton. */
export function Loading({ rows, children }: { rows?: number; children?: ReactNode }) {
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) {
    return <div aria-busy="true" />;
  }
  return (
    <div role="status" aria-busy="true">
      <span className="unseen">{t('load.loading')}</span>
      {children ?? <Skeleton title={false} paragraph={{ rows: rows ?? 4 }} />}
    </div>
  );
}

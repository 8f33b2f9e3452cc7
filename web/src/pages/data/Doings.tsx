import { useWords } from '../../i18n';
import { Failed } from '../../app/Trouble';
import { Working } from '../../app/Working';
import type { Work } from '../../app/works';

/** A job where it was begun: under way, stopped, or refused in the server's words. */
export function Doings({ work, title, again }: { work: Work | null; title: string; again(): void }) {
  const { t } = useWords();
  switch (work?.state) {
    case 'working':
      return (
        <div className="doing">
          <p>{title}</p>
          <Working title={title} doing={work} />
        </div>
      );
    case 'failed':
      return <Failed error={work.error} again={again} title={t('data.failed')} />;
    case 'cancelled':
      return (
        <p className="quiet" role="status">
          {t('data.stopped')}
        </p>
      );
    default:
      return null;
  }
}

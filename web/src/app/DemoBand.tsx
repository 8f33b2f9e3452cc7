import { useWords } from '../i18n';
import { usePlace } from './context';
import { PageLink } from './PageLink';

/** Says on every page that what it tells of is invented. */
export function DemoBand() {
  const { t } = useWords();
  const { workspace, address } = usePlace();
  return workspace.demo == null ? null : (
    <aside className="demo-band" aria-label={t('page.demo')}>
      <strong>{t('page.demo')}</strong>
      {address.page !== 'demo' && <PageLink page="demo">{t('nav.demo')}</PageLink>}
    </aside>
  );
}

import { PageLink } from '../../app/PageLink';
import { usePlace } from '../../app/context';
import { useWords } from '../../i18n';

/** All segments, the builder of a new one, and some side by side. On a past day nothing is made. */
export function Tabs({ tab }: { tab: string }) {
  const { t } = useWords();
  const { past } = usePlace();
  const tabs = [
    { to: '', text: t('segments.tab.all') },
    ...(past == null ? [{ to: 'new', text: t('segments.tab.builder') }] : []),
    { to: 'compare', text: t('segments.tab.compare') },
  ];
  return (
    <nav aria-label={t('segments.tabs')}>
      <ul className="tabs">
        {tabs.map(({ to, text }) => (
          <li key={to}>
            <PageLink page="segments" tab={to} aria-current={to === tab ? 'page' : undefined}>
              {text}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

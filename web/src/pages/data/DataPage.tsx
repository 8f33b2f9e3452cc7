import { useWords } from '../../i18n';
import { usePlace } from '../../app/context';
import { PageLink } from '../../app/PageLink';
import { FindingList } from './FindingList';
import { Import } from './Import';
import { Quality } from './Quality';
import { ReceiptList } from './ReceiptList';
import { SetAside } from './SetAside';
import { SourceList } from './SourceList';
import { Stale } from './Stale';
import './data.css';
import './import.css';
import './words';

/** What came in, and is it complete? */
export default function DataPage({ tab }: { tab: string }) {
  const { t } = useWords();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t('nav.data')}</h1>
          <p className="subtitle">{t('data.subtitle')}</p>
        </div>
        {tab === '' && (
          <PageLink page="data" tab="import" className="primary-link">
            {t('data.importFile')}
          </PageLink>
        )}
      </div>
      <Tabs tab={tab} />
      {tab !== 'import' && <Stale />}
      {partOf(tab)}
    </>
  );
}

function partOf(tab: string) {
  switch (tab) {
    case '':
      return <ReceiptList />;
    case 'sources':
      return <SourceList />;
    case 'findings':
      return <FindingList />;
    case 'set-aside':
      return <SetAside />;
    case 'quality':
      return <Quality />;
    default:
      return <Import />;
  }
}

function Tabs({ tab }: { tab: string }) {
  const { t, format } = useWords();
  const { data } = usePlace();
  const aside = data.state === 'done' ? data.value.reasons.reduce((sum, { count }) => sum + count, 0) : 0;
  const tabs = [
    { to: '', text: t('receipts.nav') },
    { to: 'sources', text: t('sources.nav') },
    { to: 'findings', text: t('findings.nav') },
    { to: 'set-aside', text: t('receipts.set_aside'), count: aside },
    { to: 'quality', text: t('data.quality') },
    { to: 'import', text: t('data.import') },
  ];
  return (
    <nav aria-label={t('data.tabs')}>
      <ul className="tabs">
        {tabs.map(({ to, text, count }) => (
          <li key={to}>
            <PageLink page="data" tab={to} aria-current={to === tab ? 'page' : undefined}>
              {text} {count ? <span className="waiting-count">{format.countShort(count)}</span> : null}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

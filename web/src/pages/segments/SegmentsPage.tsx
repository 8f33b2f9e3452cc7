import { Skeleton } from 'antd';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { OfDay } from '../../app/OfDay';
import { OnPaper } from '../../app/OnPaper';
import { PageLink } from '../../app/PageLink';
import { usePlace } from '../../app/context';
import { useWords } from '../../i18n';
import { AllGroups } from './AllGroups';
import { OneGroup } from './OneGroup';
import './segments.css';
import './words';

/** Who belongs together? All groups, or the one that the address names. */
export default function SegmentsPage({ id }: { id: string }) {
  const { t } = useWords();
  const { api } = usePlace();
  if (id !== '') {
    return (
      <>
        <p className="back">
          <PageLink page="segments">← {t('segments.all')}</PageLink>
        </p>
        <OfDay
          name={`segment ${id}`}
          load={(past, signal) => api.segment(id, past, signal)}
          empty={<Empty />}
          bones={<Bones panels={4} />}
        >
          {(group) => (
            <>
              <OneGroup group={group} />
              <EvidenceDrawer />
            </>
          )}
        </OfDay>
      </>
    );
  }
  return (
    <>
      <h1>{t('nav.segments')}</h1>
      <p className="subtitle">
        {t('segments.subtitle')}
        <OnPaper />
      </p>
      <OfDay
        name="segments"
        load={(past, signal) => api.segments(past, signal)}
        empty={<Empty />}
        bones={<Bones panels={1} />}
      >
        {(segments) => (
          <>
            <AllGroups segments={segments} />
            <EvidenceDrawer />
          </>
        )}
      </OfDay>
    </>
  );
}

/** The layout to come, so that nothing jumps when it does. */
function Bones({ panels }: { panels: number }) {
  return (
    <div className="panels">
      {Array.from({ length: panels }, (_, at) => (
        <div key={at} className="panel">
          <Skeleton paragraph={{ rows: panels === 1 ? 11 : 4 }} />
        </div>
      ))}
    </div>
  );
}

/** Nothing was computed yet. */
function Empty() {
  const { t } = useWords();
  return (
    <section className="panel waiting">
      <h2>{t('segments.empty')}</h2>
      <p>{t('segments.emptyNeeds')}</p>
      <p>
        <PageLink page="data" tab="import" className="primary-link">
          {t('segments.import')}
        </PageLink>
      </p>
    </section>
  );
}

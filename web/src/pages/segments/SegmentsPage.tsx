import { Skeleton } from 'antd';
import { useState } from 'react';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { OfDay } from '../../app/OfDay';
import { OnPaper } from '../../app/OnPaper';
import { PageLink } from '../../app/PageLink';
import { usePlace } from '../../app/context';
import { useWords } from '../../i18n';
import { AllGroups } from './AllGroups';
import { Compare } from './Compare';
import { NewSegment } from './NewSegment';
import { OneGroup } from './OneGroup';
import { OneSegment } from './OneSegment';
import { Tabs } from './Tabs';
import './segments.css';
import './words';

/** Who belongs together? All groups, or the one that the address names. */
export default function SegmentsPage({ id }: { id: string }) {
  const { t, lang } = useWords();
  const { api, past, workspace } = usePlace();
  const [round, setRound] = useState(0);
  if (id === 'new') {
    return workspace.asOf ? (
      <NewSegment />
    ) : (
      <>
        <h1>{t('segments.new')}</h1>
        <Tabs tab="new" />
        <Empty />
      </>
    );
  }
  if (id !== '' && id !== 'compare') {
    return (
      <>
        <Back />
        <OfDay
          name={`segment ${id}`}
          telling={`${round} ${lang}`}
          load={(past, signal) => api.segment(id, past, signal)}
          empty={<Empty />}
          bones={<Bones panels={4} />}
        >
          {(group) =>
            group.segment ? (
              <OneSegment group={group} segment={group.segment} again={() => setRound((before) => before + 1)} />
            ) : (
              <OneGroup group={group} />
            )
          }
        </OfDay>
      </>
    );
  }
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t('nav.segments')}</h1>
          <p className="subtitle">
            {t('segments.subtitle')}
            <OnPaper />
          </p>
        </div>
        {past == null && workspace.asOf && (
          <PageLink page="segments" tab="new" className="primary-link">
            {t('segments.make')}
          </PageLink>
        )}
      </div>
      <Tabs tab={id} />
      <OfDay
        name="segments"
        telling={lang}
        load={(past, signal) => api.segments(past, signal)}
        empty={<Empty />}
        bones={<Bones panels={1} />}
      >
        {(segments) => (
          <>
            {id === 'compare' ? <Compare segments={segments} /> : <AllGroups segments={segments} />}
            <EvidenceDrawer />
          </>
        )}
      </OfDay>
    </>
  );
}

function Back() {
  const { t } = useWords();
  return (
    <p className="back">
      <PageLink page="segments">← {t('segments.all')}</PageLink>
    </p>
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

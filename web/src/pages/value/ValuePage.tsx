import { Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { dayTrouble } from '../../app/AsOf';
import { usePlace } from '../../app/context';
import { useDayValue, type DayValue } from '../../app/dayValue';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { PageLink } from '../../app/PageLink';
import { Cancelled, Preparing } from '../../app/Preparing';
import { Failed, Loading } from '../../app/Trouble';
import type { Value } from '../../app/api';
import { useWords } from '../../i18n';
import { Cohorts } from '../../parts/Cohorts';
import { Concentration } from '../../parts/Concentration';
import { KeyFigures } from '../../parts/Figures';
import { Grid } from './Grid';
import './value.css';
import './words';

/** Who is worth what, and how sure are we? */
export default function ValuePage() {
  const words = useWords();
  const { t } = words;
  const { workspace, past, toDay } = usePlace();
  const trouble = past == null ? null : dayTrouble(past, workspace.days, words);
  return (
    <>
      <h1>{t('value.title')}</h1>
      <p className="subtitle">{t('value.subtitle')}</p>
      {!workspace.asOf ? (
        <Empty home={workspace.home} />
      ) : trouble ? (
        <section className="panel waiting">
          <p role="alert">{trouble}</p>
          <Button type="primary" onClick={() => toDay(null)}>
            {t('asof.backToNow')}
          </Button>
        </section>
      ) : (
        <OfDay />
      )}
    </>
  );
}

function OfDay() {
  const { t, format } = useWords();
  const { api, past, workspace } = usePlace();
  const [day, again] = useDayValue(api, past, workspace.run);
  const [waited, setWaited] = useState<string | null>(null);
  useEffect(() => {
    if (day.state === 'preparing') {
      setWaited(past);
    }
  }, [day.state, past]);
  const told = past != null && waited === past;
  return (
    <>
      {/* Said once when the work begins and once when it ends, not at each step. */}
      <p className="unseen" role="status">
        {told && day.state === 'preparing' && t('prepare.title', { day: format.date(past) })}
        {told && day.state === 'done' && t('prepare.done', { day: format.date(past) })}
      </p>
      <Shown day={day} again={again} />
    </>
  );
}

function Shown({ day, again }: { day: DayValue; again(): void }) {
  const { past } = usePlace();
  switch (day.state) {
    case 'loading':
      return (
        <Loading>
          <Bones />
        </Loading>
      );
    case 'preparing':
      return <Preparing day={past ?? ''} doing={day} />;
    case 'cancelled':
      return <Cancelled day={past ?? ''} again={again} />;
    case 'failed':
      return <Failed error={day.error} again={again} />;
    default:
      return <Panels value={day.value} />;
  }
}

function Panels({ value }: { value: Value }) {
  const { t, format } = useWords();
  if (value.figures.length === 0) {
    return <p>{t('value.nothing')}</p>;
  }
  return (
    <>
      {!format.hasCurrency && <p className="quiet">{t('page.noCurrencyHint')}</p>}
      <div className="panels">
        <KeyFigures report={value} />
        <Concentration report={value} title={t('value.few')} hint={t('value.fewHint')} />
        <Grid report={value} />
        <Cohorts report={value} />
      </div>
      <EvidenceDrawer />
    </>
  );
}

/** The layout to come, so that nothing jumps when it does. */
function Bones() {
  return (
    <div className="panels">
      {['panel', 'panel half', 'panel half', 'panel'].map((look, at) => (
        <div key={at} className={look}>
          <Skeleton paragraph={{ rows: at === 0 ? 2 : 7 }} />
        </div>
      ))}
    </div>
  );
}

/** Nothing was computed yet: which commands do it. */
function Empty({ home }: { home: string }) {
  const { t } = useWords();
  return (
    <section className="panel waiting">
      <h2>{t('value.empty')}</h2>
      <p>{t('value.emptyNeeds')}</p>
      <p>
        <PageLink page="data" tab="import" className="primary-link">
          {t('value.import')}
        </PageLink>
      </p>
      <pre tabIndex={0}>
        <code>{`clientele import orders.csv --home ${home}\nclientele run --home ${home}`}</code>
      </pre>
      <p>{t('value.emptyThen')}</p>
    </section>
  );
}

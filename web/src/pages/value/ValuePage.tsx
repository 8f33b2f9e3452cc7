import { Skeleton } from 'antd';
import { usePlace } from '../../app/context';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { OfDay } from '../../app/OfDay';
import { PageLink } from '../../app/PageLink';
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
  const { t } = useWords();
  const { api, workspace } = usePlace();
  return (
    <>
      <h1>{t('value.title')}</h1>
      <p className="subtitle">{t('value.subtitle')}</p>
      <OfDay
        name="value"
        load={(past, signal) => api.value(past, signal)}
        empty={<Empty home={workspace.home} />}
        bones={<Bones />}
      >
        {(value) => <Panels value={value} />}
      </OfDay>
    </>
  );
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

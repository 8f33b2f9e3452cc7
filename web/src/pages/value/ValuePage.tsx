import { Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { usePlace } from '../../app/context';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { FilterBar } from '../../app/FilterBar';
import { useFilter } from '../../app/filter/context';
import { ForWhom, Nobody } from '../../app/filter/ForWhom';
import { ComparePanel } from '../../app/compare/ComparePanel';
import { OfDay } from '../../app/OfDay';
import { OnPaper } from '../../app/OnPaper';
import { PageLink } from '../../app/PageLink';
import type { Value } from '../../app/api';
import { useWords } from '../../i18n';
import { Cohorts } from '../../parts/Cohorts';
import { Concentration } from '../../parts/Concentration';
import { KeyFigures } from '../../parts/Figures';
import { DivideBy } from './DivideBy';
import { DividedPanel } from './DividedPanel';
import { Grid } from './Grid';
import { NOTHING, SelectionContext, type Selected } from './selection';
import { SelectionBar } from './SelectionBar';
import { SpanFields } from './SpanFields';
import './value.css';
import './words';

/** Who is worth what, and how sure are we? */
export default function ValuePage() {
  const { t } = useWords();
  const { api, set, workspace } = usePlace();
  const { nobody } = useFilter();
  return (
    <>
      <h1>
        {t('value.title')}
        <ForWhom />
      </h1>
      <p className="subtitle">
        {t('value.subtitle')}
        <OnPaper />
      </p>
      <FilterBar tools={<DivideBy />} />
      {nobody ? (
        <>
          <Nobody />
          {/* That nobody is there opens, too. */}
          <EvidenceDrawer set={set} />
        </>
      ) : (
        <OfDay
          name="value"
          set={set}
          load={(past, signal) => api.value({ past, set }, signal)}
          empty={<Empty home={workspace.home} />}
          bones={<Bones />}
        >
          {/* What was selected is of these people on this day. */}
          {(value) => <Panels key={`${value.asOf} ${set}`} value={value} />}
        </OfDay>
      )}
    </>
  );
}

function Panels({ value }: { value: Value }) {
  const { t, format } = useWords();
  const { set, address } = usePlace();
  const [selected, select] = useState<Selected>(NOTHING);
  const [span, setSpan] = useState({ from: 0, to: 20 });
  const selecting = useMemo(() => ({ selected, select }), [selected]);
  if (value.figures.length === 0) {
    return <p>{t('value.nothing')}</p>;
  }
  return (
    <SelectionContext.Provider value={selecting}>
      {!format.hasCurrency && <p className="quiet">{t('page.noCurrencyHint')}</p>}
      <div className="panels">
        {address.compare && <ComparePanel day={address.compare} />}
        <KeyFigures report={value} />
        {address.by && <DividedPanel key={address.by} by={address.by} />}
        <Concentration
          report={value}
          title={t('value.few')}
          hint={t('value.fewHint')}
          part={{
            ...span,
            labels: { from: t('select.spanStart'), to: t('select.spanEnd') },
            onChange: setSpan,
            below: (basis) => <SpanFields report={value} basis={basis} span={span} onSpan={setSpan} />,
          }}
        />
        <Grid report={value} />
        <Cohorts report={value} />
      </div>
      <SelectionBar report={value} />
      <EvidenceDrawer set={set} />
    </SelectionContext.Provider>
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

import { Button, Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { dayTrouble } from '../../app/AsOf';
import { usePlace } from '../../app/context';
import { useDayValue, type DayValue } from '../../app/dayValue';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { PageLink } from '../../app/PageLink';
import { FilterBar } from '../../app/FilterBar';
import { useFilter } from '../../app/filter/context';
import { countText } from '../../app/filter/Count';
import { Cancelled, Preparing, preparingTitle } from '../../app/Preparing';
import { Failed, Loading } from '../../app/Trouble';
import type { Value, View } from '../../app/api';
import { useWords } from '../../i18n';
import { Cohorts } from '../../parts/Cohorts';
import { Concentration } from '../../parts/Concentration';
import { KeyFigures } from '../../parts/Figures';
import { Grid } from './Grid';
import { NOTHING, SelectionContext, type Selected } from './selection';
import { SelectionBar } from './SelectionBar';
import { SpanFields } from './SpanFields';
import './value.css';
import './words';

/** Who is worth what, and how sure are we? */
export default function ValuePage() {
  const words = useWords();
  const { t } = words;
  const { workspace, past, toDay } = usePlace();
  const filter = useFilter();
  const nobody = filter.counted.state === 'exact' && filter.counted.value === 0;
  const forWhom = filter.counted.state === 'exact' ? countText(filter.counted, words) : null;
  const trouble = past == null ? null : dayTrouble(past, workspace.days, words);
  return (
    <>
      <h1>
        {t('value.title')} {forWhom && <small>{forWhom}</small>}
      </h1>
      <p className="subtitle">{t('value.subtitle')}</p>
      {!trouble && <FilterBar />}
      {!workspace.asOf ? (
        <Empty home={workspace.home} />
      ) : trouble ? (
        <section className="panel waiting">
          <p role="alert">{trouble}</p>
          <Button type="primary" onClick={() => toDay(null)}>
            {t('asof.backToNow')}
          </Button>
        </section>
      ) : filter.broken || nobody ? (
        <section className="panel waiting">
          <p>{t(nobody ? 'filter.nobody' : 'filter.nothing')}</p>
        </section>
      ) : (
        <OfView />
      )}
    </>
  );
}

function OfView() {
  const words = useWords();
  const { t, format } = words;
  const { api, past, set, workspace } = usePlace();
  const view = useMemo<View>(() => ({ past, set }), [past, set]);
  const [value, again] = useDayValue(api, view, workspace.run);
  const [waited, setWaited] = useState<View | null>(null);
  useEffect(() => {
    if (value.state === 'preparing') {
      setWaited(view);
    }
  }, [value.state, view]);
  const told = waited === view;
  return (
    <>
      {/* Said once when the work begins and once when it ends, not at each step. */}
      <p className="unseen" role="status">
        {told && value.state === 'preparing' && preparingTitle(view, words)}
        {told &&
          value.state === 'done' &&
          (set == null ? t('prepare.done', { day: format.date(past) }) : t('filter.prepare.done'))}
      </p>
      <Shown value={value} view={view} again={again} />
    </>
  );
}

function Shown({ value, view, again }: { value: DayValue; view: View; again(): void }) {
  switch (value.state) {
    case 'loading':
      return (
        <Loading>
          <Bones />
        </Loading>
      );
    case 'preparing':
      return <Preparing view={view} doing={value} />;
    case 'cancelled':
      return <Cancelled view={view} again={again} />;
    case 'failed':
      return <Failed error={value.error} again={again} />;
    default:
      // What was selected is of these people on this day.
      return <Panels key={`${view.past} ${view.set}`} value={value.value} />;
  }
}

function Panels({ value }: { value: Value }) {
  const { t, format } = useWords();
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
        <KeyFigures report={value} />
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
      <EvidenceDrawer />
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

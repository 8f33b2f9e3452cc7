import { Button, Skeleton } from 'antd';
import { dayTrouble } from '../../app/AsOf';
import type { Home } from '../../app/api';
import { go } from '../../app/address';
import { ComparePanel } from '../../app/compare/ComparePanel';
import { usePlace } from '../../app/context';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { useLoad } from '../../app/load';
import { PageLink } from '../../app/PageLink';
import { Failed, Loading } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { FirstRun } from './FirstRun';
import { Fresh } from './Fresh';
import { Guide } from './Guide';
import { Latest } from './Latest';
import { Needs } from './Needs';
import { Steering } from './Steering';
import { useHomeKeys } from './useHomeKeys';
import { Weeks } from './Weeks';
import '../data/data.css';
import '../data/words';
import './home.css';
import './words';

/** What changed, what needs a person, and can today's numbers be trusted? */
export default function HomePage() {
  const { workspace, past } = usePlace();
  return (
    <>
      {workspace.asOf == null ? <FirstRun /> : past != null ? <Past day={past} /> : <Now />}
      <EvidenceDrawer />
    </>
  );
}

function Head() {
  const { t } = useWords();
  return (
    <div className="page-head">
      <div>
        <h1>{t('nav.home')}</h1>
        <p className="subtitle">{t('home.subtitle')}</p>
      </div>
      <PageLink page="data" tab="import" className="primary-link">
        {t('data.importFile')}
      </PageLink>
    </div>
  );
}

function Now() {
  const { lang } = useWords();
  const { api, changes } = usePlace();
  // What a job changed is asked for anew; until it is there, what was there stays in sight.
  const [home, again] = useLoad(`home ${lang} ${changes}`, (signal) => api.home(signal), true);
  useHomeKeys();
  return (
    <>
      <Head />
      <Guide />
      <div className="home">
        <div className="home-main">
          {home.state === 'done' ? (
            <Told home={home.value} />
          ) : home.state === 'failed' ? (
            <Failed error={home.error} again={again} />
          ) : (
            <Loading>
              <Bones />
            </Loading>
          )}
        </div>
        <div className="home-side">
          <Needs />
          {home.state === 'done' && <Fresh home={home.value} />}
          <Latest />
        </div>
      </div>
    </>
  );
}

function Told({ home }: { home: Home }) {
  const { address } = usePlace();
  return (
    <>
      {address.compare && <ComparePanel day={address.compare} measures={home.figures.map(({ measure }) => measure)} />}
      <Weeks weeks={home.weeks} />
      <Steering home={home} />
    </>
  );
}

/** The layout to come, so that nothing jumps when it does. */
function Bones() {
  return [6, 8].map((rows) => (
    <div key={rows} className="panel">
      <Skeleton paragraph={{ rows }} />
    </div>
  ));
}

/** This page has no past days; the page that has them is one step away. */
function Past({ day }: { day: string }) {
  const words = useWords();
  const { t, format } = words;
  const { address, workspace, toDay } = usePlace();
  const trouble = dayTrouble(day, workspace.days, words);
  const named = { day: format.date(day) };
  return (
    <>
      <Head />
      <section className="panel waiting">
        <p role={trouble ? 'alert' : undefined}>{trouble ?? t('home.past', named)}</p>
        <p className="buttons">
          <Button type="primary" onClick={() => toDay(null)}>
            {t('asof.backToNow')}
          </Button>
          {!trouble && (
            <Button onClick={() => go({ ...address, page: 'value', open: null })}>{t('home.pastValue', named)}</Button>
          )}
        </p>
      </section>
    </>
  );
}

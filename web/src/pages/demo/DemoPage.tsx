import { usePlace } from '../../app/context';
import { PageLink } from '../../app/PageLink';
import { useWords, type Key } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { DemoFiles } from './DemoFiles';
import './demo.css';
import './words';

/** What is told, and the file without which it is not there to be found. */
const PLANTED: Told[] = [
  ...['life', 'best', 'season', 'place', 'returns', 'dirt'].map((what) => ({ what })),
  { what: 'who', file: 'customer-cards.csv' },
  { what: 'together', file: 'accessories-products.csv' },
  { what: 'cost', file: 'costs.csv' },
  { what: 'month', file: 'dealer-saigon_2024-05_corrected.xlsx' },
];
const UNLIKE: Told[] = [
  { what: 'prices' },
  { what: 'names' },
  { what: 'all' },
  { what: 'web', file: 'web-events.csv' },
];

interface Told {
  what: string;
  file?: string;
}

/** Says plainly that what the demo shows is invented: by whom, from what, and how far it is from a real business. */
export default function DemoPage() {
  const { t } = useWords();
  const { workspace, data } = usePlace();
  const believed = data.state === 'done' ? data.value.receipts.filter(({ state }) => state === 'believed') : [];
  const files = [...new Set(believed.map(({ file }) => file))].sort();
  return (
    <>
      <h1>{t('nav.demo')}</h1>
      <p className="subtitle">{t(workspace.demo ? 'demo.lead' : 'demo.none')}</p>
      {workspace.demo && (
        <div className="demo">
          <Panel id="business" title={t('demo.business')}>
            <p>{t('demo.businessSaid')}</p>
          </Panel>
          <World />
          <Panel id="sources" title={t('demo.sources')}>
            <p className="said">{t('demo.sourcesSaid')}</p>
            <DemoFiles files={files} />
            <p>
              <PageLink page="data">{t('demo.receipts')}</PageLink>
            </p>
          </Panel>
          <List id="planted" title={t('demo.planted')} of={PLANTED} files={files} />
          <List id="unlike" title={t('demo.unlike')} of={UNLIKE} files={files} />
          <Panel id="mark" title={t('demo.mark')}>
            <p>{t('demo.markSaid')}</p>
          </Panel>
          <Panel id="own" title={t('demo.own')}>
            <p>{t('demo.ownSaid')}</p>
            <pre>clientele serve --home DIR</pre>
          </Panel>
        </div>
      )}
    </>
  );
}

function World() {
  const { t, format } = useWords();
  const { workspace } = usePlace();
  const demo = workspace.demo;
  if (demo == null) {
    return null;
  }
  const facts: [string, string][] = [
    [t('demo.size'), t(`demo.size.${demo.size}` as Key)],
    [t('demo.people'), format.count(demo.people)],
    [t('demo.seed'), String(demo.seed)],
    [t('demo.edition'), String(demo.edition)],
    ...(workspace.asOf ? [[t('demo.day'), format.date(workspace.asOf)] as [string, string]] : []),
  ];
  return (
    <Panel id="world" title={t('demo.world')}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('demo.same')}</p>
      <pre>{`clientele demo --size ${demo.size} --seed ${demo.seed}`}</pre>
    </Panel>
  );
}

function List({ id, title, of, files }: { id: string; title: string; of: Told[]; files: string[] }) {
  const { t } = useWords();
  return (
    <Panel id={id} title={title}>
      <ul>
        {of
          .filter(({ file }) => file == null || files.includes(file))
          .map(({ what }) => (
            <li key={what}>{t(`demo.${id}.${what}` as Key)}</li>
          ))}
      </ul>
    </Panel>
  );
}

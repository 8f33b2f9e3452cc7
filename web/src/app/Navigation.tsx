import { useWords, type Key } from '../i18n';
import { hasDays } from './address';
import { usePlace } from './context';
import { PageLink } from './PageLink';

const GROUPS = [
  { group: 'gather', pages: ['data', 'customers'] },
  { group: 'understand', pages: ['value', 'segments'] },
] as const;

type Page = '' | (typeof GROUPS)[number]['pages'][number];

/** What a page is called; the first one has no name in the address. */
const NAMES: Record<string, Key> = {
  '': 'nav.home',
  customers: 'nav.customers',
  data: 'nav.data',
  demo: 'nav.demo',
  segments: 'nav.segments',
  settings: 'nav.settings',
};
export const nameOf = (page: string): Key => NAMES[page] ?? 'nav.value';

/** Full: up to date. Half, with how many wait: a person is needed. Hollow: nothing is there yet. */
type Station = { look: 'full' | 'hollow' } | { look: 'half'; waiting: number };

/** The path of the data, as far as it has pages. */
export function Navigation({ sheet, onGo, showKeys }: { sheet: boolean; onGo(): void; showKeys(): void }) {
  const { t } = useWords();
  const { workspace } = usePlace();
  return (
    <nav id="pages" className={sheet ? 'pages open' : 'pages'} aria-label={t('nav.pages')}>
      <p className="workspace">{workspace.name}</p>
      <div className="path">
        <ul>
          <li>
            <Stop page="" onGo={onGo} />
          </li>
        </ul>
        {GROUPS.map(({ group, pages }) => (
          <div key={group}>
            <p className="group" id={`group-${group}`}>
              {t(`nav.${group}` as Key)}
            </p>
            <ul aria-labelledby={`group-${group}`}>
              {pages.map((page) => (
                <li key={page}>
                  <Stop page={page} onGo={onGo} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Settings onGo={onGo} />
      <button type="button" className="link keys-button" aria-keyshortcuts="?" onClick={showKeys}>
        <span className="whole">{t('keys.show')}</span> <kbd>?</kbd>
      </button>
      <Legend />
    </nav>
  );
}

/** What the shapes of the stations say. */
function Legend() {
  const { t } = useWords();
  const { workspace } = usePlace();
  const looks: Station['look'][] = workspace.asOf ? ['full', 'half'] : ['full', 'half', 'hollow'];
  return (
    <ul className="legend" aria-hidden="true">
      {looks.map((look) => (
        <li key={look}>
          <i className={`look ${look}`} />
          {t(`nav.look.${look}`)}
        </li>
      ))}
    </ul>
  );
}

/** No station of the path: what everything is read and computed by. */
function Settings({ onGo }: { onGo(): void }) {
  const { t } = useWords();
  const { address } = usePlace();
  const name = t('nav.settings');
  return (
    <PageLink
      page="settings"
      className="settings-link"
      aria-label={name}
      aria-current={address.page === 'settings' ? 'page' : undefined}
      onGo={onGo}
    >
      <span className="whole">{name}</span>
      <span className="first" aria-hidden="true">
        {[...name][0]}
      </span>
    </PageLink>
  );
}

function useStation(page: Page): Station {
  const { workspace, data } = usePlace();
  if (page === '') {
    return { look: 'full' };
  }
  if (hasDays(page)) {
    return { look: workspace.asOf ? 'full' : 'hollow' };
  }
  if (data.state !== 'done' || data.value.receipts.length === 0) {
    return { look: 'hollow' };
  }
  const waiting = data.value.reasons.reduce((sum, { count }) => sum + count, 0);
  return waiting > 0 || data.value.stale ? { look: 'half', waiting } : { look: 'full' };
}

function Stop({ page, onGo }: { page: Page; onGo(): void }) {
  const { t, format } = useWords();
  const { address } = usePlace();
  const station = useStation(page);
  const name = t(nameOf(page));
  const waiting = station.look === 'half' ? station.waiting : 0;
  const waits = waiting > 0 ? t('nav.waits', { page: name, n: waiting }) : t('nav.stale', { page: name });
  return (
    <PageLink page={page} aria-current={address.page === page ? 'page' : undefined} onGo={onGo}>
      <i className={`station ${station.look}`} aria-hidden="true" />
      <span className="unseen">{station.look === 'half' ? waits : name}</span>
      <span className="whole" aria-hidden="true">
        {name}
      </span>
      <span className="first" aria-hidden="true">
        {[...name][0]}
      </span>
      {waiting > 0 && (
        <span className="waiting-count" aria-hidden="true">
          {format.countShort(waiting)}
        </span>
      )}
    </PageLink>
  );
}

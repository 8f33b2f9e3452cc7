import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n';
import { EvidenceRows } from '../parts/EvidenceRows';
import { definitionOf, figureName, figureScope, figureText, FigureTrust } from '../parts/Figures';
import { Sheet } from '../parts/Sheet';
import { traitName } from '../parts/traits';
import { addressText, close as closeAddress } from './address';
import { PAGE, type EvidencePage } from './api';
import { usePlace } from './context';
import { useLoad } from './load';
import { PageLink } from './PageLink';
import { Pager } from './Pager';
import { RawRow } from './RawRow';
import { refText, type Ref } from './ref';
import { Sql } from './Sql';
import { Failed, Loading } from './Trouble';

/** How a number was computed: the number, its words, its SQL, its rows, always in this order. */
export function EvidenceDrawer({ set = null }: { set?: string | null }) {
  const { t } = useWords();
  const { address } = usePlace();
  const { open } = address;
  return (
    <Sheet
      open={open != null}
      labelledBy="drawer-h"
      className="drawer evidence"
      onClose={() => open && closeAddress(address)}
    >
      {(close) => (
        <div className="evidence-body">
          <header>
            <h2 id="drawer-h">{t('ev.title')}</h2>
            <span className="evidence-tools">
              <CopyLink />
              <Button onClick={close}>
                {t('ev.close')} <kbd>Esc</kbd>
              </Button>
            </span>
          </header>
          {open && <Behind key={refText(open)} of={open} set={set} />}
        </div>
      )}
    </Sheet>
  );
}

/** The day a number is of, and what is asked about it: that of the page, or one of its own. */
function useDay(of: Ref) {
  const { api, past } = usePlace();
  const own = 'id' in of ? of.of : undefined;
  return { api: own?.then ? api.then() : api, past: own?.day ?? past };
}

function Behind({ of, set }: { of: Ref; set: string | null }) {
  const { api, past } = useDay(of);
  const [after, setAfter] = useState(0);
  const [loaded, again] = useLoad(`${refText(of)} ${past} ${set} ${after}`, (signal) =>
    api.evidence(of, { past, set }, after, signal),
  );
  const [kept, setKept] = useState<{ page: EvidencePage; after: number } | null>(null);
  useEffect(() => {
    if (loaded.state === 'done') {
      setKept({ page: loaded.value, after });
    }
  }, [loaded, after]);
  // While the next page comes, the last one stays, with its place: nothing jumps, and nothing is told of other rows.
  const shown = loaded.state === 'done' ? { page: loaded.value, after } : kept;
  return (
    <>
      {loaded.state === 'failed' && <Failed error={loaded.error} again={again} />}
      {shown ? (
        <Evidence {...shown} of={of} set={set} setAfter={setAfter} busy={loaded.state === 'loading'} />
      ) : (
        loaded.state === 'loading' && <Loading rows={8} />
      )}
    </>
  );
}

interface Shown {
  page: EvidencePage;
  of: Ref;
  set: string | null;
  after: number;
  setAfter(after: number): void;
  busy: boolean;
}

function Evidence({ page, of, set, after, setAfter, busy }: Shown) {
  const words = useWords();
  const { t, format, name } = words;
  const { api, past } = useDay(of);
  const { figure } = page;
  const definition = definitionOf(page.measure, words);
  const kernel = page.kernel && page.kernel !== 'sql' ? page.kernel : null;
  const sqlTitle = t(kernel ? 'ev.kernelSql' : 'drawer.sql');
  const scope = [page.trait && traitName(page.trait, words), figure && figureScope(figure, words)]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <div className="evidence-parts">
        {figure && (
          <section className="evidence-head">
            <p className="headline">
              <strong>
                {figure.value != null && figure.unit === 'money' && figure.state === 'exact'
                  ? format.moneyExact(figure.value)
                  : figureText(figure, words, false)}
              </strong>
              <span>
                {figureName(figure, words)}
                {scope && <small> {scope}</small>}
              </span>
              <FigureTrust figure={figure} />
            </p>
            {'within' in of && of.within != null && <Within rule={of.within} />}
          </section>
        )}
        {definition && (
          <section>
            <h3>{t('drawer.words')}</h3>
            <p>{definition}</p>
          </section>
        )}
        {kernel && (
          <section>
            <h3>{t('ev.kernel')}</h3>
            <p>{name('kernel', kernel)}</p>
          </section>
        )}
        {page.sql && (
          <section>
            <h3>{sqlTitle}</h3>
            <Sql text={page.sql} label={sqlTitle} />
          </section>
        )}
        <section aria-busy={busy}>
          <div className="evidence-rows-head">
            <h3>{t('drawer.rows')}</h3>
            {page.total > 0 && <Pager page={page} after={after} setAfter={setAfter} busy={busy} />}
          </div>
          {page.total > 0 ? (
            <>
              <EvidenceRows
                key={after}
                caption={t('drawer.rows')}
                evidence={page}
                limit={PAGE}
                paged
                raw={(receipt, line) => <RawRow receipt={receipt} line={line} />}
                customer={(id, shown) => (
                  <PageLink page="customers" tab={id}>
                    {shown}
                  </PageLink>
                )}
              />
              <p>
                <a href={api.rowsCsv(of, { past, set })} download>
                  {t('drawer.export')}
                </a>
              </p>
            </>
          ) : (
            <p className="quiet">{t('drawer.noRows')}</p>
          )}
        </section>
      </div>
      <footer>{t('drawer.foot', { run: page.run, day: format.date(page.asOf) })}</footer>
    </>
  );
}

/** Of which group the number is. */
function Within({ rule }: { rule: string }) {
  const { t, lang } = useWords();
  const { api } = usePlace();
  const [said] = useLoad(`within ${lang} ${rule}`, (signal) => api.ruleWords(rule, signal));
  return said.state === 'done' ? (
    <p>
      {t('ev.within')} <bdi>{said.value.sentence}</bdi>
    </p>
  ) : null;
}

/** The link names the day, so that it shows the same number when there is a later one. */
function CopyLink() {
  const { t } = useWords();
  const { address, day } = usePlace();
  const [done, setDone] = useState<'copied' | 'shown' | null>(null);
  const link = window.location.origin + addressText({ ...address, asOf: day });
  const copy = () =>
    (navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setDone('copied'),
      () => setDone('shown'),
    );
  return (
    <>
      <Button onClick={() => void copy()}>
        <span aria-live="polite">{t(done === 'copied' ? 'ev.copied' : 'drawer.link')}</span>
      </Button>
      {done === 'shown' && (
        <label className="link-shown">
          {t('drawer.linkIs')}
          <input readOnly value={link} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
}

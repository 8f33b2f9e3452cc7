import { Button } from 'antd';
import { useWords } from '../i18n';
import { definitionOf, figureName, figureScope, figureText, FigureTrust } from '../parts/Figures';
import { Sheet } from '../parts/Sheet';
import { traitName } from '../parts/traits';
import { close as closeAddress } from './address';
import type { EvidencePage } from './api';
import { DifferenceBehind } from './compare/DifferenceBehind';
import { usePlace } from './context';
import { CopyLink } from './CopyLink';
import { RuleSql } from './filter/RuleSql';
import { OfWhom } from './OfWhom';
import { ready } from './ready';
import { refText, SIZE, type NumberRef } from './ref';
import { RowsBehind } from './RowsBehind';
import { Sql } from './Sql';
import { Failed, Loading } from './Trouble';
import { usePaged } from './usePaged';

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
          {open && 'difference' in open && <DifferenceBehind key={refText(open)} of={open.difference} set={set} />}
          {open && !('difference' in open) && <Behind key={refText(open)} of={open} set={set} />}
        </div>
      )}
    </Sheet>
  );
}

/** The day a number is of, and what is asked about it: that of the page, or one of its own. */
function useDay(of: NumberRef) {
  const { api, past } = usePlace();
  const own = 'id' in of ? of.of : undefined;
  return { api: own?.then ? api.then() : api, past: own?.day ?? past };
}

function Behind({ of, set }: { of: NumberRef; set: string | null }) {
  const { api, past } = useDay(of);
  const { loaded, again, shown, setAfter, busy } = usePaged(`${refText(of)} ${past} ${set}`, (after, signal) =>
    ready(() => api.evidence(of, { past, set }, after, signal), signal),
  );
  return (
    <>
      {loaded.state === 'failed' && <Failed error={loaded.error} again={again} />}
      {shown ? <Evidence {...shown} of={of} set={set} setAfter={setAfter} busy={busy} /> : busy && <Loading rows={8} />}
    </>
  );
}

interface Shown {
  page: EvidencePage;
  of: NumberRef;
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
  const rule = ('within' in of ? of.within : null) ?? set;
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
            {rule != null && <OfWhom rule={rule} />}
          </section>
        )}
        {definition && (
          <section>
            <h3>{t('drawer.words')}</h3>
            <p>{definition}</p>
          </section>
        )}
        {set != null && page.measure === SIZE && (
          <section>
            <h3>{t('filter.ruleSql')}</h3>
            <RuleSql rule={set} />
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
        <RowsBehind page={page} after={after} setAfter={setAfter} busy={busy} csv={api.rowsCsv(of, { past, set })} />
      </div>
      <footer>{t('drawer.foot', { run: page.run, day: format.date(page.asOf) })}</footer>
    </>
  );
}

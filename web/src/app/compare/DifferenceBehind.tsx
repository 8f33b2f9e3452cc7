import { useWords, type Words } from '../../i18n';
import { definitionOf, figureName, figureText } from '../../parts/Figures';
import { usePlace } from '../context';
import { OfWhom } from '../OfWhom';
import { ready } from '../ready';
import { RowsBehind } from '../RowsBehind';
import { Sql } from '../Sql';
import { Failed, Loading } from '../Trouble';
import { usePaged } from '../usePaged';
import type { Behind, Measured } from './compareApi';
import { differenceText } from './CompareTable';
import { movedText } from './Receipts';
import './words';

/** What made the difference of a number on two days, or what a receipt did between them: in words, as SQL, down to the rows. */
export function DifferenceBehind({ of, set }: { of: string; set: string | null }) {
  const { t } = useWords();
  const { api, past, address, then } = usePlace();
  const compare = address.compare ?? '';
  const days = { compare, compareknown: then || address.compareknown === compare ? compare : null };
  const { loaded, again, shown, setAfter, busy } = usePaged(
    `difference ${of} ${past} ${set} ${compare} ${days.compareknown}`,
    (after, signal) => ready(() => api.behindDifference(of, days, { past, set }, after, signal), signal),
  );
  if (loaded.state === 'failed') {
    return <Failed error={loaded.error} again={again} />;
  }
  if (!shown) {
    return <Loading rows={8} />;
  }
  const { page, after } = shown;
  return (
    <div className="evidence-parts">
      <section className="evidence-head">
        <Head behind={page} />
        {set != null && <OfWhom rule={set} />}
      </section>
      <section>
        <h3>{t('drawer.words')}</h3>
        <InWords behind={page} />
      </section>
      <section>
        <h3>{t('drawer.sql')}</h3>
        <p className="quiet">{t('compare.sqlNames')}</p>
        <Sql text={page.sql} label={t('drawer.sql')} />
      </section>
      <RowsBehind
        page={page}
        after={after}
        setAfter={setAfter}
        busy={busy}
        csv={api.differenceCsv(of, days, { past, set })}
      />
    </div>
  );
}

function Head({ behind: { number, receipt } }: { behind: Behind }) {
  const words = useWords();
  const { t, format } = words;
  if (number) {
    return (
      <p className="headline">
        <strong>{exactText(number, words)}</strong>
        <span>{t('compare.of', { measure: figureName(number.after, words) })}</span>
        <Sides number={number} />
      </p>
    );
  }
  return receipt ? (
    <p className="headline">
      <strong>{t('compare.net', { net: format.moneyExact(receipt.net) })}</strong>
      <span>{receipt.file}</span>
      <span className="trust">{movedText(receipt, words)}</span>
    </p>
  ) : null;
}

/** Money to the cent, as elsewhere in the drawer. */
function exactText(number: Measured, words: Words): string {
  const { difference, after } = number;
  const exact = after.unit === 'money' && after.state === 'exact' && difference != null;
  return exact
    ? (Number(difference) > 0 ? '+' : '') + words.format.moneyExact(difference)
    : differenceText(number, words);
}

function Sides({ number: { before, after, clear } }: { number: Measured }) {
  const words = useWords();
  const { t, format } = words;
  const { address, day } = usePlace();
  return (
    <span className="trust">
      {t('compare.from', {
        ...{ before: figureText(before, words, false), from: format.date(address.compare ?? null) },
        ...{ after: figureText(after, words, false), to: format.date(day) },
      })}
      {clear === false && ` · ${t('compare.overlap')}`}
    </span>
  );
}

function InWords({ behind: { of, number } }: { behind: Behind }) {
  const words = useWords();
  const { t } = words;
  if (!number) {
    return <p>{t('compare.lines')}</p>;
  }
  return (
    <>
      <p>{definitionOf(of, words)}</p>
      <p>{t(number.after.state === 'exact' ? 'compare.who' : 'compare.whoRatio')}</p>
    </>
  );
}

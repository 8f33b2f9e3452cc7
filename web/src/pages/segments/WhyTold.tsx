import { usePlace } from '../../app/context';
import type { Verdict, WhyTold as Told } from '../../app/filter/filterApi';
import { useLoad } from '../../app/load';
import { PageLink } from '../../app/PageLink';
import { Failed, Loading } from '../../app/Trouble';
import { useWords, type Words } from '../../i18n';

/** Condition by condition why a rule holds for a person or does not, and what would turn it. */
export function WhyTold({ rule, customer, name }: { rule: string; customer: string; name: string }) {
  const { t, lang } = useWords();
  const { api, past, workspace } = usePlace();
  const [told, again, busy] = useLoad(
    `why ${lang} ${rule} ${customer} ${past} ${workspace.run}`,
    async (signal) => ({ customer, why: await api.why(rule, customer, past, signal) }),
    true,
  );
  if (told.state === 'failed') {
    return <Failed error={told.error} again={again} />;
  }
  if (told.state === 'loading' || told.value.customer !== customer) {
    return <Loading rows={3} />;
  }
  const { why } = told.value;
  const parts = why.of.length > 0 && isAll(why) ? why.of : [why];
  return (
    <div aria-busy={busy} className="why-told">
      <p>
        <PageLink page="customers" tab={customer}>
          <bdi>{name}</bdi>
        </PageLink>{' '}
        <b>{t(why.holds ? 'segments.isIn' : 'segments.isNotIn')}</b>
      </p>
      <ol className="verdicts">
        {parts.map((part, at) => (
          <VerdictRow key={at} verdict={part} />
        ))}
      </ol>
      <Changes why={why} />
    </div>
  );
}

/** What joins by "and" holds only where each part does. */
const isAll = ({ holds, of }: Verdict) => of.every((part) => part.holds) === holds && of.length !== 1;

function VerdictRow({ verdict }: { verdict: Verdict }) {
  const words = useWords();
  const { t } = words;
  const { holds, sentence, of } = verdict;
  const seen = seenText(verdict, words);
  return (
    <li className={holds ? 'holds' : 'holds-not'}>
      <span className="mark" aria-label={t(holds ? 'segments.holds' : 'segments.holdsNot')} role="img">
        {holds ? '✓' : '✗'}
      </span>
      <span>
        <bdi>{sentence}</bdi>
        {of.length > 0 && (
          <ul>
            {of.map((part, at) => (
              <VerdictRow key={at} verdict={part} />
            ))}
          </ul>
        )}
      </span>
      {of.length === 0 && <span className="seen">{seen}</span>}
    </li>
  );
}

/** What was found there, as the reader writes it. */
function seenText({ value }: Verdict, { t, format }: Words): string {
  if (value == null) {
    return t('segments.seenNothing');
  }
  const text = String(value);
  const written = /^\d{4}-\d\d-\d\d$/.test(text)
    ? format.date(text)
    : /^-?\d+(\.\d+)?$/.test(text)
      ? format.exact(text)
      : text;
  return t('segments.seen', { value: written });
}

/** The fewest changes that would turn the verdict, each line enough. */
function Changes({ why }: { why: Told }) {
  const words = useWords();
  const { t, lang } = words;
  if (why.changes.length === 0) {
    return <p className="would">{t('segments.wouldNever')}</p>;
  }
  const together = new Intl.ListFormat(lang, { type: 'conjunction' });
  return (
    <div className="would">
      <p>{t(why.holds ? 'segments.wouldLeave' : 'segments.wouldEnter', { n: why.changes.length })}</p>
      <ul>
        {why.changes.map((change, at) => (
          <li key={at}>
            <bdi>{together.format(change.map(({ sentence }) => sentence))}</bdi>{' '}
            <small>{change.map((leaf) => seenText(leaf, words)).join('; ')}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

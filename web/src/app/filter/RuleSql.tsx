import { useWords } from '../../i18n';
import { usePlace } from '../context';
import { useLoad } from '../load';
import { Sql } from '../Sql';
import { Failed, Loading } from '../Trouble';
import type { Asking } from './filterApi';

/** The rule as one select where it has that form; else what it is judged of. */
export function RuleSql({ rule }: { rule: string }) {
  const { t } = useWords();
  const { api, past, workspace } = usePlace();
  const [told, again] = useLoad(`sql ${rule} ${past} ${workspace.run}`, (signal) => api.sqlOf(rule, past, signal));
  if (told.state !== 'done') {
    return told.state === 'loading' ? <Loading rows={4} /> : <Failed error={told.error} again={again} />;
  }
  const { sql, reads } = told.value;
  return sql ? (
    <>
      <p className="quiet">{t('filter.sqlWhole')}</p>
      <Statement asking={sql} />
    </>
  ) : (
    <>
      <p>{t('filter.sqlNone')}</p>
      {reads.map((asking) => (
        <Statement key={asking.text} asking={asking} />
      ))}
    </>
  );
}

function Statement({ asking }: { asking: Asking }) {
  const { t, lang } = useWords();
  return (
    <>
      <Sql text={asking.text} label="SQL" />
      {asking.bound.length > 0 && (
        <p className="quiet">
          {t('filter.sqlBound', {
            values: new Intl.ListFormat(lang, { type: 'unit' }).format(asking.bound.map((value) => `“${value}”`)),
          })}
        </p>
      )}
    </>
  );
}

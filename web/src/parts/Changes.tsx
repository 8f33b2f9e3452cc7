import { useWords } from '../i18n';
import type { Report, Said } from '../data';
import { Panel } from './Panel';
import { SaidText } from './Best';

/** What is different from the last report of the workspace; nothing for the first one. */
export function Changes({ report }: { report: Report }) {
  const { t, format } = useWords();
  const changes = report.run.changes as { since: string; told: Said[] } | undefined;
  if (changes == null) {
    return null;
  }
  const day = format.date(changes.since);
  return (
    <Panel id="changes" title={t('changes.title', { day })}>
      {changes.told.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <ul>
          {changes.told.map((change) => (
            <li key={change.text}>
              <SaidText said={change} lang={report.lang} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

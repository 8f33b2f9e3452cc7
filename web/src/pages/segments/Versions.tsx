import { useState } from 'react';
import { addressText } from '../../app/address';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import { Failed, Loading } from '../../app/Trouble';
import type { SegmentHistory, Version } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { comers, onlyIn } from './comers';

/** What it says now and said before: what each version asked anew or no longer, and whom that brought in or put out. */
export function Versions({ segment, undo }: { segment: SegmentHistory; undo(): void }) {
  const { t, format } = useWords();
  const { past, workspace } = usePlace();
  const [compared, setCompared] = useState<number | null>(null);
  const { versions } = segment;
  return (
    <Panel id="versions" title={t('segments.versions')} hint={t('segments.versionsHint')}>
      <ol className="versions">
        {versions.map((one, at) => {
          const before = versions[at + 1];
          return (
            <li key={one.version}>
              <b>{t('segments.versionOf', { version: format.count(one.version) })}</b>{' '}
              <span className="quiet">{format.moment(one.since, workspace.zone)}</span>
              {one.retired && <p>{t('segments.retired')}</p>}
              {one.added.map((part) => (
                <p key={part}>{t('segments.added', { part })}</p>
              ))}
              {one.gone.map((part) => (
                <p key={part}>{t('segments.gone', { part })}</p>
              ))}
              {before && before.rule !== one.rule && (
                <button
                  type="button"
                  className="link"
                  aria-expanded={compared === one.version}
                  onClick={() => setCompared(compared === one.version ? null : one.version)}
                >
                  {t('segments.whoDiffers', { version: format.count(before.version) })}
                </button>
              )}{' '}
              {at === 0 && past == null && !one.retired && versions.length > 1 && (
                <button type="button" className="link" onClick={undo}>
                  {t('segments.undo', { version: format.count(one.version) })}
                </button>
              )}
              {before && compared === one.version && <Differs before={before} after={one} />}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

/** Whom both versions hold for on the day that is looked at, and whom only one. */
function Differs({ before, after }: { before: Version; after: Version }) {
  const { t, format } = useWords();
  const { api, address, past, workspace } = usePlace();
  const [told, again] = useLoad(`differs ${before.rule} ${after.rule} ${past} ${workspace.run}`, (signal) =>
    comers(api, { before: before.rule, after: after.rule }, past, signal),
  );
  if (told.state !== 'done') {
    return told.state === 'loading' ? <Loading rows={1} /> : <Failed error={told.error} again={again} />;
  }
  const to = (rule: string, count: number) => (
    <a
      className="num"
      href={addressText({ ...address, page: 'customers', tab: '', columns: null, set: rule, open: null })}
    >
      {format.count(count)}
    </a>
  );
  const { came, left, stay } = told.value;
  return (
    <dl className="differs">
      <div>
        <dt>{t('segments.onlyIn', { version: format.count(before.version) })}</dt>
        <dd>{to(onlyIn(before.rule, after.rule), left)}</dd>
      </div>
      <div>
        <dt>{t('segments.inBoth')}</dt>
        <dd>{format.count(stay)}</dd>
      </div>
      <div>
        <dt>{t('segments.onlyIn', { version: format.count(after.version) })}</dt>
        <dd>{to(onlyIn(after.rule, before.rule), came)}</dd>
      </div>
    </dl>
  );
}

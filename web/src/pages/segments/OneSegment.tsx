import { Button } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../app/context';
import { followJob } from '../../app/work';
import { refusal } from '../../app/load';
import { OnPaper } from '../../app/OnPaper';
import { reasonsOf } from '../../app/Trouble';
import type { Refused } from '../../app/api';
import type { OneGroup, SavedAnswer, SegmentHistory } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { DataTable } from '../../parts/DataTable';
import { Panel } from '../../parts/Panel';
import { Brings } from './Brings';
import { Editor } from './Editor';
import { Members } from './Members';
import { valueOf } from './numbers';
import { Review } from './Review';
import { Traits } from './Traits';

/** A segment that somebody saved: as a named group is told, and what it asks, asked before, and who came and went. */
export function OneSegment(props: { group: OneGroup; segment: SegmentHistory; again(): void }) {
  const words = useWords();
  const { t, format } = words;
  const { group, segment } = props;
  const { api, past, workspace } = usePlace();
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<Refused | null>(null);
  const nobody = (valueOf(group.figures, 'size') ?? 0) === 0;
  // Shown anew once it is said who is in.
  const after = (saving: Promise<SavedAnswer>) =>
    saving
      .then(({ job }) => followJob(api, job, () => undefined, new AbortController().signal))
      .then(props.again)
      .catch((failed: unknown) => {
        const why = refusal(failed);
        setError(why);
        if (why.meanwhile != null) {
          props.again();
        }
      });
  const { version } = segment;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            <bdi>{segment.name}</bdi>
          </h1>
          <p className="subtitle">
            {t('segments.saidBy', {
              version: format.count(version),
              when: format.moment(segment.since, workspace.zone),
              owner: segment.owner || '–',
            })}{' '}
            {segment.nextReview && (
              <>
                {t('segments.review')}: <Review day={segment.nextReview} />
              </>
            )}
            <OnPaper />
          </p>
        </div>
        <span className="actions">
          {past == null && !segment.retired && !editing && (
            <>
              <Button onClick={() => setEditing(true)}>{t('segments.change')}</Button>
              <Button onClick={() => void after(api.retireSegment(segment.id, version))}>{t('segments.retire')}</Button>
            </>
          )}
          {!nobody && (
            <a className="primary-link" href={api.membersCsv(group.id, past)} download>
              {t('segments.export')}
            </a>
          )}
        </span>
      </div>
      {error && (
        <p role="alert" className="bad">
          {reasonsOf(error, words).join(' ')}
        </p>
      )}
      <div className="panels">
        {segment.retired && (
          <section className="panel retired">
            <p>{t('segments.retired')}</p>
            {past == null && (
              <Button onClick={() => void after(api.undoSegment(segment.id, version))}>
                {t('segments.bringBack')}
              </Button>
            )}
          </section>
        )}
        {editing && (
          <section className="panel">
            <Editor
              first={segment}
              version={version + 1}
              save={({ name, rule, owner, note, nextReview }, over) =>
                api.changeSegment(segment.id, over ?? version, { name, rule, owner, note, nextReview })
              }
              saved={(answer) => {
                setEditing(false);
                void after(Promise.resolve(answer));
              }}
              leave={() => setEditing(false)}
            />
          </section>
        )}
        <Panel id="made" title={t('segments.asks')} hint={t('segments.asksHint')}>
          <ul className="rule-parts">
            {segment.parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          {segment.note && <p className="quiet">{segment.note}</p>}
        </Panel>
        {nobody ? (
          <section className="panel">
            <p>{t('segments.nobodyHere')}</p>
          </section>
        ) : (
          <>
            <Brings group={group} />
            <Traits group={group} />
            <Members group={group} />
          </>
        )}
        <History segment={segment} undo={() => void after(api.undoSegment(segment.id, version))} />
      </div>
    </>
  );
}

function History({ segment, undo }: { segment: SegmentHistory; undo(): void }) {
  const { t, format } = useWords();
  const { past, workspace } = usePlace();
  const trend = segment.trend.map(({ asOf, members }) => ({ day: format.date(asOf), members }));
  const moves = segment.moves.map(({ day, text, came, left }) => ({ day: format.date(day), text, came, left }));
  return (
    <>
      <Panel id="trend" title={t('segments.trend')} hint={t('segments.trendHint')} wide={false}>
        {trend.length === 0 ? (
          <p>{t('segments.noTrend')}</p>
        ) : (
          <DataTable
            caption={t('segments.trend')}
            rows={trend.reverse()}
            sortable={false}
            limit={10}
            columns={[
              { key: 'day', label: t('segments.day'), kind: 'text' },
              { key: 'members', label: t('segments.people'), kind: 'count' },
            ]}
          />
        )}
        {moves.length > 0 && (
          <>
            <h3>{t('segments.moves')}</h3>
            <DataTable
              caption={t('segments.moves')}
              rows={moves}
              sortable={false}
              limit={10}
              columns={[
                { key: 'day', label: t('segments.day'), kind: 'text' },
                { key: 'came', label: t('segments.came'), kind: 'count' },
                { key: 'left', label: t('segments.left'), kind: 'count' },
                { key: 'text', label: t('segments.cause'), kind: 'text' },
              ]}
            />
          </>
        )}
      </Panel>
      <Panel id="versions" title={t('segments.versions')} hint={t('segments.versionsHint')} wide={false}>
        <ol className="versions">
          {segment.versions.map((one, at) => (
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
              {at === 0 && past == null && !one.retired && segment.versions.length > 1 && (
                <button type="button" className="link" onClick={undo}>
                  {t('segments.undo', { version: format.count(one.version) })}
                </button>
              )}
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}

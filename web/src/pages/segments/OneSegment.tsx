import { Button } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../app/context';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { followJob } from '../../app/work';
import { refusal, useLoad } from '../../app/load';
import { OnPaper } from '../../app/OnPaper';
import { reasonsOf } from '../../app/Trouble';
import type { Refused } from '../../app/api';
import type { OneGroup, SavedAnswer, SegmentHistory } from '../../app/segmentsApi';
import { UsedYet } from '../../app/UsedYet';
import { usesText } from '../../app/uses';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { Brings } from './Brings';
import { Builder } from './builder/Builder';
import { WhyOne } from './builder/WhyOne';
import { Members } from './Members';
import { valueOf } from './numbers';
import { Review } from './Review';
import { Traits } from './Traits';
import { Trend } from './Trend';
import { Versions } from './Versions';

/** A segment that somebody saved: as a named group is told, and what it asks, asked before, and who came and went. */
export function OneSegment(props: { group: OneGroup; segment: SegmentHistory; again(): void }) {
  const words = useWords();
  const { t, format } = words;
  const { group, segment } = props;
  const { api, past, workspace } = usePlace();
  const [editing, setEditing] = useState(false);
  const [warned, setWarned] = useState(false);
  const [uses] = useLoad(`uses ${segment.id} ${segment.version}`, (signal) => api.uses(signal), true);
  const used = uses.state === 'done' ? (uses.value.segments[segment.id] ?? []) : [];
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
  const retire = () => {
    setWarned(false);
    void after(api.retireSegment(segment.id, version));
  };
  if (editing && past == null) {
    return (
      <Builder
        title={<bdi>{segment.name}</bdi>}
        first={segment}
        version={version + 1}
        save={(wish, over) => api.changeSegment(segment.id, over ?? version, wish)}
        saved={(answer) => {
          setEditing(false);
          void after(Promise.resolve(answer));
        }}
        leave={() => setEditing(false)}
      />
    );
  }
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
          {past == null && !segment.retired && (
            <>
              <Button onClick={() => setEditing(true)}>{t('segments.change')}</Button>
              <Button onClick={() => (used.length > 0 ? setWarned(true) : retire())}>{t('segments.retire')}</Button>
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
      {warned && (
        <UsedYet
          text={t('segments.usedWarn', { n: used.length, uses: usesText(used, words) })}
          retire={retire}
          keep={() => setWarned(false)}
        />
      )}
      <div className="panels one-segment">
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
        <div className="one-main">
          <Panel id="made" title={t('segments.asks')} hint={t('segments.asksHint')}>
            <ul className="rule-parts">
              {segment.parts.map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
            {segment.note && <p className="quiet">{segment.note}</p>}
            {used.length > 0 && (
              <p className="quiet">
                {t('segments.usedBy')}: <bdi>{usesText(used, words)}</bdi>
              </p>
            )}
          </Panel>
          <WhyOne rule={segment.rule} />
          {nobody ? (
            <section className="panel">
              <p>{t('segments.nobodyHere')}</p>
            </section>
          ) : (
            <Traits group={group} />
          )}
        </div>
        <div className="one-side">
          {!nobody && <Brings group={group} />}
          <Trend segment={segment} />
          <Versions segment={segment} undo={() => void after(api.undoSegment(segment.id, version))} />
        </div>
        {!nobody && <Members group={group} rule={segment.rule} />}
      </div>
      <EvidenceDrawer />
    </>
  );
}

import { go } from '../../app/address';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import type { Segments } from '../../app/segmentsApi';
import { Failed, Loading } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { ComparedNumbers } from './ComparedNumbers';
import { ComparedTraits } from './ComparedTraits';
import { Overlaps } from './Overlaps';

const MOST = 4;

/** Two to four groups and segments side by side. Which ones stands in the address. */
export function Compare({ segments }: { segments: Segments }) {
  const { t, lang, name } = useWords();
  const { api, address, past, workspace } = usePlace();
  const choices = [
    ...segments.segments
      .filter(({ problems }) => problems.length === 0)
      .map(({ id, name }) => ({ id, name, saved: true })),
    ...segments.groups.map((group) => ({ id: group.id, name: name('group', group.name), saved: false })),
  ];
  const asked = (address.columns ?? '').split(',').filter((id) => choices.some((one) => one.id === id));
  const ids = [...new Set(asked)].slice(0, MOST);
  const choose = (next: string[]) => go({ ...address, columns: next.join(',') || null, open: null }, 'replace');
  const [told, again, busy] = useLoad(
    `compare ${ids.join()} ${past} ${workspace.run} ${lang}`,
    async (signal) => (ids.length < 2 ? null : api.compare(ids, past, signal)),
    true,
  );
  return (
    <div className="panels">
      <Panel id="whom" title={t('segments.whichCompare')} hint={t('segments.whichHint')}>
        <div className="compare-choice" role="group" aria-label={t('segments.whichCompare')}>
          {choices.map(({ id, name: called, saved }) => (
            <label key={id} className="tick">
              <input
                type="checkbox"
                checked={ids.includes(id)}
                disabled={!ids.includes(id) && ids.length >= MOST}
                onChange={(event) => choose(event.target.checked ? [...ids, id] : ids.filter((one) => one !== id))}
              />
              {saved ? <b>{<bdi>{called}</bdi>}</b> : called}
            </label>
          ))}
        </div>
      </Panel>
      {told.state === 'failed' && <Failed error={told.error} again={again} />}
      {told.state === 'loading' && ids.length > 1 && <Loading rows={8} />}
      {told.state === 'done' && told.value && ids.length > 1 && (
        <div className="panels compared" aria-busy={busy}>
          <ComparedNumbers compared={told.value} />
          <Overlaps compared={told.value} />
          <ComparedTraits compared={told.value} />
        </div>
      )}
    </div>
  );
}

import { useId, useState } from 'react';
import { usePlace } from '../../../app/context';
import type { CustomerRow } from '../../../app/customersApi';
import { pause, useLoad } from '../../../app/load';
import { Failed } from '../../../app/Trouble';
import { useWords } from '../../../i18n';
import { Panel } from '../../../parts/Panel';
import { WhyTold } from '../WhyTold';

const TYPING = 200;
const SHOWN = 6;

const nameOf = ({ id, cells }: CustomerRow) => String(cells.full_name ?? cells.source_key ?? id);

/** Why the rule holds for a person, or does not: anybody can be looked for; at first those who bring the most of it stand there. */
export function WhyOne({ rule }: { rule: string }) {
  const { t } = useWords();
  const { api, past, workspace } = usePlace();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
  const wanted = typed.trim();
  const [found, again, busy] = useLoad(
    `whom ${wanted} ${wanted === '' ? rule : ''} ${past} ${workspace.run}`,
    async (signal) => {
      await pause(TYPING, signal);
      const asked = {
        set: wanted === '' ? rule : null,
        q: wanted || null,
        sort: null,
        columns: null,
      };
      return api.customers(asked, past, { after: 0, limit: SHOWN }, signal);
    },
    true,
  );
  return (
    <Panel id="why" title={t('segments.whyOne')} hint={t('segments.whyOneHint')}>
      <div className="whom">
        <label htmlFor="why-whom">{t('segments.whom')}</label>
        <input
          id="why-whom"
          type="search"
          autoComplete="off"
          aria-keyshortcuts="w"
          aria-controls={`${id}-found`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div id={`${id}-found`} className="whom-found" aria-busy={busy}>
        {found.state === 'failed' && <Failed error={found.error} again={again} />}
        {found.state === 'done' &&
          (found.value.rows.length === 0 ? (
            <span className="quiet">{t(wanted === '' ? 'segments.nobodyHere' : 'segments.noSuch')}</span>
          ) : (
            found.value.rows.map((row) => (
              <button
                key={row.id}
                type="button"
                className="small"
                aria-pressed={chosen?.id === row.id}
                onClick={() => setChosen({ id: row.id, name: nameOf(row) })}
              >
                <bdi>{nameOf(row)}</bdi>
              </button>
            ))
          ))}
      </div>
      {chosen && <WhyTold rule={rule} customer={chosen.id} name={chosen.name} />}
    </Panel>
  );
}

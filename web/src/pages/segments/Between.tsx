import { useState } from 'react';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import { PageLink } from '../../app/PageLink';
import { Pager } from '../../app/Pager';
import { Failed, Loading } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { Choice } from '../../parts/Choice';
import { DataTable } from '../../parts/DataTable';

/** Who came in and who left from one day that was said to another. */
export function Between({ id, days }: { id: string; days: string[] }) {
  const { t, format } = useWords();
  const { api, workspace } = usePlace();
  const [from, setFrom] = useState(days.at(-2) ?? '');
  const [to, setTo] = useState(days.at(-1) ?? '');
  const [side, setSide] = useState<'came' | 'left'>('came');
  const [after, setAfter] = useState(0);
  const [told, again, busy] = useLoad(
    `moves ${id} ${from} ${to} ${side} ${after} ${workspace.run}`,
    async (signal) => ({ after, moves: await api.moves(id, from, to, side === 'came', after, signal) }),
    true,
  );
  const choose = (label: string, value: string, set: (day: string) => void) => (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={(event) => {
          set(event.target.value);
          setAfter(0);
        }}
      >
        {days.map((day) => (
          <option key={day} value={day}>
            {format.date(day)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-labelledby="between-h" className="between">
      <h3 id="between-h">{t('segments.between')}</h3>
      <div className="editor-line">
        {choose(t('segments.fromDay'), from, setFrom)}
        {choose(t('segments.toDay'), to, setTo)}
      </div>
      {told.state === 'loading' && <Loading rows={3} />}
      {told.state === 'failed' && <Failed error={told.error} again={again} />}
      {told.state === 'done' && (
        <div aria-busy={busy}>
          <p>
            {t('segments.betweenSaid', {
              ...{ before: format.count(told.value.moves.before), after: format.count(told.value.moves.after) },
              ...{ came: format.count(told.value.moves.came), left: format.count(told.value.moves.left) },
            })}
          </p>
          <div className="tools">
            <Choice
              label={t('segments.moves')}
              options={[
                { value: 'came', text: t('segments.came') },
                { value: 'left', text: t('segments.left') },
              ]}
              value={side}
              onChange={(next: 'came' | 'left') => {
                setSide(next);
                setAfter(0);
              }}
            />
            {told.value.moves.total > told.value.moves.rows.length && (
              <Pager page={told.value.moves} after={told.value.after} setAfter={setAfter} busy={busy} />
            )}
          </div>
          <DataTable
            caption={t(side === 'came' ? 'segments.came' : 'segments.left')}
            rows={told.value.moves.rows.map(({ customer, name, key, text }) => ({
              ...{ id: customer, who: name ?? key ?? customer, text },
            }))}
            limit={told.value.moves.rows.length}
            sortable={false}
            columns={[
              {
                key: 'who',
                label: t('segments.who'),
                kind: 'text',
                show: (row) => (
                  <PageLink page="customers" tab={String(row.id)}>
                    <bdi>{row.who}</bdi>
                  </PageLink>
                ),
              },
              { key: 'text', label: t('segments.cause'), kind: 'text' },
            ]}
          />
        </div>
      )}
    </section>
  );
}

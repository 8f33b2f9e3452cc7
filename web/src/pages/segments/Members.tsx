import { useMemo, useState } from 'react';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import { PageLink } from '../../app/PageLink';
import { Pager } from '../../app/Pager';
import type { Member, MemberPage, OneGroup } from '../../app/segmentsApi';
import { Failed, Loading } from '../../app/Trouble';
import { useKeys } from '../../app/useKeys';
import { useWords, type Words } from '../../i18n';
import { DataTable, type Column } from '../../parts/DataTable';
import { Panel } from '../../parts/Panel';
import { WhySheet, type Whom } from './WhySheet';

/** Who is in the group, who brings the most first, and why. */
export function Members({ group, rule }: { group: OneGroup; rule?: string }) {
  const { t } = useWords();
  const { api, past, workspace, single } = usePlace();
  const [whom, setWhom] = useState<Whom | null>(null);
  const [after, setAfter] = useState(0);
  const key = `${group.id} ${past} ${workspace.run}`;
  // What is in sight stays until the next page has come.
  const [page, again, busy] = useLoad(
    `${key} ${after}`,
    async (signal) => ({ after, page: await api.members(group.id, past, after, signal) }),
    true,
  );
  const rows = page.state === 'done' ? page.value.page.rows : NONE;
  useKeys(
    useMemo(() => ({ w: () => rule != null && setWhom(whomIn(rows)) }), [rule, rows]),
    single,
  );
  return (
    <Panel id="members" title={t('segments.members')} hint={t('segments.membersHint')}>
      {page.state === 'loading' && <Loading rows={8} />}
      {page.state === 'failed' && <Failed error={page.error} again={again} />}
      {page.state === 'done' && (
        <div aria-busy={busy}>
          {page.value.page.total > page.value.page.rows.length && (
            <div className="tools">
              <Pager page={page.value.page} after={page.value.after} setAfter={setAfter} busy={busy} />
            </div>
          )}
          <MemberTable page={page.value.page} ask={rule == null ? undefined : setWhom} />
        </div>
      )}
      {rule != null && <WhySheet rule={rule} whom={whom} onClose={() => setWhom(null)} />}
    </Panel>
  );
}

const NONE: Member[] = [];

const nameOf = ({ name, key, customer }: Member) => name ?? key ?? customer;

/** Whom the focus is on, or the first. */
function whomIn(rows: Member[]): Whom | null {
  const row = document.activeElement?.closest('#members tbody tr');
  const at = row ? [...(row.parentElement?.children ?? [])].indexOf(row) : 0;
  const member = rows[at] ?? rows[0];
  return member ? { id: member.customer, name: nameOf(member) } : null;
}

function MemberTable({ page, ask }: { page: MemberPage; ask?: (whom: Whom) => void }) {
  const words = useWords();
  const { t, format } = words;
  const rows = page.rows.map((member) => ({
    ...{ id: member.customer, who: nameOf(member), key: member.key, net: member.net },
    ...{ purchases: member.purchases, last: member.last && format.date(member.last), why: whyOf(member, words) },
  }));
  const columns: Column[] = [
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
    { key: 'net', label: t('segments.net'), kind: 'money' },
    { key: 'purchases', label: t('segments.purchases'), kind: 'count' },
    { key: 'last', label: t('segments.last'), kind: 'text' },
    {
      key: 'why',
      label: t('segments.why'),
      kind: 'text',
      show: (row) => (
        <>
          {ask ? (
            <button
              type="button"
              className="link"
              aria-label={t('segments.whyOf', { name: String(row.who) })}
              aria-keyshortcuts="w"
              onClick={() => ask({ id: String(row.id), name: String(row.who) })}
            >
              {t('segments.why')}
            </button>
          ) : (
            row.why
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable caption={t('segments.members')} columns={columns} rows={rows} limit={rows.length} sortable={false} />
  );
}

/** The scores because of which somebody is in. */
function whyOf({ recency, purchases, scores }: Member, { t, format }: Words): string {
  return scores == null || recency == null
    ? ''
    : t('segments.because', {
        ...{ days: recency, times: purchases },
        ...{ r: format.count(scores[0]), f: format.count(scores[1]), m: format.count(scores[2]) },
      });
}

import { PageLink } from '../../app/PageLink';
import { usePlace } from '../../app/context';
import type { ListedSegment } from '../../app/segmentsApi';
import type { Cell } from '../../data';
import { useLoad } from '../../app/load';
import { usesText } from '../../app/uses';
import { useWords } from '../../i18n';
import { DataTable, type Column } from '../../parts/DataTable';
import { Panel } from '../../parts/Panel';
import { figureOf, GroupNumber, valueOf } from './numbers';
import { Review } from './Review';
import { Spark } from './SizeChart';

/** What people saved: how many it holds now, who answers for it, when it is to be looked at again. */
export function SavedSegments({ segments }: { segments: ListedSegment[] }) {
  const words = useWords();
  const { t } = words;
  const { api, past, changes } = usePlace();
  const [uses] = useLoad(`uses ${changes}`, (signal) => api.uses(signal), true);
  const usedBy = (id: string) => (uses.state === 'done' ? (uses.value.segments[id] ?? []) : []);
  const most = Math.max(1, ...segments.map(({ figures }) => valueOf(figures, 'size') ?? 0));
  const rows = segments.map(({ id, name, owner, nextReview, figures, trend }): Record<string, Cell> => ({
    used: usesText(usedBy(id), words),
    ...{ id, group: name, owner, review: nextReview, grown: (trend.at(-1)?.members ?? 0) - (trend[0]?.members ?? 0) },
    ...Object.fromEntries(['size', 'net', 'net_share'].map((what) => [what, valueOf(figures, what)])),
  }));
  const of = (row: Record<string, Cell>) => segments.find(({ id }) => id === row.id);
  const number = (key: string, label: string, kind: Column['kind']): Column => ({
    ...{ key, label, kind },
    show: (row) => <GroupNumber figure={figureOf(of(row)?.figures ?? [], key)} />,
  });
  const columns: Column[] = [
    {
      key: 'group',
      label: t('segments.segment'),
      kind: 'text',
      show: (row) => (
        <PageLink page="segments" tab={String(row.id)}>
          <bdi>{row.group}</bdi>
        </PageLink>
      ),
    },
    {
      key: 'size',
      label: t('segments.people'),
      kind: 'count',
      show: (row) => (
        <span className="part">
          <span className="bar-track" aria-hidden="true">
            <i style={{ width: `${(((row.size as number | null) ?? 0) / most) * 100}%` }} />
          </span>
          <GroupNumber figure={figureOf(of(row)?.figures ?? [], 'size')} />
        </span>
      ),
    },
    {
      key: 'grown',
      label: t('segments.sizeTrend'),
      kind: 'count',
      show: (row) => <Spark trend={of(row)?.trend ?? []} />,
    },
    number('net', t('segments.net'), 'moneyShort'),
    number('net_share', t('segments.netShare'), 'share'),
    {
      key: 'used',
      label: t('segments.usedBy'),
      kind: 'text',
      show: (row) => <bdi>{String(row.used || '–')}</bdi>,
    },
    { key: 'owner', label: t('segments.owner'), kind: 'text' },
    {
      key: 'review',
      label: t('segments.review'),
      kind: 'text',
      show: (row) => <Review day={row.review as string | null} />,
    },
  ];
  return (
    <Panel id="saved" title={t('segments.saved')} hint={t('segments.savedHint')}>
      {segments.length === 0 ? (
        <p>{t(past == null ? 'segments.noneSaved' : 'segments.noneSavedThen')}</p>
      ) : (
        <DataTable
          caption={t('segments.saved')}
          rows={rows}
          columns={columns}
          limit={30}
          filter={rows.length > 5}
          under={(row) => {
            const problems = of(row)?.problems ?? [];
            return problems.length > 0 && <span className="bad">{problems.join(' ')}</span>;
          }}
        />
      )}
    </Panel>
  );
}

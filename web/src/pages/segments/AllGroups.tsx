import { PageLink } from '../../app/PageLink';
import type { Segments } from '../../app/segmentsApi';
import type { Cell } from '../../data';
import { useWords } from '../../i18n';
import { DataTable, type Column } from '../../parts/DataTable';
import { FigureTrust } from '../../parts/Figures';
import { Panel } from '../../parts/Panel';
import { Sentence } from '../../parts/Sentence';
import { figureOf, GroupNumber, valueOf } from './numbers';
import { SavedSegments } from './SavedSegments';

const MEASURES = ['size', 'share', 'net', 'net_share', 'purchases', 'average_order'];

/** All groups side by side: how many people, what they bring. */
export function AllGroups({ segments }: { segments: Segments }) {
  const { t, name } = useWords();
  const { groups, everyone } = segments;
  const most = Math.max(1, ...groups.map(({ figures }) => valueOf(figures, 'size') ?? 0));
  const best = [...groups].sort((a, b) => (valueOf(b.figures, 'net') ?? 0) - (valueOf(a.figures, 'net') ?? 0))[0];
  if (!best || (valueOf(everyone, 'size') ?? 0) === 0) {
    return <p>{t('segments.nobody')}</p>;
  }
  const rows = groups.map(({ id, name: group, figures }): Record<string, Cell> => {
    const numbers = MEASURES.map((what) => [what, valueOf(figures, what)] as const);
    return { id, group: name('group', group), ...Object.fromEntries(numbers) };
  });
  const of = (row: Record<string, Cell>) => groups.find(({ id }) => id === row.id)?.figures ?? [];
  const number = (key: string, label: string, kind: Column['kind']): Column => ({
    ...{ key, label, kind },
    show: (row) => <GroupNumber figure={figureOf(of(row), key)} />,
  });
  const columns: Column[] = [
    {
      key: 'group',
      label: t('segments.group'),
      kind: 'text',
      show: (row) => (
        <PageLink page="segments" tab={String(row.id)}>
          {row.group}
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
            <i style={{ width: `${((row.size as number) / most) * 100}%` }} />
          </span>
          <GroupNumber figure={figureOf(of(row), 'size')} />
        </span>
      ),
    },
    number('share', t('segments.share'), 'share'),
    number('net', t('segments.net'), 'moneyShort'),
    number('net_share', t('segments.netShare'), 'share'),
    number('purchases', t('segments.purchases'), 'count'),
    {
      key: 'average_order',
      label: t('segments.averageOrder'),
      kind: 'money',
      show: (row) => {
        const figure = figureOf(of(row), 'average_order');
        return (
          <>
            <GroupNumber figure={figure} />
            {figure?.low != null && figure.high != null && <FigureTrust figure={figure} />}
          </>
        );
      },
    },
  ];
  return (
    <div className="panels">
      <SavedSegments segments={segments.segments} />
      <Panel id="groups" title={t('segments.how')} hint={t('segments.howHint')}>
        <p className="said">
          <Sentence
            say="segments.said"
            values={{ group: name('group', best.name) }}
            numbers={{
              all: <GroupNumber figure={figureOf(everyone, 'size')} />,
              size: <GroupNumber figure={figureOf(best.figures, 'size')} />,
              share: <GroupNumber figure={figureOf(best.figures, 'net_share')} />,
            }}
          />
        </p>
        <DataTable
          caption={t('segments.how')}
          rows={rows}
          columns={columns}
          limit={30}
          sorted={{ key: 'net', down: true }}
        />
      </Panel>
    </div>
  );
}

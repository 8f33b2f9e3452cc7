import { useWords } from '../i18n';
import { numberOf, rowsOf, type Report } from '../data';
import { ChartOrTable } from './Chart';
import { DataTable } from './DataTable';
import { useOpen } from './opening';
import { Panel } from './Panel';

export function Groups({ report }: { report: Report }) {
  const words = useWords();
  const { t, name, format } = words;
  const open = useOpen();
  const given = rowsOf(report, 'segment.groups');
  if (given.length === 0) {
    return null;
  }
  const total = given.reduce((sum, row) => sum + (numberOf(row.net) ?? 0), 0);
  const rows = given
    .map((row): (typeof given)[number] => ({
      ...row,
      group: name('group', String(row.group)),
      share: total > 0 ? (numberOf(row.net) ?? 0) / total : null,
    }))
    .sort((a, b) => (numberOf(b.net) ?? 0) - (numberOf(a.net) ?? 0));
  const nets = rows.map((row) => numberOf(row.net) ?? 0);
  const most = Math.max(...nets.map(Math.abs), 1);
  const first = rows[0] ?? {};
  return (
    <Panel id="groups" title={t('groups.title')} hint={t('groups.hint')} wide={false}>
      <p className="said">
        {t('groups.said', {
          group: first.group,
          net: format.moneyShort(String(first.net)),
          customers: numberOf(first.customers) ?? 0,
        })}
      </p>
      <ChartOrTable
        opens="segment.groups"
        chart={
          <ul className="bars">
            {rows.map((row, at) => (
              <li key={at}>
                <span className="bar-name">{row.group}</span>
                <span className="bar-track" aria-hidden="true">
                  <i
                    className={(nets[at] ?? 0) < 0 ? 'minus' : ''}
                    style={{ width: `${(Math.abs(nets[at] ?? 0) / most) * 100}%` }}
                  />
                </span>
                <button
                  type="button"
                  className="num"
                  aria-label={t('num.open', { what: String(row.group), value: format.moneyShort(String(row.net)) })}
                  onClick={() => open({ table: 'segment.groups' })}
                >
                  {format.moneyShort(String(row.net))}
                </button>
                <small>{t('state.n', { n: format.count(String(row.customers)) })}</small>
              </li>
            ))}
          </ul>
        }
        table={
          <DataTable
            caption={t('groups.title')}
            opens={() => ({ table: 'segment.groups' })}
            rows={rows}
            columns={[
              { key: 'group', label: t('col.group'), kind: 'text' },
              { key: 'customers', label: t('col.customers'), kind: 'count' },
              { key: 'orders', label: t('col.orders'), kind: 'count' },
              { key: 'gross', label: t('col.gross'), kind: 'moneyShort' },
              { key: 'net', label: t('col.net'), kind: 'moneyShort' },
              { key: 'share', label: t('col.share'), kind: 'share' },
            ]}
          />
        }
      />
    </Panel>
  );
}

export function Thresholds({ report }: { report: Report }) {
  const words = useWords();
  const { t, name } = words;
  const open = useOpen();
  const rows = rowsOf(report, 'value.rfm_thresholds');
  if (rows.length === 0) {
    return null;
  }
  const cuts = ['cut1', 'cut2', 'cut3', 'cut4'] as const;
  return (
    <Panel id="rfm" title={t('rfm.title')} hint={t('rfm.hint')}>
      <DataTable
        caption={t('rfm.title')}
        rows={rows}
        columns={[
          { key: 'axis', label: t('col.axis'), kind: 'text', show: (row) => name('axis', String(row.axis)) },
          ...cuts.map((cut) => ({
            key: cut,
            label: t(`col.${cut}`),
            kind: 'count' as const,
            show: (row: (typeof rows)[number]) => {
              const value = row[cut];
              const text =
                value == null
                  ? '–'
                  : row.axis === 'money'
                    ? words.format.money(value as string)
                    : words.format.count(value as string);
              return (
                <button
                  type="button"
                  className="num"
                  aria-label={t('num.open', { what: t(`col.${cut}`), value: text })}
                  onClick={() => open({ table: 'value.rfm_thresholds' })}
                >
                  {text}
                </button>
              );
            },
          })),
        ]}
      />
    </Panel>
  );
}

import { useWords } from '../i18n';
import { numberOf, rowsOf, type Cell, type Report } from '../data';
import { DataTable, type Column } from './DataTable';
import { Panel } from './Panel';

export function Products({ report }: { report: Report }) {
  const { t, format } = useWords();
  const names = new Map(rowsOf(report, 'value.product_names').map((row) => [row.product, row.name ?? null]));
  const given = rowsOf(report, 'value.products');
  const rows = given
    .map((row): Record<string, Cell> =>
      names.size === 0 ? row : { ...row, name: names.get(row.product ?? null) ?? null },
    )
    .sort((a, b) => (numberOf(b.net) ?? 0) - (numberOf(a.net) ?? 0));
  if (rows.length === 0) {
    return null;
  }
  const first = rows[0] ?? {};
  const columns: Column[] = [
    { key: 'product', label: t('col.product'), kind: 'text' },
    { key: 'name', label: t('col.name'), kind: 'text' },
    { key: 'customers', label: t('col.customers'), kind: 'count' },
    { key: 'orders', label: t('col.orders'), kind: 'count' },
    { key: 'quantity', label: t('col.quantity'), kind: 'count' },
    { key: 'gross', label: t('col.gross'), kind: 'money' },
    { key: 'returns', label: t('col.returns'), kind: 'money' },
    { key: 'net', label: t('col.net'), kind: 'money' },
  ];
  return (
    <Panel id="products" title={t('products.title')} hint={t('months.hint')}>
      <p className="said">
        {t('products.said', {
          product: String(first.name ?? first.product),
          net: format.moneyShort(String(first.net)),
          customers: numberOf(first.customers) ?? 0,
        })}
      </p>
      <DataTable
        caption={t('products.title')}
        columns={columns.filter((column) => rows.some((row) => column.key in row))}
        rows={rows}
        sorted={{ key: 'net', down: true }}
        opens={() => ({ table: 'value.products' })}
        filter
      />
    </Panel>
  );
}

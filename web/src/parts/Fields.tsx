import { useWords } from '../i18n';
import { numberOf, rowsOf, type Cell, type Numbers } from '../data';
import { DataTable, type Column } from './DataTable';

type Row = Record<string, Cell>;

/** How complete and how readable the fields of each source are, the worst first. */
export function Fields(props: { report: Numbers; limit?: number; heading?: 'h2' | 'h3' }) {
  const { report, limit = 8, heading: Heading = 'h3' } = props;
  const { t, name } = useWords();
  const rows = rowsOf(report, 'clean.quality')
    .map((row) => ({
      ...row,
      name: row.attribute ?? name('field', String(row.field)),
      table: `${String(row.source)}, ${name('kind', String(row.kind))}`,
      filled_share: shareOf(row.filled, row.rows),
      valid_share: shareOf(row.valid, row.filled),
    }))
    .sort((a, b) => worst(a) - worst(b));
  if (rows.length === 0) {
    return null;
  }
  const columns: Column[] = [
    { key: 'name', label: t('fields.field'), kind: 'text' },
    { key: 'filled_share', label: t('fields.filled'), kind: 'share', show: (row) => <Part share={row.filled_share} /> },
    { key: 'valid_share', label: t('fields.valid'), kind: 'share', show: (row) => <Part share={row.valid_share} /> },
    { key: 'rows', label: t('receipts.count'), kind: 'count' },
    { key: 'table', label: t('receipts.source'), kind: 'text' },
  ];
  return (
    <div className="fields">
      <Heading>{t('fields.title')}</Heading>
      <p className="quiet">
        {t('fields.hint')} {rows.some((row) => row.valid_share == null) && t('fields.any')}
      </p>
      <DataTable caption={t('fields.title')} limit={limit} columns={columns} rows={rows} />
    </div>
  );
}

/** A field that is filled or read to 99.98% is not whole: it is never rounded up to 100%. */
function Part({ share }: { share: Cell | undefined }) {
  const { format } = useWords();
  if (typeof share !== 'number') {
    return '–';
  }
  return (
    <span className={share < 1 ? 'part' : 'part whole'}>
      <span className="bar-track" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span>{format.share(share < 1 ? Math.min(share, 0.999) : share)}</span>
    </span>
  );
}

function shareOf(part: Cell | undefined, whole: Cell | undefined): number | null {
  const [above, below] = [numberOf(part), numberOf(whole)];
  return above == null || below == null || below === 0 ? null : above / below;
}

const worst = (row: Row) => Math.min(numberOf(row.filled_share) ?? 1, numberOf(row.valid_share) ?? 1);

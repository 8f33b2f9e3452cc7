import { useWords } from '../../i18n';
import type { LookedTable } from '../../app/dataApi';
import type { Flow } from './useImport';

const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'GB18030', 'Big5', 'windows-1258', 'windows-1252'];
export const SEPARATORS = { ',': 'read.comma', ';': 'read.semicolon', '\t': 'read.tab', '|': 'read.bar' } as const;
const SURE = 0.99;

/** How the table is written, how sure that is, and the choice to say otherwise: it is read anew then. */
export function ReadAsBar({ table, flow }: { table: LookedTable; flow: Flow }) {
  const { t, format } = useWords();
  const said = flow.readAs[table.table] ?? { encoding: null, separator: null };
  const sure = (what: string, share: number | null, bySelf: boolean, before: string | null) =>
    bySelf
      ? t('read.said', { what })
      : before != null
        ? t('read.before', { what })
        : share == null || share >= SURE
          ? t('read.sure', { what })
          : t('read.unsure', { what, share: format.share(share, 0) });
  if (table.encoding == null) {
    return null;
  }
  const encodings = ENCODINGS.includes(table.encoding) ? ENCODINGS : [table.encoding, ...ENCODINGS];
  return (
    <div className="read-as">
      <label>
        <span>{t('read.encoding')}</span>
        <select
          value={table.encoding}
          className={said.encoding == null && (table.certainty ?? 1) < SURE ? 'unsure' : undefined}
          onChange={(event) => flow.read(table.table, { ...said, encoding: event.target.value })}
        >
          {encodings.map((one) => (
            <option key={one} value={one}>
              {one === table.encoding ? sure(one, table.certainty, said.encoding != null, table.before.encoding) : one}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('read.separator')}</span>
        <select
          value={table.separator ?? ''}
          className={said.separator == null && (table.fit ?? 1) < SURE ? 'unsure' : undefined}
          onChange={(event) => flow.read(table.table, { ...said, separator: event.target.value })}
        >
          {table.separator == null && <option value="">{t('read.fixed')}</option>}
          {Object.entries(SEPARATORS).map(([mark, key]) => (
            <option key={mark} value={mark}>
              {mark === table.separator
                ? sure(t(key), table.fit, said.separator != null, table.before.separator)
                : t(key)}
            </option>
          ))}
        </select>
      </label>
      <span className="quiet">
        {table.headerRows === 0 ? t('read.noHeader') : t('read.header', { row: table.above + 1, n: table.headerRows })}
      </span>
    </div>
  );
}

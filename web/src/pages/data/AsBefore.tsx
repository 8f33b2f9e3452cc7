import { Button } from 'antd';
import { useWords } from '../../i18n';
import type { LookedTable } from '../../app/dataApi';
import { SEPARATORS } from './ReadAsBar';
import type { Flow } from './useImport';

/** What of a table is read as last time for its source, and the way to read it as if it were the first. */
export function AsBefore({ table, flow }: { table: LookedTable; flow: Flow }) {
  const { t, lang } = useWords();
  const { encoding, separator } = table.before;
  const columns = table.columns.filter(({ before }) => before).map(({ header, column }) => header || column);
  const named = separator == null ? null : SEPARATORS[separator as keyof typeof SEPARATORS];
  const parts = [encoding, named && t(named), ...columns].filter(Boolean);
  const read = (fresh: boolean) => flow.read(table.table, { encoding: null, separator: null, fresh });
  if (flow.readAs[table.table]?.fresh) {
    return (
      <p className="as-before">
        {t('read.fresh')}{' '}
        <Button size="small" onClick={() => read(false)}>
          {t('read.again')}
        </Button>
      </p>
    );
  }
  return parts.length === 0 ? null : (
    <p className="as-before">
      {t('read.asBefore', { what: parts.join(lang.startsWith('zh') ? '、' : ', ') })}{' '}
      <Button size="small" onClick={() => read(true)}>
        {t('read.afresh')}
      </Button>
    </p>
  );
}

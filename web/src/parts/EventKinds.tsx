import { rowsOf, type Cell, type Numbers } from '../data';
import { useWords } from '../i18n';
import { DataTable } from './DataTable';

/** How many events of each kind there are, and of how many customers. */
export function EventKinds({ report }: { report: Numbers }) {
  const { name } = useWords();
  const rows = rowsOf(report, 'unify.event_kinds');
  if (rows.length === 0) {
    return null;
  }
  const events = name('measure', 'clean.events');
  return (
    <DataTable
      caption={events}
      columns={[
        { key: 'kind', label: name('column', 'kind'), kind: 'text' },
        { key: 'events', label: events, kind: 'count' },
        { key: 'customers', label: name('measure', 'unify.customers'), kind: 'count' },
      ]}
      rows={rows.map((row): Record<string, Cell> => ({
        ...row,
        kind: row.kind == null ? '–' : name('eventKind', String(row.kind)),
      }))}
    />
  );
}

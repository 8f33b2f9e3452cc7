import { useWords } from '../i18n';
import { usePlace } from './context';
import { useLoad } from './load';
import { Failed, Loading } from './Trouble';

/** A row of a file as it came: each header with its value, unread and unmended. */
export function RawRow({ receipt, line }: { receipt: string; line: string }) {
  const { t } = useWords();
  const { api } = usePlace();
  const [row, again] = useLoad(`${receipt} ${line}`, (signal) => api.rawRow(receipt, line, signal));
  if (row.state === 'failed') {
    return <Failed error={row.error} again={again} />;
  }
  if (row.state === 'loading') {
    return <Loading rows={3} />;
  }
  const title = t('raw.title', { line: String(row.value.line), file: row.value.file });
  return (
    <table className="raw">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('raw.header')}</th>
          <th scope="col">{t('raw.value')}</th>
        </tr>
      </thead>
      <tbody>
        {row.value.columns.map(({ header, value }, at) => (
          <tr key={at}>
            <th scope="row">{header}</th>
            <td>{value == null || value === '' ? <span className="quiet">{t('raw.empty')}</span> : value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

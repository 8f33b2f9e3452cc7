import { go } from '../../app/address';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import { useWords } from '../../i18n';
import { divisionName } from './divisions';

/** What the figures are broken down by; it is the address. */
export function DivideBy() {
  const words = useWords();
  const { t, lang } = words;
  const { api, address, workspace, changes } = usePlace();
  const [loaded] = useLoad(`divisions ${lang} ${workspace.run} ${changes}`, (signal) => api.divisions(signal), true);
  const ways = loaded.state === 'done' ? loaded.value : [];
  const by = address.by ?? '';
  if (ways.length === 0 && by === '') {
    return null;
  }
  return (
    <label className="divide-by">
      {t('divide.by')}
      <select value={by} onChange={(event) => go({ ...address, by: event.target.value || null, open: null })}>
        <option value="">{t('divide.nothing')}</option>
        {by !== '' && !ways.some((way) => way.by === by) && <option value={by}>{by}</option>}
        {ways.map((way) => (
          <option key={way.by} value={way.by}>
            {divisionName(way, words)}
          </option>
        ))}
      </select>
    </label>
  );
}

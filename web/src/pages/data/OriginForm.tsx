import { useWords } from '../../i18n';
import type { Checked, Origin } from '../../app/dataApi';
import { OriginFields } from './OriginFields';
import type { Flow } from './useImport';

const NOT_SAID: Origin = { owner: '', basis: '', origin: '' };

/** Where the list comes from: asked where nobody has said it, and shown where somebody has. */
export function OriginForm({ found, flow }: { found: Checked; flow: Flow }) {
  const { t } = useWords();
  const said = found.tables.map((table) => table.said).find(({ version }) => version > 0);
  const { owner, basis, origin } = flow.origin ?? said ?? NOT_SAID;
  return (
    <section className="panel origin" aria-labelledby="origin-h">
      <h2 id="origin-h">{t('origin.title')}</h2>
      <p className="quiet">{said ? t('origin.known') : t('origin.needed')}</p>
      <OriginFields value={{ owner, basis, origin }} onChange={flow.say} disabled={flow.work?.state === 'working'} />
    </section>
  );
}

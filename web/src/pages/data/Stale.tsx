import { Button } from 'antd';
import { useWords } from '../../i18n';
import { usePlace } from '../../app/context';
import { Doings } from './Doings';

/** Says that what is shown elsewhere lags behind what came in, and computes it. */
export function Stale() {
  const { t } = useWords();
  const { api, data, works, workspace } = usePlace();
  const work = works.of('compute');
  const known = data.state === 'done' ? data.value : null;
  // Before the first file came there is nothing to compute.
  const stale = known != null && known.stale && (known.receipts.length > 0 || workspace.asOf != null);
  const compute = () => works.begin('compute', { ask: () => api.compute(), said: t('data.computed'), changes: true });
  if (!stale && work?.state !== 'working' && work?.state !== 'failed') {
    return null;
  }
  return (
    <section className="stale-band" aria-label={t('data.compute')}>
      {stale && (
        <p>
          <i className="station half" aria-hidden="true" /> {t('data.stale')}
        </p>
      )}
      {work?.state !== 'working' && <Button onClick={compute}>{t('data.compute')}</Button>}
      <Doings work={work} title={t('data.computing')} again={compute} />
    </section>
  );
}

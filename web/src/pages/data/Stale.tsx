import { Button } from 'antd';
import { useWords } from '../../i18n';
import type { Workspace } from '../../app/api';
import { usePlace } from '../../app/context';
import type { Data } from '../../app/dataApi';
import { useFocusOn } from '../../app/useFocusOn';
import { Doings } from './Doings';

/** Says that what is shown elsewhere lags behind what came in, and computes it. */
export function Stale() {
  const { t } = useWords();
  const { api, data, works, workspace } = usePlace();
  const work = works.of('compute');
  useFocusOn(work != null && work.state !== 'working', () => document.getElementById('page'));
  const stale = data.state === 'done' && lags(data.value, workspace);
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

/** Before the first file came there is nothing to compute; a demo that was cut short is gone on with, not shown by half. */
export const lags = (data: Data, workspace: Workspace) =>
  data.stale && (data.receipts.length > 0 || workspace.asOf != null) && !isHalfDemo(workspace);

export const isHalfDemo = ({ asOf, demo }: Workspace) => demo != null && asOf == null;

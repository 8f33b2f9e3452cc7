import { Button } from 'antd';
import { usePlace } from '../../app/context';
import { useWords } from '../../i18n';
import { Doings } from '../data/Doings';

/** Fills the workspace with the invented business, as long as nothing of one's own is in it. */
export function Sample() {
  const { t } = useWords();
  const { api, works } = usePlace();
  const work = works.of('sample');
  const fill = () => works.begin('sample', { ask: () => api.sample(), said: t('sample.done'), changes: true });
  return (
    <div className="sample">
      {work?.state !== 'working' && (
        <>
          <Button onClick={fill}>{t('sample.try')}</Button>
          <p className="quiet">{t('sample.hint')}</p>
        </>
      )}
      <Doings work={work} title={t('sample.working')} again={fill} />
    </div>
  );
}

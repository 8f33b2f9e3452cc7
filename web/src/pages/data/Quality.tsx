import { useWords } from '../../i18n';
import { rowsOf } from '../../data';
import { Fields } from '../../parts/Fields';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import { Failed, Loading } from '../../app/Trouble';
import { QualityTrends } from './QualityTrends';

/** How complete the fields of each source are, and how many of their values could be read. */
export function Quality() {
  const { t } = useWords();
  const { api, workspace } = usePlace();
  const [quality, again] = useLoad(`quality ${workspace.run}`, (signal) => api.quality(signal), true);
  if (quality.state === 'failed') {
    return <Failed error={quality.error} again={again} />;
  }
  if (quality.state === 'loading') {
    return <Loading rows={8} />;
  }
  return (
    <>
      <section className="panel">
        {rowsOf(quality.value, 'clean.quality').length > 0 ? (
          <Fields report={quality.value} limit={50} heading="h2" />
        ) : (
          <p className="said">{t('data.none')}</p>
        )}
      </section>
      <QualityTrends />
    </>
  );
}

import { Button } from 'antd';
import { usePlace } from '../../app/context';
import { usePlaceAt } from '../../app/usePlaceAt';
import type { Changed, Settings } from '../../app/settingsApi';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { Doings } from '../data/Doings';
import { OneSetting } from './OneSetting';

/** What all numbers of the workspace hang on: each change is a version with a receipt. */
export function Business({ settings, again }: { settings: Settings; again(): void }) {
  const { t } = useWords();
  const { api, works, changed, address } = usePlace();
  usePlaceAt(address.at ? `setting-${address.at}` : null);
  const work = works.of('settings');
  const follow = ({ id }: Changed) => {
    again();
    if (id == null) {
      changed();
    } else {
      works.begin('settings', { ask: () => Promise.resolve({ id }), said: t('data.computed'), changes: true });
    }
  };
  const compute = () => works.begin('settings', { ask: () => api.compute(), said: t('data.computed'), changes: true });
  const busy = work?.state === 'working';
  return (
    <Panel id="business" title={t('settings.business')} hint={t('settings.businessHint')}>
      {settings.lags && !busy && (
        <section className="stale-band">
          <p>
            <i className="station half" aria-hidden="true" /> {t('settings.lags')}
          </p>
          <Button onClick={compute}>{t('data.compute')}</Button>
        </section>
      )}
      <Doings work={work} title={t('data.computing')} again={compute} />
      {settings.settings.map((setting) => (
        <OneSetting
          key={`${setting.key} ${setting.versions.length}`}
          setting={setting}
          measures={settings.measures}
          zones={settings.zones}
          busy={busy}
          follow={follow}
        />
      ))}
    </Panel>
  );
}

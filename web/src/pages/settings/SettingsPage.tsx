import { Skeleton } from 'antd';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import type { ReadersChoices } from '../../app/settings';
import type { Settings } from '../../app/settingsApi';
import { Failed, Loading } from '../../app/Trouble';
import { useWords } from '../../i18n';
import '../data/words';
import { Business } from './Business';
import { MachinePanel } from './MachinePanel';
import { Reading } from './Reading';
import './settings.css';
import './words';

/** By what things are read and computed, and what they lie on. */
export default function SettingsPage({ choices }: { choices: ReadersChoices }) {
  const { t, lang } = useWords();
  const { api, changes } = usePlace();
  const [settings, again] = useLoad(`settings ${lang} ${changes}`, (signal) => api.settings(signal), true);
  return (
    <>
      <h1>{t('nav.settings')}</h1>
      <p className="subtitle">{t('settings.subtitle')}</p>
      <div className="settings">
        <Reading choices={choices} />
        {settings.state === 'done' ? (
          <Told settings={settings.value} again={again} />
        ) : settings.state === 'failed' ? (
          <Failed error={settings.error} again={again} />
        ) : (
          <Loading>
            <Skeleton paragraph={{ rows: 8 }} />
          </Loading>
        )}
      </div>
    </>
  );
}

function Told({ settings, again }: { settings: Settings; again(): void }) {
  return (
    <>
      <Business settings={settings} again={again} />
      <MachinePanel machine={settings.machine} />
    </>
  );
}

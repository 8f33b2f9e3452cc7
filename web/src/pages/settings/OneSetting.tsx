import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { usePlace } from '../../app/context';
import { refusal } from '../../app/load';
import type { Refused } from '../../app/api';
import type { Changed, Setting } from '../../app/settingsApi';
import { Reasons } from '../../app/Reasons';
import { useWords, type Key } from '../../i18n';
import { plain } from './choices';
import { EffectLine } from './EffectLine';
import { History } from './History';
import { SettingField } from './SettingField';

/** A setting: what it means, its value, and what another one would change, told before it is saved. */
export function OneSetting(props: {
  setting: Setting;
  measures: string[];
  zones: string[];
  busy: boolean;
  follow(changed: Changed): void;
}) {
  const { t } = useWords();
  const { api } = usePlace();
  const { setting, follow } = props;
  const [value, setValue] = useState(setting.value ?? '');
  const [trouble, setTrouble] = useState<Refused | null>(null);
  const [sending, setSending] = useState(false);
  const wanted = value.trim();
  const changes = wanted !== (setting.value ?? '');
  const send = (ask: () => Promise<Changed>) => {
    setSending(true);
    setTrouble(null);
    ask()
      .then(follow, (error: unknown) => setTrouble(refusal(error)))
      .finally(() => setSending(false));
  };
  const seen = setting.versions.at(-1)?.version ?? 0;
  const change = (version: number) =>
    send(() => api.changeSetting(setting.key, wanted === '' ? 'default' : wanted, version));
  const save = (event: FormEvent) => {
    event.preventDefault();
    change(seen);
  };
  const name = t(`setting.${setting.key}` as Key);
  return (
    <form className="setting" aria-label={name} onSubmit={save} noValidate>
      <h3 id={`setting-${setting.key}`} tabIndex={-1}>
        {name}
      </h3>
      <p className="setting-means">{plain(setting.means)}</p>
      <Now setting={setting} />
      <SettingField
        setting={setting}
        measures={props.measures}
        zones={props.zones}
        value={value}
        setValue={setValue}
        name={name}
      />
      {changes && <EffectLine key={wanted} setting={setting} value={wanted === '' ? 'default' : wanted} />}
      {trouble && <Reasons error={trouble} busy={props.busy || sending} over={change} />}
      {changes && !props.busy && !sending && (
        <div className="setting-buttons">
          <Button type="primary" htmlType="submit">
            {t('settings.save')}
          </Button>
          <Button onClick={() => setValue(setting.value ?? '')}>{t('settings.leave')}</Button>
        </div>
      )}
      <History
        setting={setting}
        busy={props.busy || sending}
        undo={() => send(() => api.undoSetting(setting.key, seen))}
      />
    </form>
  );
}

/** What comes of a setting that hangs on more than its value. */
function Now({ setting }: { setting: Setting }) {
  const { t, format } = useWords();
  const { workspace } = usePlace();
  const now = { today: workspace.asOf && format.date(workspace.asOf), zone: workspace.zone }[setting.key];
  return now ? <p className="quiet">{t('setting.now', { value: now })}</p> : null;
}

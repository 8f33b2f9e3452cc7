import { useEffect, useState } from 'react';
import { usePlace } from '../../app/context';
import { useLoad } from '../../app/load';
import type { Effect, Setting } from '../../app/settingsApi';
import { reasonsOf } from '../../app/Trouble';
import { useWords } from '../../i18n';

/** Long enough that not each letter of a code is asked about. */
const PAUSE = 300;

/** What would change, said before it does. */
export function EffectLine({ setting, value }: { setting: Setting; value: string }) {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), PAUSE);
    return () => clearTimeout(timer);
  }, []);
  return settled ? <Asked setting={setting} value={value} /> : <p className="effect" aria-busy="true" />;
}

function Asked({ setting, value }: { setting: Setting; value: string }) {
  const words = useWords();
  const { t } = words;
  const { api, changes } = usePlace();
  const [effect] = useLoad(`effect ${setting.key} ${value} ${words.lang} ${changes}`, (signal) =>
    api.settingEffect(setting.key, value, signal),
  );
  if (effect.state === 'failed') {
    // What is refused here would be refused when it is saved.
    return (
      <p className="effect bad" role="alert">
        {reasonsOf(effect.error, words).join(' ')}
      </p>
    );
  }
  return (
    <div className="effect" role="status" aria-busy={effect.state === 'loading'}>
      {effect.state === 'loading' ? t('effect.counting') : <Told effect={effect.value} />}
    </div>
  );
}

function Told({ effect }: { effect: Effect }) {
  const { t, format, name } = useWords();
  switch (effect.kind) {
    case 'groups':
      return (
        <>
          <b>
            {t('effect.groups', {
              n: effect.customers,
              shown: format.count(effect.customers),
              of: format.count(effect.of),
            })}
          </b>
          {effect.moves.length > 0 && (
            <ul>
              {effect.moves.map(({ from, to, customers }) => (
                <li key={`${from} ${to}`}>
                  {t('effect.move', { from: name('group', from), to: name('group', to), n: format.count(customers) })}
                </li>
              ))}
            </ul>
          )}
        </>
      );
    case 'currency':
      return (
        <b>
          {t('effect.currency', {
            currency: effect.currency,
            left: format.count(effect.left),
            now: format.count(effect.leftNow),
            of: format.count(effect.of),
          })}
        </b>
      );
    case 'today':
      return (
        <b>
          {t('effect.today', {
            day: format.date(effect.day),
            dayNow: format.date(effect.dayNow),
            n: effect.orders,
            shown: format.count(effect.orders),
          })}
        </b>
      );
    case 'zone':
      return (
        <b>
          {t('effect.zone', {
            zone: effect.zone,
            n: effect.rows,
            shown: format.count(effect.rows),
            of: format.count(effect.of),
          })}
        </b>
      );
    default:
      return t('effect.none');
  }
}

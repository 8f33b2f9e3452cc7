import { useEffect, useState } from 'react';
import { useWords } from '../../i18n';
import { usePlace } from '../context';
import { pause, useLoad } from '../load';
import { reasonsOf } from '../Trouble';

const TYPING = 250;

/** How a rule reads, in the server's words, as it is being made. */
export function Reads({ set }: { set: string | null }) {
  const words = useWords();
  const { t, lang } = words;
  const { api } = usePlace();
  const [loaded, , busy] = useLoad(
    `reads ${lang} ${set}`,
    async (signal) => {
      if (set == null) {
        return '';
      }
      await pause(TYPING, signal);
      return (await api.ruleWords(set, signal)).sentence;
    },
    true,
  );
  const [shown, setShown] = useState('');
  useEffect(() => {
    if (loaded.state === 'done') {
      setShown(loaded.value);
    }
  }, [loaded]);
  if (loaded.state === 'failed') {
    return reasonsOf(loaded.error, words).map((text) => (
      <p key={text} className="bad">
        <bdi>{text}</bdi>
      </p>
    ));
  }
  return (
    <p className="reads" aria-busy={busy}>
      {shown !== '' && (
        <>
          <span className="quiet">{t('filter.reads')}</span> <bdi>{shown}</bdi>
        </>
      )}
    </p>
  );
}

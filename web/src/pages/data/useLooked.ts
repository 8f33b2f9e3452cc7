import { useWords } from '../../i18n';
import { usePlace } from '../../app/context';
import type { LookedAt, Meaning } from '../../app/dataApi';
import { useLoad, type Loaded } from '../../app/load';
import type { Flow } from './useImport';

/** The file in hand as it was read, and what its columns can mean. */
export function useLooked(flow: Flow): [Loaded<{ looked: LookedAt; meanings: Meaning[] }>, () => void] {
  const { lang } = useWords();
  const { api } = usePlace();
  const id = flow.upload?.id ?? '';
  const reading = JSON.stringify(flow.readAs);
  const [loaded, again] = useLoad(
    `looked ${id} ${lang} ${reading}`,
    async (signal) => {
      const [looked, meanings] = await Promise.all([api.uploaded(id, signal), api.meanings(signal)]);
      return { looked, meanings };
    },
    true,
  );
  return [loaded, again];
}

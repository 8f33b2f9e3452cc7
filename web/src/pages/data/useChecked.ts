import { useWords } from '../../i18n';
import { usePlace } from '../../app/context';
import type { Checked, Said } from '../../app/dataApi';
import { useLoad, type Loaded } from '../../app/load';
import type { Flow } from './useImport';

const NONE: Loaded<null> = { state: 'done', value: null };

/** What the last check tells, null where there is none of what is said now. */
export function useChecked(flow: Flow, said: Said): [Loaded<Checked | null>, () => void] {
  const { lang } = useWords();
  const { api } = usePlace();
  const id = flow.upload?.id ?? '';
  const there = flow.isChecked(said);
  const [checked, again] = useLoad<Checked | null>(
    there ? `check ${id} ${flow.checks} ${lang}` : '',
    (signal) => (there ? api.checked(id, signal) : Promise.resolve(null)),
    true,
  );
  return [there ? checked : NONE, again];
}

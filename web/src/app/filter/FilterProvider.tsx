import { useMemo, type ReactNode } from 'react';
import { useWords } from '../../i18n';
import { go } from '../address';
import { usePlace } from '../context';
import { useLoad } from '../load';
import { FilterContext, type Filter } from './context';
import type { Told } from './filterApi';
import { conditionsOf, setOf, type Condition } from './rule';
import { useCounted } from './useCounted';
import './words';

/** A rule that means nothing, and one that is too long for an address. */
const REFUSES = [400, 414, 431];

const NOTHING: Told = { rule: '', parts: [], sentence: '', tree: { sentence: '', of: [] } };

/** Reads the rule of the address once, for the bar and for the page under it. */
export function FilterProvider({ children }: { children: ReactNode }) {
  const { lang } = useWords();
  const { api, address, set, past, workspace, changes } = usePlace();
  const load = async (signal: AbortSignal) => ({ set, told: set == null ? NOTHING : await api.ruleWords(set, signal) });
  const [loaded, again, busy] = useLoad(`words ${lang} ${set} ${changes}`, load, true);
  const counted = useCounted(api, set, past, `${workspace.run} ${changes}`);
  const filter = useMemo<Filter>(() => {
    const shown = loaded.state === 'done' && (set == null) === (loaded.value.set == null) ? loaded.value.told : NOTHING;
    const told = conditionsOf(shown.rule);
    const refused = loaded.state === 'failed' ? loaded.error : counted.state === 'failed' ? counted.error : null;
    // A server that does not answer has not called the rule wrong.
    const broken = set != null && refused != null && REFUSES.includes(refused.status);
    const to = (next: string | null) => go({ ...address, set: next, open: null });
    return {
      set,
      conditions: conditionsOf(set),
      parts: shown.parts.flatMap((sentence, at) => {
        const condition = told[at];
        return condition ? [{ condition, sentence }] : [];
      }),
      sentence: shown.sentence,
      busy,
      trouble: set == null ? null : refused,
      broken,
      nobody: broken || (counted.state === 'exact' && counted.value === 0),
      again,
      counted,
      change: (all: Condition[]) => to(setOf(all)),
      clear: () => to(null),
    };
  }, [loaded, counted, set, busy, again, address]);
  return <FilterContext.Provider value={filter}>{children}</FilterContext.Provider>;
}

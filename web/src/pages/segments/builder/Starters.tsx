import type { Condition } from '../../../app/filter/rule';
import { useWords } from '../../../i18n';
import { STARTERS } from '../starters';
import { readRule } from './conditions';

/** Rules to begin with, where nothing is asked yet. */
export function Starters({ choose }: { choose(name: string, conditions: Condition[]): void }) {
  const { t } = useWords();
  return (
    <p className="starters">
      {t('segments.starters')}{' '}
      {STARTERS.map(({ name, rule }) => (
        <button key={name} type="button" className="small" onClick={() => choose(t(name), readRule(rule))}>
          {t(name)}
        </button>
      ))}
    </p>
  );
}

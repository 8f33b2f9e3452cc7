import { Button } from 'antd';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../i18n';
import { usePlace } from './context';
import { problemOf } from './days';
import { Chips } from './filter/Chips';
import { ConditionSheet } from './filter/ConditionSheet';
import { useFilter } from './filter/context';
import { Count } from './filter/Count';
import './filter/filter.css';
import { replaced, type Condition } from './filter/rule';
import { SaveSegment } from './filter/SaveSegment';
import { reasonsOf } from './Trouble';
import { useKeys } from './useKeys';

/** Which condition the form is about: a place among those there are, or one after them. */
type Edited = { at: number; condition: Condition | null };

/** Who is looked at: conditions as sentences, how many they leave, and what can be made of them. It is the address. */
export function FilterBar({ tools }: { tools?: ReactNode }) {
  const words = useWords();
  const { t } = words;
  const { single, past, workspace } = usePlace();
  const filter = useFilter();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [saving, setSaving] = useState(false);
  const adding = useRef<HTMLButtonElement>(null);
  useKeys(
    useMemo(() => ({ f: () => adding.current?.focus() }), []),
    single,
  );
  // Those of the address: words of what was just added may still be on their way.
  const { conditions } = filter;
  const add = () => setEdited({ at: conditions.length, condition: null });
  const done = (condition: Condition) => {
    const at = edited?.at ?? conditions.length;
    filter.change(at < conditions.length ? replaced(conditions, at, condition) : [...conditions, condition]);
    setEdited(null);
  };
  // A server that takes no address so long says nothing of its own.
  const tooLong = filter.broken && filter.trouble?.problems.length === 0;
  const reasons = tooLong ? [t('filter.tooLong')] : filter.trouble ? reasonsOf(filter.trouble, words) : [];
  if (!workspace.asOf || (past != null && problemOf(past, workspace.days) != null)) {
    return null;
  }
  return (
    <section className="filter-bar" aria-label={t('filter.title')} aria-busy={filter.busy}>
      {filter.trouble && (
        <div className="filter-trouble" role="alert">
          <p>{t(filter.broken ? 'filter.broken' : 'filter.unread')}</p>
          {reasons.map((text) => (
            <p key={text}>
              <bdi>{text}</bdi>
            </p>
          ))}
          {!filter.broken && (
            <Button size="small" onClick={filter.again}>
              {t('load.again')}
            </Button>
          )}
        </div>
      )}
      <Chips edit={(at) => setEdited({ at, condition: conditions[at] ?? null })} after={() => adding.current} />
      {!filter.broken && (
        <Button ref={adding} type="dashed" onClick={add} aria-keyshortcuts="f">
          + {t('filter.add')}
        </Button>
      )}
      {filter.set != null && (
        <Button type="text" onClick={filter.clear}>
          {t('filter.clear')}
        </Button>
      )}
      {filter.set != null && !filter.trouble && past == null && (
        <Button type="text" onClick={() => setSaving(true)}>
          {t('filter.save')}
        </Button>
      )}
      {tools}
      <Count />
      <ConditionSheet
        open={edited != null}
        condition={edited?.condition ?? null}
        onDone={done}
        onClose={() => setEdited(null)}
      />
      <SaveSegment
        key={filter.set}
        rule={saving ? filter.set : null}
        count={filter.counted}
        onClose={() => setSaving(false)}
      />
    </section>
  );
}

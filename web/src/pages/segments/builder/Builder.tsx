import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { usePlace } from '../../../app/context';
import { EvidenceDrawer } from '../../../app/EvidenceDrawer';
import type { Condition } from '../../../app/filter/rule';
import '../../../app/filter/filter.css';
import { useLoad } from '../../../app/load';
import type { SavedAnswer, Wish } from '../../../app/segmentsApi';
import { reasonsOf } from '../../../app/Trouble';
import { useKeys } from '../../../app/useKeys';
import { useWords } from '../../../i18n';
import { Choice } from '../../../parts/Choice';
import { Conditions, type Open } from './Conditions';
import { groupOf, put, readRule, ruleOf, wordsOfEach } from './conditions';
import { AsJson, AsSentence, AsSql } from './Forms';
import { Head } from './Head';
import { LiveTraits } from './LiveTraits';
import { Saving } from './Saving';
import { Size } from './Size';
import { Starters } from './Starters';
import { useEdits } from './useEdits';
import { useSaving } from './useSaving';
import { useSteps } from './useSteps';
import { WhyOne } from './WhyOne';

const VIEWS = ['conditions', 'sentence', 'json', 'sql'] as const;
type View = (typeof VIEWS)[number];

/** A rule as conditions that can be changed, whom each leaves, why somebody is in, what sets them apart; saving makes a version. */
export function Builder(props: {
  title: ReactNode;
  /** What stands between the head and the conditions. */
  tabs?: ReactNode;
  first: Wish;
  version: number;
  save(wish: Wish, over?: number): Promise<SavedAnswer>;
  saved(answer: SavedAnswer): void;
  leave(): void;
}) {
  const words = useWords();
  const { t, format, lang } = words;
  const { api, past, workspace, single } = usePlace();
  const { first } = props;
  const { conditions, changed, change, undo } = useEdits(readRule(first.rule));
  const [view, setView] = useState<View>('conditions');
  const [open, setOpen] = useState<Open | null>(null);
  const [meant, setMeant] = useState<Condition | null>(null);
  const [name, setName] = useState(first.name);
  // The form that stands open counts as if it were sent.
  const tried = useMemo(() => tryOut(conditions, open, meant), [conditions, open, meant]);
  const rule = ruleOf(conditions);
  const triedRule = ruleOf(tried);
  const form = useId();
  const saving = useSaving({ first, name, rule, save: props.save, saved: props.saved });
  const narrowing = useSteps(api, triedRule, past, workspace.run ?? '');
  const [told] = useLoad(
    `builder ${lang} ${rule}`,
    async (signal) => (rule == null ? null : (await api.ruleWords(rule, signal)).tree),
    true,
  );
  const tree = wordsOfEach(conditions, told.state === 'done' ? told.value : null);
  const start = (next: Open | null) => {
    setMeant(null);
    setOpen(next);
  };
  useUndo(undo);
  useKeys(
    useMemo(() => ({ w: () => document.getElementById('why-whom')?.focus() }), []),
    single,
  );
  const { steps, error } = narrowing;
  const trouble = error ?? (told.state === 'failed' ? told.error : null);
  return (
    <>
      <Head
        title={props.title}
        form={form}
        version={props.version}
        asks={rule != null}
        saving={saving}
        leave={props.leave}
      />
      {props.tabs}
      <div className="builder">
        <div className="builder-main">
          <section className="panel" aria-labelledby="asks-h">
            <div className="builder-head">
              <h2 id="asks-h">{t('segments.matchAll')}</h2>
              {steps && <span className="quiet">{t('segments.ofKnown', { n: format.count(steps.of) })}</span>}
              <Choice<View>
                label={t('segments.view')}
                options={VIEWS.map((value) => ({ value, text: t(`segments.view.${value}`) }))}
                value={view}
                onChange={setView}
              />
            </div>
            {conditions.length === 0 && view === 'conditions' && !open && (
              <Starters
                choose={(called, start) => {
                  setName((before) => before || called);
                  change(start);
                }}
              />
            )}
            <div className="rule-words">
              {view === 'conditions' && (
                <Conditions
                  conditions={conditions}
                  tree={tree}
                  steps={steps?.steps ?? null}
                  of={steps?.of ?? null}
                  open={open}
                  setOpen={start}
                  change={change}
                  meant={setMeant}
                  undo={changed ? undo : null}
                />
              )}
              {view === 'sentence' && (
                <AsSentence sentence={told.state === 'done' ? (told.value?.sentence ?? null) : null} />
              )}
              {view === 'json' && <AsJson rule={rule} change={change} />}
              {view === 'sql' && <AsSql rule={rule} />}
              {trouble && view !== 'json' && (
                <div role="alert" className="bad">
                  {reasonsOf(trouble, words).map((text) => (
                    <p key={text}>
                      <bdi>{text}</bdi>
                    </p>
                  ))}
                </div>
              )}
              {triedRule != null && <Size rule={triedRule} narrowing={narrowing} />}
            </div>
          </section>
          {rule != null && !trouble && <WhyOne rule={rule} />}
          {rule != null && !trouble && <LiveTraits rule={rule} />}
        </div>
        <Saving
          id={form}
          first={first}
          version={props.version}
          saving={saving}
          name={name}
          setName={setName}
          rule={rule}
          count={tried === conditions && !narrowing.busy ? (steps?.steps.at(-1)?.value ?? null) : null}
        />
        <EvidenceDrawer set={triedRule} />
      </div>
    </>
  );
}

/** The conditions as they would be if the open form were sent now. */
function tryOut(conditions: Condition[], open: Open | null, meant: Condition | null): Condition[] {
  if (!open || !meant) {
    return conditions;
  }
  const [at, inside] = open.path;
  const group = conditions[at] && groupOf(conditions[at]);
  return inside == null || group ? put(conditions, open.path, meant) : conditions;
}

/** Ctrl+Z takes the last change of a condition back; in a field it is the field's own. */
function useUndo(undo: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const plain = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (plain && event.key.toLowerCase() === 'z' && !target?.closest('input, textarea, [contenteditable]')) {
        event.preventDefault();
        undo();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}

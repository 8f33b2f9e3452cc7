import { Button } from 'antd';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { LoadedForm } from '../../../app/filter/ConditionSheet';
import type { Step, Tree } from '../../../app/filter/filterApi';
import type { Condition } from '../../../app/filter/rule';
import { useWords } from '../../../i18n';
import { conditionAt, groupOf, move, parted, put, samePath, upTo, type Join, type Path } from './conditions';
import { Left } from './Left';
import { Row } from './Row';

/** What stands open: the form of a condition, or of one that is to come. */
export interface Open {
  path: Path;
  /** Whether it is to come; then also whether a group is to begin with it. */
  adds: boolean;
  join?: Join;
}

/** The conditions of a rule, each as its sentence with those it leaves; each is changed in its place. */
export function Conditions(props: {
  conditions: Condition[];
  /** In words, as far as they have come. */
  tree: Tree[];
  steps: Step[] | null;
  of: number | null;
  open: Open | null;
  setOpen(open: Open | null): void;
  change(conditions: Condition[]): void;
  /** What the open form asks by now; null where it asks nothing yet. */
  meant(condition: Condition | null): void;
  /** Takes the last change back; null where there is none. */
  undo: (() => void) | null;
}) {
  const { t, format } = useWords();
  const { conditions, tree, steps, of, open, setOpen, change } = props;
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  /** Where the focus goes once what was changed is drawn. */
  const next = useRef<Path | 'add' | null>(null);
  useEffect(() => {
    if (next.current == null || open) {
      return;
    }
    const at = next.current === 'add' ? null : `[data-path="${next.current.join()}"] .condition-text`;
    (at == null ? adding.current : (list.current?.querySelector<HTMLElement>(at) ?? adding.current))?.focus();
    next.current = null;
  }, [conditions, open]);
  const begin = (path: Path, join?: Join) => setOpen({ path, adds: true, ...(join ? { join } : {}) });
  const done = (condition: Condition) => {
    if (open) {
      const whole = open.join ? { any: [condition] } : condition;
      next.current = open.adds ? 'add' : open.path;
      change(put(conditions, open.path, open.join ? groupFor(open.join, condition) : whole));
      setOpen(null);
    }
  };
  const leave = () => {
    next.current = open?.adds ? 'add' : (open?.path ?? null);
    setOpen(null);
  };
  const remove = (path: Path) => {
    next.current = path;
    change(put(conditions, path, null));
  };
  const shift = (path: Path, by: -1 | 1) => {
    const moved = move(conditions, path, by);
    if (moved !== conditions) {
      next.current = path.length === 1 ? [path[0] + by] : [path[0], path[1] + by];
      change(moved);
    }
  };
  const pressed = (event: KeyboardEvent, path: Path) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      shift(path, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      remove(path);
    }
  };
  const form = (path: Path) =>
    samePath(open?.path ?? null, path) && (
      <div
        className="inline-form"
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            leave();
          }
        }}
      >
        <LoadedForm condition={open?.adds ? null : conditionAt(conditions, path)} onDone={done} onMeant={props.meant} />
        <Button size="small" onClick={leave}>
          {t('segments.leaveIt')} <kbd>Esc</kbd>
        </Button>
      </div>
    );
  const row = (path: Path, condition: Condition, words: Tree | undefined, last: number, end?: React.ReactNode) => (
    <Row
      path={path}
      condition={condition}
      sentence={words?.sentence}
      open={samePath(open?.path ?? null, path) && open?.adds === false}
      last={last}
      edit={() => setOpen({ path, adds: false })}
      remove={() => remove(path)}
      shift={(by) => shift(path, by)}
      onKeyDown={(event) => pressed(event, path)}
      end={end}
    />
  );
  return (
    <>
      <ol className="conditions" ref={list}>
        {conditions.map((condition, at) => {
          const group = groupOf(condition);
          const words = tree[at];
          const step = steps?.[at];
          const left = <Left step={step} of={of} set={upTo(conditions, at)} last={at === conditions.length - 1} />;
          if (!group) {
            return (
              <li key={at}>
                {row([at], condition, words, conditions.length - 1, left)}
                {form([at])}
              </li>
            );
          }
          // Of "none" the words stand one further in: not (a or b).
          const inner = group.join === 'none' && group.of.length > 0 ? innerOf(words, group.of.length) : words?.of;
          return (
            <li key={at} className="group">
              <Row
                path={[at]}
                condition={condition}
                join={group.join}
                last={conditions.length - 1}
                setJoin={(join) => change(put(conditions, [at], groupFor(join, ...group.of)))}
                part={() => change(parted(conditions, at))}
                remove={() => remove([at])}
                shift={(by) => shift([at], by)}
                onKeyDown={(event) => pressed(event, [at])}
                end={left}
              />
              <ol>
                {group.of.map((one, inside) => (
                  <li key={inside}>
                    {row([at, inside], one, inner?.[inside], group.of.length - 1)}
                    {form([at, inside])}
                  </li>
                ))}
              </ol>
              {samePath(open?.path ?? null, [at, group.of.length]) ? (
                form([at, group.of.length])
              ) : (
                <Button type="dashed" size="small" onClick={() => begin([at, group.of.length])}>
                  + {t('segments.toGroup')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {open?.adds && open.path.length === 1 && (
        <div className="condition-next">
          <span className="condition-number">{format.count(conditions.length + 1)}</span>
          <span className="quiet">{t('segments.leavesThese')}</span>
          <Left step={steps?.[conditions.length]} of={of} set={null} last />
        </div>
      )}
      {form([conditions.length])}
      {!(open?.adds && open.path.length === 1) && (
        <p className="editor-line">
          <Button ref={adding} type="dashed" onClick={() => begin([conditions.length])}>
            + {t('segments.condition')}
          </Button>
          <Button type="dashed" onClick={() => begin([conditions.length], 'any')}>
            + {t('segments.newGroup')}
          </Button>
          {props.undo && (
            <Button type="text" className="undo" onClick={props.undo} aria-keyshortcuts="Control+Z">
              {t('segments.undoEdit')} <kbd>Ctrl Z</kbd>
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function groupFor(join: Join, ...of: Condition[]): Condition {
  return join === 'none' ? { not: { any: of } } : { [join]: of };
}

function innerOf(words: Tree | undefined, count: number): Tree[] | undefined {
  const denied = words?.of[0];
  return denied?.of.length === count ? denied.of : denied ? [denied] : undefined;
}

import type { Tree } from '../../../app/filter/filterApi';
import { draftOf } from '../../../app/filter/reading';
import { allOf, choicesOf, conditionsOf, opposite, ruleText, setOf, type Condition } from '../../../app/filter/rule';

export type Join = 'all' | 'any' | 'none';

/** Conditions that stand together. */
export interface Group {
  join: Join;
  of: Condition[];
}

/** Where a condition stands: its place, and in a group the place there. */
export type Path = [number] | [number, number];

export const samePath = (one: Path | null, other: Path | null) => one?.join() === other?.join();

/** The group a condition is; null where it is one condition, such as a word that is looked for in several places. */
export function groupOf(condition: Condition): Group | null {
  if (draftOf(condition, (digits) => digits)) {
    return null;
  }
  const [any, all] = [choicesOf(condition), allOf(condition)];
  if (any ?? all) {
    return any ? { join: 'any', of: any } : { join: 'all', of: all ?? [] };
  }
  const denied = opposite(condition);
  const none = denied && !draftOf(denied, (digits) => digits) ? choicesOf(denied) : null;
  return none && { join: 'none', of: none };
}

export const conditionOf = ({ join, of }: Group): Condition =>
  join === 'none' ? { not: { any: of } } : { [join]: of };

/** The rule that asks all of these; null where nothing is asked. One alone stands as itself, unless it would fall apart. */
export function ruleOf(conditions: Condition[]): string | null {
  const [one] = conditions;
  return conditions.length === 1 && one && !allOf(one) ? ruleText(one) : setOf(conditions);
}

/** The words of each condition, of those of the rule they make. */
export function wordsOfEach(conditions: Condition[], tree: Tree | null): Tree[] {
  const [one] = conditions;
  return tree == null ? [] : conditions.length === 1 && one && !allOf(one) ? [tree] : tree.of;
}

/** Up to a condition, and that one too: those who are left after it. */
export const upTo = (conditions: Condition[], at: number) => ruleOf(conditions.slice(0, at + 1));

export const readRule = (rule: string): Condition[] => conditionsOf(rule);

export function conditionAt(conditions: Condition[], [at, inside]: Path): Condition | null {
  const condition = conditions[at];
  return condition && inside != null ? (groupOf(condition)?.of[inside] ?? null) : (condition ?? null);
}

/** With another condition there, one more after the last, or none; a group of none goes. */
export function put(conditions: Condition[], path: Path, by: Condition | null): Condition[] {
  const [at, inside] = path;
  const group = inside == null ? null : conditions[at] && groupOf(conditions[at]);
  if (inside == null || !group) {
    return placed(conditions, at, by);
  }
  const of = placed(group.of, inside, by);
  return placed(conditions, at, of.length === 0 ? null : conditionOf({ ...group, of }));
}

function placed(all: Condition[], at: number, by: Condition | null): Condition[] {
  return [...all.slice(0, at), ...(by ? [by] : []), ...all.slice(at + 1)];
}

/** One place up or down among those it stands with; the same where it stands at the end. */
export function move(conditions: Condition[], [at, inside]: Path, by: -1 | 1): Condition[] {
  const group = inside == null ? null : conditions[at] && groupOf(conditions[at]);
  if (inside == null) {
    return swapped(conditions, at, by);
  }
  return group ? placed(conditions, at, conditionOf({ ...group, of: swapped(group.of, inside, by) })) : conditions;
}

function swapped(all: Condition[], at: number, by: -1 | 1): Condition[] {
  const [here, there] = [all[at], all[at + by]];
  return here && there ? placed(placed(all, at, there), at + by, here) : all;
}

/** The conditions of a group asked each on its own; those of "none" are denied each. */
export function parted(conditions: Condition[], at: number): Condition[] {
  const group = conditions[at] && groupOf(conditions[at]);
  const own = group?.join === 'none' ? group.of.map((one): Condition => ({ not: one })) : group?.of;
  return own ? [...conditions.slice(0, at), ...own, ...conditions.slice(at + 1)] : conditions;
}

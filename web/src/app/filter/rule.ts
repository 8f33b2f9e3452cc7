/** A number of a rule as its digits stand: it never passes through a double. */
export class Exact {
  constructor(readonly digits: string) {}
}

export type Json = string | boolean | null | Exact | Json[] | { [name: string]: Json };
/** One question of a rule, or several that are joined. */
export type Condition = { [name: string]: Json };

/** Texts and numbers of a JSON text. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Marks digits that stand in for a number; no text that is stored holds it. */
const MARK = '\u0000';
const MARKED = /"\\u0000([^"]*)"/g;

function readJson(text: string): Json {
  const marked = text.replace(TOKEN, (token) => (token.startsWith('"') ? token : JSON.stringify(MARK + token)));
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? new Exact(value.slice(1)) : value,
  ) as Json;
}

function writeJson(json: Json): string {
  const marked = JSON.stringify(json, (_, value: unknown) => (value instanceof Exact ? MARK + value.digits : value));
  return marked.replace(MARKED, '$1');
}

export const isObject = (json: Json | undefined): json is Condition =>
  json != null && typeof json === 'object' && !Array.isArray(json) && !(json instanceof Exact);

/** What stands alone under a name, as a list of conditions. */
function listed(condition: Condition, name: string): Condition[] | null {
  const list = condition[name];
  return Object.keys(condition).length === 1 && Array.isArray(list) && list.every(isObject) ? list : null;
}

/** The conditions of a rule that must all hold; none where the text is no rule. */
export function conditionsOf(set: string | null): Condition[] {
  try {
    const whole = set == null ? null : readJson(set);
    const rule = isObject(whole ?? undefined) ? (whole as Condition).rule : undefined;
    return isObject(rule) ? (listed(rule, 'all') ?? [rule]) : [];
  } catch {
    return [];
  }
}

/** The rule that asks all of these; null where nothing is asked, which is everyone. */
export function setOf(conditions: Condition[]): string | null {
  return conditions.length === 0 ? null : writeJson({ rule: { all: conditions } });
}

/** The rule that asks one condition, as it stands. */
export const ruleText = (rule: Condition) => writeJson({ rule });

export const without = (all: Condition[], at: number) => all.filter((_, place) => place !== at);

export const replaced = (all: Condition[], at: number, by: Condition) =>
  all.map((condition, place) => (place === at ? by : condition));

/** One place on or back; the same where it stands at the end. */
export function moved(all: Condition[], at: number, by: -1 | 1): Condition[] {
  const [here, there] = [all[at], all[at + by]];
  return here && there ? replaced(replaced(all, at, there), at + by, here) : all;
}

/** Turned into its opposite, and back. */
export function negated(condition: Condition): Condition {
  const inside = opposite(condition);
  return inside ?? { not: condition };
}

/** What is denied here; null where nothing is. */
export function opposite(condition: Condition): Condition | null {
  return Object.keys(condition).length === 1 && isObject(condition.not) ? condition.not : null;
}

/** Those of which one must hold; null where the condition is no choice. */
export const choicesOf = (condition: Condition) => listed(condition, 'any');

/** Those that must all hold; null where the condition joins none so. */
export const allOf = (condition: Condition) => listed(condition, 'all');

/** This condition or the next one. */
export function joined(all: Condition[], at: number): Condition[] {
  const [one, next] = [all[at], all[at + 1]];
  if (!one || !next) {
    return all;
  }
  const any = [...(choicesOf(one) ?? [one]), ...(choicesOf(next) ?? [next])];
  return without(replaced(all, at, { any }), at + 1);
}

/** A choice asked as conditions of their own. */
export function parted(all: Condition[], at: number): Condition[] {
  const choices = all[at] && choicesOf(all[at]);
  return choices ? [...all.slice(0, at), ...choices, ...all.slice(at + 1)] : all;
}

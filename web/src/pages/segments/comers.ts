import type { Api } from '../../app/api';
import { conditionsOf, setOf, type Condition } from '../../app/filter/rule';

const whole = (rule: string): Condition => ({ all: conditionsOf(rule) });

/** The rule of those for whom one holds and the other does not. */
export const onlyIn = (one: string, other: string) => setOf([whole(one), { not: whole(other) }]) ?? '';

/** Who comes in and who goes where one rule takes another's place, on a day. */
export async function comers(
  api: Api,
  rules: { before: string; after: string },
  past: string | null,
  signal: AbortSignal,
): Promise<{ came: number; left: number; stay: number }> {
  const { before, after } = rules;
  const [came, left, all] = await Promise.all([
    api.steps(onlyIn(after, before), past, true, signal),
    api.steps(onlyIn(before, after), past, true, signal),
    api.steps(setOf([whole(after)]) ?? '', past, true, signal),
  ]);
  const last = ({ steps }: typeof came) => steps.at(-1)?.value ?? 0;
  return { came: last(came), left: last(left), stay: last(all) - last(came) };
}

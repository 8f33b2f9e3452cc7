import type { FieldTrend } from '../../app/dataApi';

type Point = FieldTrend['points'][number];

export const filledOf = ({ rows, filled }: Point) => (rows === 0 ? null : filled / rows);

/** Null where any text will do, or nothing is filled. */
export const validOf = ({ filled, valid }: Point) => (valid == null || filled === 0 ? null : valid / filled);

/** The worse of both in the last file. */
export function worstOf({ points }: FieldTrend): number {
  const last = points.at(-1);
  return last ? Math.min(filledOf(last) ?? 1, validOf(last) ?? 1) : 1;
}

import type { CSSProperties } from 'react';

/** Percent of the hue at the most: with more, text on it falls under a contrast of 4.5 in the dark theme. */
const MOST = 55;
const LEAST = 4;

/** The ground of a cell by its share of the most, from 0 to 1. */
export function heat(share: number): CSSProperties {
  return { ['--heat' as string]: `${Math.max(LEAST, Math.round(Math.min(1, Math.max(0, share)) * MOST))}%` };
}

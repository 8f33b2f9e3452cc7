import { numberOf, type Cell } from '../../data';

/** What whole values a score stands for; high null is "and all above". */
export interface Band {
  low: number;
  high: number | null;
}

/**
 * The five bands that four ascending cuts make, lowest first. A value at a cut belongs to the band below it, or above
 * where the rule of scores says so. Days and purchases are whole, so that a cut of 14.25 lets 14 in and 15 out. Null
 * where a cut is missing. Cuts that are equal leave a band between them empty: its low is above its high.
 */
export function bandsOf(cuts: (Cell | undefined)[], least: number, cutIsAbove = false): Band[] | null {
  const at = cuts.map(numberOf);
  if (at.length !== 4 || at.some((cut) => cut == null)) {
    return null;
  }
  const ends = at.map((cut) => (cutIsAbove ? Math.ceil(cut ?? 0) - 1 : Math.floor(cut ?? 0)));
  return [least, ...ends.map((end) => end + 1)].map((low, band) => ({ low, high: ends[band] ?? null }));
}

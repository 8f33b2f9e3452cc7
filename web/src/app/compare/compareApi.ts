import type { Figure } from '../../data';
import type { View } from '../api';

interface Side {
  asOf: string;
  then: boolean;
}

export interface Measured {
  before: Figure;
  after: Figure;
  /** Null where one of the two is not told. */
  difference: string | number | null;
  /** Whether the ranges lie apart; null where there are none. */
  clear: boolean | null;
}

/** What one receipt did between the days, in lines. */
export interface Moved {
  id: string;
  file: string;
  arrived: string;
  added: number;
  changed: number;
  ended: number;
  net: string;
}

export interface Compared {
  before: Side;
  after: Side;
  measures: Measured[];
  /** The latest first; null where some customers are looked at. */
  receipts: Moved[] | null;
}

export interface CompareApi {
  compare(compare: string, compareknown: string | null, view: View, signal?: AbortSignal): Promise<Compared>;
}

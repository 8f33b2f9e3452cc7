import { createContext, useContext } from 'react';
import type { Figure, Said } from '../data';

/** One cell of a table as a measure of its own: value.cohort_net of cohort 2010-03, period 2. */
export interface CellRef {
  measure: string;
  scope: Record<string, string | number>;
  /** The rule of a group, as JSON, where the number is of its people alone. */
  within?: string;
}

/** Another day than that of the page, and whether it is told as we said then. */
export interface OfDay {
  day: string;
  then: boolean;
}

/** The difference of a measure on two days, or what a receipt did between them. */
export interface DifferenceRef {
  difference: string;
}

/** What opens when a number is touched: a figure, a sentence, or a table; of a table one cell where that is kept apart. */
export type Opened =
  { figure: Figure; of?: OfDay } | { sentence: Said } | { table: string; cell?: CellRef } | DifferenceRef;

export interface Opening {
  open(opened: Opened): void;
  /** A report keeps evidence of whole tables; where each cell has its own, a table as a whole has none. */
  tables: boolean;
}

export const OpenContext = createContext<Opening>({ open: () => undefined, tables: true });
export const useOpen = () => useContext(OpenContext).open;
export const useOpensTables = () => useContext(OpenContext).tables;

import { createContext, useContext } from 'react';
import type { Condition } from '../../app/filter/rule';
import type { CellName, Span } from './choosing';

/** What is selected on the page: cells of the grid, or a part of the curve. */
export type Selected =
  | { of: 'nothing' }
  | { of: 'cells'; cells: readonly CellName[] }
  | { of: 'span'; span: Span; basis: string; conditions: Condition[] };

export const NOTHING: Selected = { of: 'nothing' };

export interface Selecting {
  selected: Selected;
  select(selected: Selected): void;
}

export const SelectionContext = createContext<Selecting>({ selected: NOTHING, select: () => undefined });
export const useSelecting = () => useContext(SelectionContext);

/** The cells with these in, or out where they are all in. */
export function toggled(selected: Selected, cells: CellName[]): Selected {
  const before = selected.of === 'cells' ? selected.cells : [];
  const all = cells.every((cell) => before.includes(cell));
  const after = all ? before.filter((cell) => !cells.includes(cell)) : [...new Set([...before, ...cells])];
  return after.length === 0 ? NOTHING : { of: 'cells', cells: after };
}

/** The cells with these in. */
export function widened(selected: Selected, cells: CellName[]): Selected {
  const before = selected.of === 'cells' ? selected.cells : [];
  return { of: 'cells', cells: [...new Set([...before, ...cells])] };
}

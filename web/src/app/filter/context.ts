import { createContext, useContext } from 'react';
import type { Refused } from '../api';
import type { Condition } from './rule';
import type { Counted } from './useCounted';

/** A condition, and how it reads. */
export interface Part {
  condition: Condition;
  sentence: string;
}

/** Who is looked at, as the bar shows it and pages may tell. */
export interface Filter {
  /** As the address has it; null is everyone. */
  set: string | null;
  /** The conditions of the address that must all hold, in their order. */
  conditions: Condition[];
  /** The same with their words, once these have come. */
  parts: Part[];
  sentence: string;
  /** Whether the words of what the address asks are still awaited. */
  busy: boolean;
  /** Why the rule, or its count, is not told. */
  trouble: Refused | null;
  /** Whether the rule means nothing here: then nobody is shown, rather than everyone. */
  broken: boolean;
  /** Whether there is nobody to show: the rule is broken, or holds for none. */
  nobody: boolean;
  again(): void;
  counted: Counted;
  /** Goes to the rule that asks all of these; the browser's way back leads to the one before. */
  change(conditions: Condition[]): void;
  clear(): void;
}

export const FilterContext = createContext<Filter>({
  ...{
    set: null,
    conditions: [],
    parts: [],
    sentence: '',
    busy: false,
    trouble: null,
    broken: false,
    nobody: false,
    counted: { state: 'none' },
  },
  change: () => undefined,
  clear: () => undefined,
  again: () => undefined,
});
export const useFilter = () => useContext(FilterContext);

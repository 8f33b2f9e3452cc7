import { createContext, useContext, useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { go, hasSet, type Address } from './address';
import { apiOf, type Api, type Workspace } from './api';
import type { Data } from './dataApi';
import { learnedAfter } from './days';
import type { Loaded } from './load';
import type { Works } from './works';

/** What outlives a page that is left. */
export interface Around {
  works: Works;
  /** What came in, and whether a newer answer is awaited. */
  data: Loaded<Data>;
  dataBusy: boolean;
  dataAgain(): void;
  /** How many jobs, and whoever told of it here, have changed what is shown. */
  changes: number;
  /** Tells that what is shown has changed. */
  changed(): void;
  /** Whether keys act alone. */
  single: boolean;
  /** What was begun on a page, by name. */
  kept: Map<string, unknown>;
}

/** What every page of the app stands in. */
export interface Place extends Around {
  api: Api;
  workspace: Workspace;
  address: Address;
  /** The past day that is looked at; null is now. A day that cannot be stands here too, as it was written. */
  past: string | null;
  /** The day that is looked at, now included. */
  day: string | null;
  /** The rule of those who are looked at, as JSON; null is everyone. */
  set: string | null;
  /** Whether the past day is told as we said then. */
  then: boolean;
  /** Goes to a day; null, and the day of now, is now. From now one goes to what we said then. */
  toDay(day: string | null): void;
  /** Tells the same day as we said then, or as we know it now. */
  toThen(then: boolean): void;
}

export function placeOf(api: Api, workspace: Workspace, address: Address, around: Around): Place {
  const past = address.asOf === workspace.asOf ? null : address.asOf;
  const then = past != null && address.known === true;
  return {
    ...around,
    // Every request of the page is of the same knowledge.
    api: then ? api.then() : api,
    then,
    workspace,
    address,
    past,
    set: hasSet(address) ? address.set : null,
    day: past ?? workspace.asOf,
    toDay: (day) => {
      const chosen = then || !learnedAfter(past, workspace.learned);
      const known = chosen && learnedAfter(day, workspace.learned);
      go({ ...address, asOf: day === workspace.asOf ? null : day, known, open: null });
    },
    toThen: (known) => go({ ...address, known, open: null }),
  };
}

const nowhere: Workspace = {
  ...{ name: '', home: '', asOf: null, zone: '', currency: 'XXX', days: null, computedAt: null, run: null },
  ...{ learned: null, demo: null, version: '' },
};

const nothing: Around = {
  works: { of: () => null, begin: () => undefined },
  data: { state: 'loading' },
  dataBusy: false,
  dataAgain: () => undefined,
  changes: 0,
  changed: () => undefined,
  single: false,
  kept: new Map(),
};

/** Where one is while the workspace is not known yet: the page that was asked for, and nothing on it. */
export const placeBefore = (address: Address): Place => placeOf(apiOf('en'), nowhere, address, nothing);

export const PlaceContext = createContext<Place>(placeBefore({ page: '', tab: '', asOf: null, set: null, open: null }));
export const usePlace = () => useContext(PlaceContext);

/** A state that is there again when one comes back to the page: nothing that was begun is lost by looking elsewhere. */
export function useKept<T>(name: string, first: T): [T, Dispatch<SetStateAction<T>>] {
  const { kept } = usePlace();
  const [value, set] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : first));
  useEffect(() => void kept.set(name, value), [kept, name, value]);
  return [value, set];
}

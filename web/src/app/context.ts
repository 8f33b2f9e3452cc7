import { createContext, useContext } from 'react';
import { go, type Address } from './address';
import { apiOf, type Api, type Workspace } from './api';

/** What every page of the app stands in. */
export interface Place {
  api: Api;
  workspace: Workspace;
  address: Address;
  /** The past day that is looked at; null is now. A day that cannot be stands here too, as it was written. */
  past: string | null;
  /** The day that is looked at, now included. */
  day: string | null;
  /** Goes to a day; null, and the day of now, is now. */
  toDay(day: string | null): void;
}

export function placeOf(api: Api, workspace: Workspace, address: Address): Place {
  const past = address.asOf === workspace.asOf ? null : address.asOf;
  return {
    api,
    workspace,
    address,
    past,
    day: past ?? workspace.asOf,
    toDay: (day) => go({ ...address, asOf: day === workspace.asOf ? null : day, open: null }),
  };
}

const nowhere: Workspace = {
  ...{ name: '', home: '', asOf: null, zone: '', currency: 'XXX', days: null, computedAt: null, run: null },
  version: '',
};

export const PlaceContext = createContext<Place>(
  placeOf(apiOf('en'), nowhere, { page: 'value', asOf: null, open: null }),
);
export const usePlace = () => useContext(PlaceContext);

import { useSyncExternalStore } from 'react';
import { readRef, refText, type Ref } from './ref';

/** What the address says: the page, its day, and what is open over it. */
export interface Address {
  page: string;
  /** What follows the page's name, such as a tab of it; empty for the page itself. */
  tab: string;
  /** Of rows that are set aside, which ones: those of one reason. */
  reason?: string | null;
  /** Of a list: what is searched for, its order, its columns, and the place in it that was opened. */
  q?: string | null;
  sort?: string | null;
  columns?: string | null;
  at?: string | null;
  /** Of figures: what they are broken down by. */
  by?: string | null;
  /** An earlier day that is looked at beside that of the page, and the same where it is told as we said then. */
  compare?: string | null;
  compareknown?: string | null;
  /** As written, so that a page can say what is wrong with it; null is now. */
  asOf: string | null;
  /** Whether a past day is told as we said then, rather than as we know it now. */
  known?: boolean;
  /** The rule of those who are looked at, as JSON; null is everyone. */
  set: string | null;
  open: Ref | null;
}

const OF_LISTS = ['q', 'sort', 'columns', 'at', 'by', 'compare', 'compareknown'] as const;

export function readAddress(path: string, search: string): Address {
  const given = new URLSearchParams(search);
  const [page = '', ...tab] = path.replace(/^\/+|\/+$/g, '').split('/');
  return {
    ...{ page, tab: tab.join('/'), reason: given.get('reason') },
    ...Object.fromEntries(OF_LISTS.map((name) => [name, given.get(name)])),
    ...{ asOf: given.get('asof'), known: given.get('asof') != null && given.get('known') === given.get('asof') },
    ...{ set: given.get('set') || null, open: readRef(given.get('open')) },
  };
}

export function addressText(address: Address): string {
  const { page, tab, reason, asOf, known, set, open } = address;
  const given = new URLSearchParams();
  if (reason) {
    given.set('reason', reason);
  }
  for (const name of OF_LISTS) {
    if (address[name]) {
      given.set(name, address[name]);
    }
  }
  if (asOf != null) {
    given.set('asof', asOf);
    if (known) {
      given.set('known', asOf);
    }
  }
  if (set) {
    given.set('set', set);
  }
  if (open) {
    given.set('open', refText(open));
  }
  const search = given.toString();
  return `/${page}${tab ? `/${tab}` : ''}${search ? `?${search}` : ''}`;
}

/** Home, Data, Settings and what is said of the demo tell of now, and of everyone. */
export const hasDays = (page: string) => !['', 'data', 'settings', 'demo'].includes(page);

/** Where two days can be looked at side by side. */
export const hasCompare = ({ page, tab }: Address) => page === 'value' || (page === '' && tab === '');

/** What can be told of some customers only: their value, and who they are. */
export const hasSet = ({ page, tab }: Address) => page === 'value' || (page === 'customers' && tab === '');

const CHANGED = 'clientele:address';

/** Tells of each move to another address. */
export function follow(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(CHANGED, changed);
  };
}

const here = () => window.location.pathname + window.location.search;

export function useAddress(): Address {
  const text = useSyncExternalStore(follow, here);
  return addressOf(text);
}

const addressOf = (text: string): Address => {
  const [path = '/', search = ''] = text.split(/(?=\?)/);
  return readAddress(path, search);
};

export const addressHere = (): Address => addressOf(here());

/** Moves to an address; "over" marks a step that only opened something over the page, which closing takes back. */
export function go(address: Address, how: 'push' | 'replace' = 'push', over = false): void {
  window.history[how === 'push' ? 'pushState' : 'replaceState']({ over }, '', addressText(address));
  window.dispatchEvent(new Event(CHANGED));
}

/** Closes what is open over the page: back if it was opened here, otherwise the page without it. */
export function close(address: Address): void {
  if ((window.history.state as { over?: boolean } | null)?.over) {
    window.history.back();
  } else {
    go({ ...address, open: null }, 'replace');
  }
}

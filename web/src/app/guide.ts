import { useEffect } from 'react';
import { addressHere, follow, type Address } from './address';
import type { Workspace } from './api';
import { keepGuide, readGuide } from './settings';

/** The steps that lead through the demo, each to a real page, and when it has been taken. */
export const GUIDE = [
  { step: 'data', page: 'data', tab: 'set-aside', taken: ({ page }: Address) => page === 'data' },
  {
    step: 'customers',
    page: 'customers',
    tab: '',
    taken: ({ page, tab }: Address) => page === 'customers' && tab !== '',
  },
  { step: 'value', page: 'value', tab: '', taken: ({ page, open }: Address) => page === 'value' && open != null },
  {
    ...{ step: 'segments', page: 'segments', tab: 'champions' },
    taken: ({ page, tab }: Address) => page === 'segments' && !['', 'new', 'compare'].includes(tab),
  },
  {
    step: 'keep',
    page: 'segments',
    tab: 'new',
    taken: ({ page, tab }: Address) => page === 'segments' && tab === 'new',
  },
] as const;

/** What a reader has looked at in a workspace; it is the reader's, as the language is, and so kept in the browser. */
export interface Guided {
  seen: string[];
  hidden: boolean;
}

const nameOf = ({ home, demo }: Workspace) => `${home} ${demo?.size} ${demo?.seed}`;

export function guided(workspace: Workspace): Guided {
  const [seen = '', hidden] = readGuide(nameOf(workspace)).split('|');
  return {
    seen: seen.split(' ').filter((step) => GUIDE.some((known) => known.step === step)),
    hidden: hidden === 'hidden',
  };
}

export const keepGuided = (workspace: Workspace, { seen, hidden }: Guided) =>
  keepGuide(nameOf(workspace), `${seen.join(' ')}|${hidden ? 'hidden' : 'shown'}`);

/** Notes each step of the guide that is taken, as soon as it is: the page need not be drawn yet. */
export function useVisits(workspace: Workspace | null): void {
  useEffect(() => {
    if (workspace?.demo == null) {
      return;
    }
    const note = () => {
      const { seen, hidden } = guided(workspace);
      const address = addressHere();
      const fresh = GUIDE.filter(({ step, taken }) => taken(address) && !seen.includes(step)).map(({ step }) => step);
      if (fresh.length > 0) {
        keepGuided(workspace, { seen: [...seen, ...fresh], hidden });
      }
    };
    note();
    return follow(note);
  }, [workspace]);
}

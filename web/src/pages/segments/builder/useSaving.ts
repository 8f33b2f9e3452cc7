import { useState } from 'react';
import type { Refused } from '../../../app/api';
import { refusal } from '../../../app/load';
import type { SavedAnswer, Wish } from '../../../app/segmentsApi';

/** What is said of a segment beside its rule, and how saving it goes. */
export function useSaving(props: {
  first: Wish;
  name: string;
  /** Null where nothing is asked. */
  rule: string | null;
  /** "over" is the version it comes after, where that is not the one that was seen. */
  save(wish: Wish, over?: number): Promise<SavedAnswer>;
  saved(answer: SavedAnswer): void;
}) {
  const { first, name, rule, save, saved } = props;
  const [about, setAbout] = useState({ owner: first.owner, note: first.note, nextReview: first.nextReview });
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const send = (over?: number) => {
    setBusy(true);
    setError(null);
    save({ name, rule: rule ?? '', ...about }, over).then(saved, (failed: unknown) => {
      setBusy(false);
      setError(refusal(failed));
    });
  };
  const say = (part: Partial<typeof about>) => setAbout((before) => ({ ...before, ...part }));
  return { about, say, error, busy, send };
}

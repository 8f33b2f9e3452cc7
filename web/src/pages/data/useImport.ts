import { useWords } from '../../i18n';
import { useKept, usePlace } from '../../app/context';
import type { Origin, ReadAs, Said, Uploaded } from '../../app/dataApi';
import type { Work } from '../../app/works';
import { readingOf } from './told';

export type Stage = 'file' | 'sending' | 'meaning' | 'check' | 'receipt';
export type Order = 'day/month' | 'month/day' | 'year/month';
export type Mark = 'comma' | 'point';

/** What the reader said of a column. */
export interface Answer {
  meaning?: string;
  order?: Order;
  mark?: Mark;
}

interface Begun {
  /** The file in hand first, then those that wait. */
  files: File[];
  upload: Uploaded | null;
  answers: Record<string, Answer>;
  /** How tables are written, by name, where the reader says so. */
  readAs: Record<string, ReadAs>;
  /** What was said when the check was asked for, as text; null = it was not. */
  checkedAs: string | null;
  checks: number;
  /** Whether what will happen is looked at. */
  checking: boolean;
  origin: Origin | null;
  /** A sentence about the file before. */
  note: string | null;
  /** Counts the files, since the same one may be sent twice. */
  round: number;
}

export interface Flow {
  stage: Stage;
  file: File | null;
  waiting: File[];
  upload: Uploaded | null;
  answers: Record<string, Answer>;
  readAs: Record<string, ReadAs>;
  origin: Origin | null;
  note: string | null;
  round: number;
  look: Work | null;
  check: Work | null;
  work: Work | null;
  /** Which check this is. */
  checks: number;
  /** Whether the last check is of what is said now. */
  isChecked(said: Said): boolean;
  choose(files: File[]): void;
  arrived(upload: Uploaded): void;
  lookAgain(): void;
  /** Reads a table anew, as it is said to be written. */
  read(table: string, how: ReadAs): void;
  answer(key: string, answer: Answer): void;
  beginCheck(said: Said): void;
  /** Shows what will happen, or what the columns mean. */
  show(check: boolean): void;
  say(origin: Origin): void;
  send(said: Said): void;
  /** The server has it no longer: it is sent once more, with all that was said. */
  sendAgain(): void;
  /** Gives the file in hand up and goes on with the next one. */
  drop(note: string | null): void;
}

const NOTHING: Begun = {
  ...{ files: [], upload: null, answers: {}, readAs: {}, checkedAs: null, checks: 0, checking: false },
  ...{ origin: null, note: null, round: 0 },
};

/** An import under way. It is there again when one comes back to the page. */
export function useImport(): Flow {
  const { t } = useWords();
  const { api, works } = usePlace();
  const [begun, setBegun] = useKept<Begun>('import', NOTHING);
  const { files, upload, answers, readAs, checkedAs, checks, checking, origin, note, round } = begun;
  const file = files[0] ?? null;
  const named = (name: string) => `${name} ${round} ${upload?.id ?? ''}`;
  const look = upload && works.of(named('look'));
  const check = upload && works.of(named('check'));
  // What was refused of one check says nothing of the next.
  const importing = named(`import ${checks}`);
  const work = upload && works.of(importing);
  const set = (part: Partial<Begun>) => setBegun((before) => ({ ...before, ...part }));
  const beginLook = (id: string, how: Begun['readAs']) =>
    works.begin(`look ${round} ${id}`, {
      ask: () => api.look(id, { mapping: [], reading: readingOf(how) }),
      said: t('import.looked', { file: file?.name ?? '' }),
      changes: false,
    });
  const looked = look?.state === 'done';
  return {
    stage: !file
      ? 'file'
      : work?.state === 'done'
        ? 'receipt'
        : !looked
          ? 'sending'
          : checking || work?.state === 'working'
            ? 'check'
            : 'meaning',
    ...{ file, waiting: files.slice(1), upload, answers, readAs, origin, note, round, look, check, work, checks },
    isChecked: (said) => checkedAs === JSON.stringify(said) && check?.state === 'done',
    choose: (more) => setBegun((before) => ({ ...before, note: null, files: [...before.files, ...more] })),
    arrived: (there) => {
      set({ upload: there });
      beginLook(there.id, readAs);
    },
    lookAgain: () => upload && beginLook(upload.id, readAs),
    read: (table, how) => {
      const next = { ...readAs, [table]: how };
      set({ readAs: next, checkedAs: null, checking: false });
      if (upload) {
        beginLook(upload.id, next);
      }
    },
    answer: (key, given) =>
      setBegun((before) => ({
        ...before,
        answers: { ...before.answers, [key]: { ...before.answers[key], ...given } },
      })),
    beginCheck: (said) => {
      if (upload && check?.state !== 'working') {
        set({ checkedAs: JSON.stringify(said), checks: checks + 1 });
        works.begin(named('check'), {
          ask: () => api.check(upload.id, said),
          said: t('check.done', { file: upload.name }),
          changes: false,
        });
      }
    },
    show: (on) => set({ checking: on }),
    say: (said) => set({ origin: said }),
    send: (said) => {
      if (upload && work?.state !== 'working') {
        works.begin(importing, {
          ask: () => api.importFile(upload.id, said),
          said: t('import.imported', { file: upload.name }),
          changes: true,
        });
      }
    },
    sendAgain: () => set({ upload: null, checkedAs: null, checking: false }),
    drop: (said) => {
      if (upload && work?.state !== 'done') {
        // The server clears away by itself what is never imported.
        void api.forget(upload.id).catch(() => undefined);
      }
      setBegun({ ...NOTHING, files: files.slice(1), note: said, round: round + 1 });
    },
  };
}

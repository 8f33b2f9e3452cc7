import { useWords } from '../../i18n';
import { useKept, usePlace } from '../../app/context';
import type { Told, Uploaded } from '../../app/dataApi';
import type { Work } from '../../app/works';

export type Stage = 'file' | 'sending' | 'meaning' | 'receipt';
export type Order = 'day/month' | 'month/day';

/** What the reader said of a column. */
export interface Answer {
  meaning?: string;
  order?: Order;
}

interface Begun {
  /** The file in hand first, then those that wait. */
  files: File[];
  upload: Uploaded | null;
  answers: Record<string, Answer>;
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
  note: string | null;
  round: number;
  look: Work | null;
  work: Work | null;
  choose(files: File[]): void;
  arrived(upload: Uploaded): void;
  lookAgain(): void;
  answer(key: string, answer: Answer): void;
  send(mapping: Told[]): void;
  /** Gives the file in hand up and goes on with the next one. */
  drop(note: string | null): void;
}

const NOTHING: Begun = { files: [], upload: null, answers: {}, note: null, round: 0 };

/** An import under way. It is there again when one comes back to the page. */
export function useImport(): Flow {
  const { t } = useWords();
  const { api, works } = usePlace();
  const [begun, setBegun] = useKept<Begun>('import', NOTHING);
  const { files, upload, answers, note, round } = begun;
  const file = files[0] ?? null;
  const [looking, importing] = [`look ${round}`, `import ${round}`];
  const look = upload && works.of(looking);
  const work = upload && works.of(importing);
  const beginLook = (id: string) =>
    works.begin(looking, {
      ask: () => api.look(id),
      said: t('import.looked', { file: file?.name ?? '' }),
      changes: false,
    });
  return {
    stage: !file ? 'file' : work?.state === 'done' ? 'receipt' : look?.state === 'done' ? 'meaning' : 'sending',
    ...{ file, waiting: files.slice(1), upload, answers, note, round, look, work },
    choose: (more) => setBegun((before) => ({ ...before, note: null, files: [...before.files, ...more] })),
    arrived: (there) => {
      setBegun((before) => ({ ...before, upload: there }));
      beginLook(there.id);
    },
    lookAgain: () => upload && beginLook(upload.id),
    answer: (key, given) =>
      setBegun((before) => ({
        ...before,
        answers: { ...before.answers, [key]: { ...before.answers[key], ...given } },
      })),
    send: (mapping) => {
      if (upload && work?.state !== 'working') {
        works.begin(importing, {
          ask: () => api.importFile(upload.id, mapping),
          said: t('import.imported', { file: upload.name }),
          changes: true,
        });
      }
    },
    drop: (said) => {
      if (upload && work?.state !== 'done') {
        // The server clears away by itself what is never imported.
        void api.forget(upload.id).catch(() => undefined);
      }
      setBegun({ ...NOTHING, files: files.slice(1), note: said, round: round + 1 });
    },
  };
}

import { Button } from 'antd';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { usePlace } from '../../app/context';
import { pause, refusal, useLoad } from '../../app/load';
import { Reasons } from '../../app/Reasons';
import { reasonsOf } from '../../app/Trouble';
import type { Refused } from '../../app/api';
import type { SavedAnswer, Wish } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { STARTERS } from './starters';

/** Name, rule, owner and day of review; saving makes a version. */
export function Editor(props: {
  first: Wish;
  version: number;
  /** "over" is the version it comes after, where that is not the one that was seen. */
  save(wish: Wish, over?: number): Promise<SavedAnswer>;
  saved(answer: SavedAnswer): void;
  leave(): void;
}) {
  const words = useWords();
  const { t, format } = words;
  const id = useId();
  const [wish, setWish] = useState(props.first);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const send = (over?: number) => {
    setBusy(true);
    setError(null);
    props.save(wish, over).then(props.saved, (failed: unknown) => {
      setBusy(false);
      setError(refusal(failed));
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className="editor" onSubmit={submit} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{t(props.version === 1 ? 'segments.whoShall' : 'segments.edit')}</h2>
      {props.version === 1 && (
        <p className="starters">
          {t('segments.starters')}{' '}
          {STARTERS.map(({ name, rule }) => (
            <button key={name} type="button" className="small" onClick={() => set({ name: t(name), rule })}>
              {t(name)}
            </button>
          ))}
        </p>
      )}
      <label>
        {t('segments.name')}
        <input required maxLength={200} value={wish.name} onChange={(event) => set({ name: event.target.value })} />
      </label>
      <label>
        {t('segments.ruleJson')}
        <textarea
          required
          rows={6}
          spellCheck={false}
          value={wish.rule}
          aria-describedby={`${id}-words`}
          onChange={(event) => set({ rule: event.target.value })}
        />
      </label>
      <div id={`${id}-words`} className="rule-words" aria-live="polite">
        <InWords rule={wish.rule} />
      </div>
      <div className="editor-line">
        <label>
          {t('segments.owner')}
          <input maxLength={200} value={wish.owner} onChange={(event) => set({ owner: event.target.value })} />
        </label>
        <label>
          {t('segments.review')}
          <input
            type="date"
            value={wish.nextReview ?? ''}
            onChange={(event) => set({ nextReview: event.target.value || null })}
          />
        </label>
      </div>
      <label>
        {t('segments.note')}
        <input maxLength={4000} value={wish.note} onChange={(event) => set({ note: event.target.value })} />
      </label>
      {error && <Reasons error={error} busy={busy} over={send} />}
      <p className="editor-line">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('segments.saveAs', { version: format.count(props.version) })}
        </Button>
        <Button onClick={props.leave}>{t('segments.leave')}</Button>
      </p>
    </form>
  );
}

/** What the rule says and for how many it holds, once typing pauses. */
function InWords({ rule }: { rule: string }) {
  const words = useWords();
  const { t, format, lang } = words;
  const { api } = usePlace();
  const [settled, setSettled] = useState(rule);
  useEffect(() => {
    const stop = new AbortController();
    pause(400, stop.signal).then(
      () => setSettled(rule),
      () => undefined,
    );
    return () => stop.abort();
  }, [rule]);
  const [said] = useLoad(
    `${lang} ${settled}`,
    async (signal) => {
      if (settled.trim() === '') {
        return null;
      }
      const { parts } = await api.ruleWords(settled, signal);
      return { parts, count: await api.ruleCount(settled, signal) };
    },
    true,
  );
  if (said.state === 'failed') {
    return reasonsOf(said.error, words).map((text) => (
      <p key={text} className="bad">
        {text}
      </p>
    ));
  }
  if (said.state === 'loading' || said.value == null) {
    return null;
  }
  const { parts, count } = said.value;
  return (
    <>
      <ul>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p>{t('segments.holdsFor', { n: format.count(count.value), of: format.count(count.of) })}</p>
    </>
  );
}

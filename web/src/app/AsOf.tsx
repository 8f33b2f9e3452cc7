import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useWords, type Words } from '../i18n';
import type { Days } from './api';
import { CompareWith } from './compare/CompareWith';
import './compare/compare.css';
import './compare/words';
import { hasCompare } from './address';
import { usePlace } from './context';
import { learnedAfter, problemOf, step } from './days';
import { Over } from './Over';

/** Why a day cannot be shown, as a sentence. */
export function dayTrouble(text: string, days: Days | null, { t, format }: Words): string | null {
  switch (problemOf(text, days)) {
    case 'notADay':
      return t('asof.notADay', { text });
    case 'beforeFirst':
      return t('asof.beforeFirst', { day: format.date(text), first: format.date(days?.first) });
    case 'afterLast':
      return t('asof.afterLast', { day: format.date(text), last: format.date(days?.last) });
    default:
      return null;
  }
}

/** The day everything is told as of; opens a small window in which it is chosen. */
export function AsOf() {
  const { t, format } = useWords();
  const { workspace, past, day, address } = usePlace();
  const compared = hasCompare(address) ? address.compare : null;
  if (!workspace.asOf || !day) {
    return null;
  }
  return (
    <Over
      className="asof"
      look={past ? 'asof-button past' : 'asof-button'}
      button={
        <>
          <Clock />
          {t(past ? 'asof.past' : 'asof.now', { day: format.date(day) })}
          {compared && ` · ${t('compare.chip', { day: format.date(compared) })}`}
          <Arrow />
        </>
      }
    >
      {(shut) => (
        <>
          <Choose onDone={shut} />
          {hasCompare(address) && <CompareWith key={address.compare} onDone={shut} />}
        </>
      )}
    </Over>
  );
}

function Choose({ onDone }: { onDone(): void }) {
  const words = useWords();
  const { t, format } = words;
  const { workspace, past, day, toDay } = usePlace();
  const { days } = workspace;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const now = workspace.asOf ?? '';
  const shown = day && problemOf(day, null) == null ? day : now;
  useEffect(() => input.current?.focus(), []);

  const show = (event: FormEvent) => {
    event.preventDefault();
    const text = input.current?.value ?? '';
    // A date that is not whole, or is not in the calendar, reaches us as nothing at all.
    const found = text === '' ? t('asof.notWhole') : dayTrouble(text, days, words);
    setTrouble(found);
    if (found == null) {
      toDay(text);
      onDone();
    }
  };
  const by = (count: number) => (
    <Button size="small" disabled={step(shown, count, days) === shown} onClick={() => toDay(step(shown, count, days))}>
      {t(count === -7 ? 'asof.weekBack' : count === -1 ? 'asof.dayBack' : count === 1 ? 'asof.dayOn' : 'asof.weekOn')}
    </Button>
  );
  return (
    <form className="asof-choose" aria-label={t('asof.title')} onSubmit={show} noValidate>
      <label htmlFor={id}>{t('asof.day')}</label>
      <div className="asof-line">
        <input
          id={id}
          ref={input}
          key={shown}
          type="date"
          defaultValue={shown}
          min={days?.first}
          max={days?.last}
          aria-describedby={`${id}-hint`}
          aria-invalid={trouble != null}
        />
        <Button type="primary" htmlType="submit">
          {t('asof.show')}
        </Button>
      </div>
      <p id={`${id}-hint`} className={trouble ? 'bad' : 'quiet'} role={trouble ? 'alert' : undefined}>
        {trouble ?? (days ? t('asof.reach', { first: format.date(days.first), last: format.date(days.last) }) : null)}
      </p>
      <div className="asof-steps">
        {by(-7)}
        {by(-1)}
        {by(1)}
        {by(7)}
      </div>
      <Button
        size="small"
        disabled={past == null}
        onClick={() => {
          toDay(null);
          onDone();
        }}
      >
        {t('asof.toNow')}
      </Button>
    </form>
  );
}

/** A past day says so over the whole page, with the way back. */
export function PastBand() {
  const { t, format } = useWords();
  const { workspace, past, then, toDay, toThen } = usePlace();
  if (past == null || problemOf(past, workspace.days) != null) {
    return null;
  }
  return (
    <div className="past-band" role="status">
      <span>{t(then ? 'asof.bandThen' : 'asof.band', { day: format.date(past) })}</span>
      {(then || learnedAfter(past, workspace.learned)) && (
        <Button size="small" onClick={() => toThen(!then)}>
          {t(then ? 'asof.asKnown' : 'asof.asSaid')}
        </Button>
      )}
      <Button size="small" onClick={() => toDay(null)}>
        {t('asof.backToNow')}
      </Button>
    </div>
  );
}

function Clock() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-icon">
      <circle cx="7" cy="7" r="6" />
      <path d="M7 3.5V7l2.5 1.5" />
    </svg>
  );
}

export function Arrow() {
  return (
    <svg width="8" height="5" viewBox="0 0 8 5" aria-hidden="true" className="arrow">
      <path d="M0 0h8L4 5z" />
    </svg>
  );
}

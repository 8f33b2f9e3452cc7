import { Button } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useWords } from '../../i18n';
import { dayTrouble } from '../AsOf';
import { usePlace } from '../context';
import { learnedAfter, problemOf, step } from '../days';
import { compareWith, yearBefore } from './comparing';

/** The part of the window of days that chooses a second one. */
export function CompareWith({ onDone }: { onDone(): void }) {
  const words = useWords();
  const { t } = words;
  const { workspace, address, day } = usePlace();
  const { days } = workspace;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (!day || problemOf(day, days) != null) {
    return null;
  }
  const compare = (event: FormEvent) => {
    event.preventDefault();
    const text = input.current?.value ?? '';
    const late = text >= day ? t('compare.notEarlier') : null;
    const found = text === '' ? t('asof.notWhole') : (dayTrouble(text, days, words) ?? late);
    setTrouble(found);
    if (found == null) {
      // As from now, one goes to what we said then.
      compareWith(address, text, learnedAfter(text, workspace.learned));
      onDone();
    }
  };
  return (
    <form className="asof-compare" aria-label={t('compare.title')} onSubmit={compare} noValidate>
      <label htmlFor={id}>{t('compare.with')}</label>
      <div className="asof-line">
        <input
          id={id}
          ref={input}
          type="date"
          defaultValue={address.compare ?? yearBefore(day, days)}
          min={days?.first}
          max={step(day, -1, null)}
          aria-describedby={`${id}-hint`}
          aria-invalid={trouble != null}
        />
        <Button htmlType="submit">{t('compare.do')}</Button>
      </div>
      <p id={`${id}-hint`} className={trouble ? 'bad' : 'quiet'} role={trouble ? 'alert' : undefined}>
        {trouble}
      </p>
      {address.compare && (
        <Button
          size="small"
          onClick={() => {
            compareWith(address, null);
            onDone();
          }}
        >
          {t('compare.end')}
        </Button>
      )}
    </form>
  );
}

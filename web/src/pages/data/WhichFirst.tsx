import { useId } from 'react';
import { useWords } from '../../i18n';
import type { Answer, Order } from './useImport';

/** Days such as 03/04 can be read both ways; only the reader knows which is meant. */
export function WhichFirst(props: {
  ask: string;
  header: string;
  order: Order | undefined;
  missing: boolean;
  onAnswer(answer: Answer): void;
}) {
  const { t } = useWords();
  const id = useId();
  const { ask, order, missing } = props;
  return (
    <fieldset className="which-first" data-asks={ask} aria-describedby={`${id}-hint`}>
      <legend>{t('import.order', { header: props.header })}</legend>
      {(['day/month', 'month/day'] as const).map((one) => (
        <label key={one} className="tick">
          <input
            type="radio"
            name={id}
            checked={order === one}
            onChange={() => props.onAnswer({ order: one })}
            aria-invalid={missing || undefined}
          />
          {t(one === 'day/month' ? 'import.dayMonth' : 'import.monthDay')}
        </label>
      ))}
      <p id={`${id}-hint`} className={missing ? 'bad' : 'quiet'} role={missing ? 'alert' : undefined}>
        {order == null && t('import.orderNeeded')}
      </p>
    </fieldset>
  );
}

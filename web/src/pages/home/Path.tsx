import type { ReactNode } from 'react';
import { useWords } from '../../i18n';

interface Step {
  step: string;
  /** What it is called; a link where it leads somewhere. */
  name: ReactNode;
  hint: string;
  past: boolean;
}

/** Steps one after the other: those that are behind one, and the one that is next. */
export function Path({ steps, className, past }: { steps: Step[]; className: string; past: string }) {
  const { format } = useWords();
  const next = steps.findIndex((step) => !step.past);
  return (
    <ol className={`steps ${className}`}>
      {steps.map(({ step, name, hint, past: isPast }, place) => (
        <li key={step} className={isPast ? 'past' : undefined} aria-current={place === next ? 'step' : undefined}>
          <span className="step-mark" aria-hidden="true">
            {isPast ? '✓' : format.count(place + 1)}
          </span>
          <span>
            {isPast && <span className="unseen">{past} </span>}
            <b>{name}</b>
            <small>{hint}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}

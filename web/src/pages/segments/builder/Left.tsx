import { addressText } from '../../../app/address';
import { usePlace } from '../../../app/context';
import type { Step } from '../../../app/filter/filterApi';
import { useWords } from '../../../i18n';

/** How many are left after a condition, and the way to them where it stands already. */
export function Left(props: { step: Step | undefined; of: number | null; set: string | null; last: boolean }) {
  const { t, format } = useWords();
  const { address } = usePlace();
  const { step, of, set, last } = props;
  const guess = step?.low != null && step.high != null;
  const text = step && (guess ? `≈ ${format.count(step.value)}` : format.count(step.value));
  const people = { ...address, page: 'customers', tab: '', columns: null, set, open: null };
  return (
    <span className={last ? 'condition-left last' : 'condition-left'} aria-busy={step == null}>
      <span className="bar-track" aria-hidden="true">
        {step && of ? <i style={{ width: `${(step.value / of) * 100}%` }} /> : null}
      </span>
      {step ? (
        <span className="condition-count">
          {set == null ? (
            text
          ) : (
            <a className="num" href={addressText(people)} title={t('segments.seeThem')}>
              {text}
            </a>
          )}
          {guess && <small>{`${format.count(step.low ?? 0)}–${format.count(step.high ?? 0)}`}</small>}
        </span>
      ) : (
        <span className="condition-count quiet">…</span>
      )}
    </span>
  );
}

import { usePlace } from '../../../app/context';
import { reasonsOf } from '../../../app/Trouble';
import { useWords } from '../../../i18n';
import { enteringOf } from './entering';

/** What became of a value that was entered here, and its way back. */
export function Entered({ customer, field, what }: { customer: string; field: string; what: string }) {
  const words = useWords();
  const { t } = words;
  const { api, works } = usePlace();
  const entering = works.of(enteringOf(customer, field));
  const receipt = entering?.state === 'done' ? entering.job.receipts?.[0] : undefined;
  const undoing = works.of(`undo ${receipt}`);
  if (entering?.state === 'working') {
    return <p className="quiet">{t('cust.valueSaving')}</p>;
  }
  if (entering?.state === 'failed') {
    return (
      <p className="bad" role="alert">
        {reasonsOf(entering.error, words).join(' ')}
      </p>
    );
  }
  if (receipt == null) {
    return null;
  }
  if (undoing?.state === 'failed') {
    return (
      <p className="bad" role="alert">
        {reasonsOf(undoing.error, words).join(' ')}
      </p>
    );
  }
  return (
    <p className="quiet entered">
      {undoing?.state === 'working' ? (
        t('cust.valueUndoing')
      ) : undoing?.state === 'done' ? (
        t('cust.valueUndone', { what })
      ) : (
        <>
          {t('cust.valueSaved', { what })}{' '}
          <button
            type="button"
            className="link"
            aria-label={`${t('cust.undo')}: ${what}`}
            onClick={() =>
              works.begin(`undo ${receipt}`, {
                ask: () => api.withdraw(receipt),
                said: t('cust.valueUndone', { what }),
                changes: true,
              })
            }
          >
            {t('cust.undo')}
          </button>
        </>
      )}
    </p>
  );
}

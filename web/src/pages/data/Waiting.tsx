import { useWords } from '../../i18n';
import type { PassedOver } from '../../app/dataApi';
import type { Flow } from './useImport';

/** Files whose turn comes after this one. */
export function Waiting({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const n = flow.waiting.length;
  if (n === 0) {
    return null;
  }
  return <p className="quiet">{t('import.waiting', { n, files: flow.waiting.map(({ name }) => name).join(', ') })}</p>;
}

/** What of a file was not read, why, and what helps. */
export function Passed({ passedOver }: { passedOver: PassedOver[] }) {
  const { t } = useWords();
  if (passedOver.length === 0) {
    return null;
  }
  return (
    <section className="panel passed" aria-labelledby="passed-h">
      <h2 id="passed-h">{t('import.passedOver')}</h2>
      <ul className="doubts">
        {passedOver.map(({ name, reason, help }, at) => (
          <li key={at}>
            <b>{name}</b> {reason}
            {help && (
              <>
                <br />
                <small>{help}</small>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

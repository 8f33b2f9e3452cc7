import { Button } from 'antd';
import { useWords } from '../../i18n';
import { Sheet } from '../../parts/Sheet';
import { usePlace } from '../context';
import { useLoad } from '../load';
import { Failed, Loading } from '../Trouble';
import type { Api } from '../api';
import { Refused } from '../api';
import { ConditionForm } from './ConditionForm';
import type { Vocabulary } from './filterApi';
import type { Condition } from './rule';

/** The form of one condition, over the page. */
export function ConditionSheet(props: {
  open: boolean;
  /** What is changed; null for a new one. */
  condition: Condition | null;
  onDone(condition: Condition): void;
  onClose(): void;
}) {
  const { t } = useWords();
  return (
    <Sheet open={props.open} labelledBy="condition-h" className="drawer condition" onClose={props.onClose}>
      {(close) => (
        <div className="drawer-body">
          <header>
            <h2 id="condition-h">{t(props.condition ? 'filter.edit' : 'filter.add')}</h2>
            <Button onClick={close}>
              {t('ev.close')} <kbd>Esc</kbd>
            </Button>
          </header>
          <LoadedForm condition={props.condition} onDone={props.onDone} />
        </div>
      )}
    </Sheet>
  );
}

/** The form, once it is known what can be asked. */
export function LoadedForm(props: {
  condition: Condition | null;
  onDone(condition: Condition): void;
  onMeant?(condition: Condition | null): void;
}) {
  const { lang } = useWords();
  const { api, past, workspace, changes } = usePlace();
  const [loaded, again] = useLoad(`vocabulary ${lang} ${past} ${workspace.run} ${changes}`, (signal) =>
    asked(api, past, signal),
  );
  switch (loaded.state) {
    case 'loading':
      return <Loading rows={6} />;
    case 'failed':
      return <Failed error={loaded.error} again={again} />;
    default:
      return <ConditionForm vocabulary={loaded.value} {...props} />;
  }
}

/** What can be asked of a day; until that is computed, what can be asked now. */
async function asked(api: Api, past: string | null, signal: AbortSignal): Promise<Vocabulary> {
  try {
    return await api.vocabulary(past, signal);
  } catch (error) {
    if (past != null && error instanceof Refused && error.has('app.dayNotPrepared')) {
      return api.vocabulary(null, signal);
    }
    throw error;
  }
}

import { Button } from 'antd';
import { useWords } from '../../i18n';
import { Sheet } from '../../parts/Sheet';
import { WhyTold } from './WhyTold';

export interface Whom {
  id: string;
  name: string;
}

/** Why somebody is in a segment, over the page. */
export function WhySheet({ rule, whom, onClose }: { rule: string; whom: Whom | null; onClose(): void }) {
  const { t } = useWords();
  return (
    <Sheet open={whom != null} labelledBy="why-h" className="keys-sheet" onClose={onClose}>
      {(close) => (
        <div className="drawer-body">
          <header>
            <h2 id="why-h">{t('segments.whyOne')}</h2>
            <Button size="small" onClick={close}>
              {t('ev.close')} <kbd>Esc</kbd>
            </Button>
          </header>
          {whom && <WhyTold rule={rule} customer={whom.id} name={whom.name} />}
        </div>
      )}
    </Sheet>
  );
}

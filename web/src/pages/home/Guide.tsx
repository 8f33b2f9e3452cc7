import { Button } from 'antd';
import { useRef, useState } from 'react';
import { usePlace } from '../../app/context';
import { GUIDE, guided, keepGuided } from '../../app/guide';
import { PageLink } from '../../app/PageLink';
import { useFocusOn } from '../../app/useFocusOn';
import { useWords, type Key } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { Path } from './Path';

/** Leads through the demo: five steps, each to a real page. It can be hidden and shown again. */
export function Guide() {
  const { t } = useWords();
  const { workspace } = usePlace();
  const [{ seen, hidden }, set] = useState(() => guided(workspace));
  const [turned, setTurned] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useFocusOn(turned, () => button.current);
  if (workspace.demo == null) {
    return null;
  }
  const turn = (to: boolean) => {
    keepGuided(workspace, { seen, hidden: to });
    set({ seen, hidden: to });
    setTurned(true);
  };
  if (hidden) {
    return (
      <p className="guide-hidden">
        <Button key="show" ref={button} size="small" onClick={() => turn(false)}>
          {t('guide.show')}
        </Button>
      </p>
    );
  }
  const all = GUIDE.every(({ step }) => seen.includes(step));
  return (
    <div className="guide">
      <Panel id="guide" title={t('guide.title')} hint={t('guide.hint', { n: seen.length })}>
        <Path
          className="across"
          past={t('guide.seen')}
          steps={GUIDE.map(({ step, page, tab }) => ({
            step,
            name: (
              <PageLink page={page} tab={tab}>
                {t(`guide.${step}` as Key)}
              </PageLink>
            ),
            hint: t(`guide.${step}Hint` as Key),
            past: seen.includes(step),
          }))}
        />
        <p className="buttons">
          {all && <span role="status">{t('guide.all')}</span>}
          <Button key="hide" ref={button} size="small" onClick={() => turn(true)}>
            {t('guide.hide')}
          </Button>
        </p>
      </Panel>
    </div>
  );
}

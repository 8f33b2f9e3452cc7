import { useEffect, useState } from 'react';
import { go } from '../../app/address';
import { usePlace } from '../../app/context';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { FileStep } from '../data/FileStep';
import { isHalfDemo, Stale } from '../data/Stale';
import { useImport } from '../data/useImport';
import { Example } from './Example';
import { Path } from './Path';
import { Sample } from './Sample';

/** Before anything was computed: where the first file goes, and what will become of it. */
export function FirstRun() {
  const { t } = useWords();
  const { address, data, workspace } = usePlace();
  const flow = useImport();
  const [chosen, setChosen] = useState(false);
  useEffect(() => {
    // Once the files are kept, the page that sends them takes over.
    if (chosen) {
      go({ ...address, page: 'data', tab: 'import', asOf: null, set: null });
    }
  }, [chosen, address]);
  const choose = (files: File[]) => {
    flow.choose(files);
    setChosen(true);
  };
  const came = data.state === 'done' && data.value.receipts.some(({ state }) => state === 'believed');
  return (
    <>
      <h1>{t('home.welcome')}</h1>
      <p className="subtitle">{t('home.welcomeHint')}</p>
      <Stale />
      <div className="home">
        <div className="home-main">
          <div className="panel first-file">
            <FileStep flow={{ note: null, round: 0, choose }}>
              <p className="quiet">{t('home.encodings')}</p>
            </FileStep>
            {data.state === 'done' && (!came || isHalfDemo(workspace)) && <Sample />}
          </div>
          <Example />
        </div>
        <div className="home-side">
          <Panel id="path" title={t('path.title')} hint={t('path.hint')}>
            <Way at={came ? 3 : 0} />
          </Panel>
          <Panel id="local" title={t('local.title')}>
            <p className="quiet">{t('local.hint')}</p>
          </Panel>
        </div>
      </div>
    </>
  );
}

function Way({ at }: { at: number }) {
  const { t } = useWords();
  const steps = [
    [t('path.file'), t('path.fileHint')],
    [t('path.meaning'), t('path.meaningHint')],
    [t('path.receipt'), t('path.receiptHint')],
    [t('path.value'), t('path.valueHint')],
  ] as const;
  return (
    <Path
      className="down"
      past={t('import.done')}
      steps={steps.map(([name, hint], place) => ({ step: name, name, hint, past: place < at }))}
    />
  );
}

import { useWords } from '../../i18n';
import { CheckStep } from './CheckStep';
import { FileStep } from './FileStep';
import { MeaningStep } from './MeaningStep';
import { ReceiptStep } from './ReceiptStep';
import { SendingStep } from './SendingStep';
import { useImport, type Stage } from './useImport';

/** File, what its columns mean, what will happen, receipt: four steps, each with one thing to do. */
export function Import() {
  const flow = useImport();
  return (
    <>
      <Steps stage={flow.stage} file={flow.file?.name ?? null} />
      {flow.stage === 'file' && <FileStep flow={flow} />}
      {flow.stage === 'sending' && <SendingStep key={flow.round} flow={flow} />}
      {flow.stage === 'meaning' && <MeaningStep flow={flow} />}
      {flow.stage === 'check' && <CheckStep flow={flow} />}
      {flow.stage === 'receipt' && <ReceiptStep flow={flow} />}
    </>
  );
}

const STEPS = ['file', 'meaning', 'check', 'receipt'] as const;

function Steps({ stage, file }: { stage: Stage; file: string | null }) {
  const { t, format } = useWords();
  const at = stage === 'sending' ? 0 : STEPS.indexOf(stage);
  const texts = [t('import.file'), t('import.meaning'), t('check.step'), t('import.receipt')];
  return (
    <ol className="steps" aria-label={t('import.steps')}>
      {texts.map((text, place) => (
        <li key={text} className={place < at ? 'past' : undefined} aria-current={place === at ? 'step' : undefined}>
          <span className="step-mark" aria-hidden="true">
            {place < at ? '✓' : format.count(place + 1)}
          </span>
          <span>
            <b>{text}</b> {place === 0 && file != null && <small>{file}</small>}
            {place < at && <span className="unseen">{t('import.done')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

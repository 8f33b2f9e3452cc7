import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n';
import { useFocusOn } from '../../app/useFocusOn';
import type { Flow } from './useImport';

/** Where files are dropped or chosen. */
export function FileStep({ flow, children }: { flow: Pick<Flow, 'note' | 'round' | 'choose'>; children?: ReactNode }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useFocusOn(flow.round > 0, () => button.current);
  const [over, setOver] = useState(false);
  const choose = (files: FileList | null) => files && files.length > 0 && flow.choose([...files]);
  return (
    <>
      {flow.note && <p role="status">{flow.note}</p>}
      <section
        className={over ? 'drop-zone over' : 'drop-zone'}
        aria-labelledby="drop-h"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          choose(event.dataTransfer.files);
        }}
      >
        <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" className="line-icon">
          <path d="M10 4h14l6 6v12M24 4v6h6M10 4v32h12M15 16h10M15 22h10M15 28h5" />
          <circle cx="30" cy="31" r="7" />
          <path d="M30 35v-8M27 30l3-3 3 3" />
        </svg>
        <h2 id="drop-h">{t('import.drop')}</h2>
        <p>{t('import.dropHint')}</p>
        <Button ref={button} type="primary" onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            choose(event.target.files);
            event.target.value = '';
          }}
        />
        <p className="quiet">{t('import.reads')}</p>
        {children}
      </section>
    </>
  );
}

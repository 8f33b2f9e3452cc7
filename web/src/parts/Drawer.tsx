import { useState } from 'react';
import { useWords } from '../i18n';
import type { Evidence, Figure, Said } from '../data';
import { definitionOf, FigureTrust, figureName, figureScope, figureText } from './Figures';
import { EvidenceRows } from './EvidenceRows';
import type { Opened } from './opening';
import { Sheet } from './Sheet';

export function Drawer(props: {
  opened: Opened | null;
  evidence: Record<string, Evidence>;
  home: string;
  onClose(): void;
}) {
  const { t } = useWords();
  const { opened, evidence, home } = props;
  return (
    <Sheet open={opened != null} labelledBy="drawer-h" onClose={props.onClose}>
      {(close) => (
        <div className="drawer-body">
          <header>
            <h2 id="drawer-h">{t('ev.title')}</h2>
            <button type="button" className="small" onClick={close}>
              {t('ev.close')}
            </button>
          </header>
          {opened && 'figure' in opened && <OfFigure figure={opened.figure} evidence={evidence} home={home} />}
          {opened && 'sentence' in opened && <OfSentence said={opened.sentence} evidence={evidence} home={home} />}
          {opened && 'table' in opened && <OfTable id={opened.table} evidence={evidence} home={home} />}
        </div>
      )}
    </Sheet>
  );
}

function OfFigure({ figure, evidence, home }: { figure: Figure; evidence: Record<string, Evidence>; home: string }) {
  const words = useWords();
  const { t, format, name } = words;
  const scope = figureScope(figure, words);
  const kept = evidence[figure.evidence];
  const behind = kept && { ...kept, definition: definitionOf(figure.measure, words) ?? kept.definition };
  return (
    <>
      <p className="headline">
        <span>{figureName(figure, words)}</span>
        <strong>
          {figure.value != null && figure.unit === 'money' && figure.state === 'exact'
            ? format.moneyExact(figure.value)
            : figureText(figure, words, false)}
        </strong>
        <FigureTrust figure={figure} />
      </p>
      <dl>
        {scope && <Item name={t('ev.scope')} value={scope} />}
        <Item name={t('ev.state')} value={name('state', figure.state)} />
        <Item name={t('ev.n')} value={format.count(figure.n)} />
        {figure.low != null && figure.high != null && (
          <Item name={t('ev.interval')} value={format.range(figure.low, figure.high, figure.unit)} />
        )}
        {figure.level != null && <Item name={t('ev.level')} value={format.share(figure.level, 0)} />}
        {figure.reason && <Item name={t('ev.reason')} value={name('reason', figure.reason)} />}
        <Item name={t('ev.id')} value={figure.evidence} code />
      </dl>
      <Behind evidence={behind} id={figure.evidence} />
      <Command title={t('ev.all')} text={`clientele evidence ${figure.evidence} --home ${home}`} />
    </>
  );
}

function OfSentence({ said, evidence, home }: { said: Said; evidence: Record<string, Evidence>; home: string }) {
  const words = useWords();
  const { t } = words;
  const id = said.evidence ?? '';
  const kept = evidence[id];
  return (
    <>
      <p>{said.text}</p>
      <Behind
        evidence={kept && { ...kept, definition: definitionOf('segment.traits', words) ?? kept.definition }}
        id={id}
      />
      <Command title={t('ev.all')} text={`clientele evidence ${id} --home ${home}`} />
    </>
  );
}

function OfTable({ id, evidence, home }: { id: string; evidence: Record<string, Evidence>; home: string }) {
  const { t, name } = useWords();
  return (
    <>
      <p className="headline">
        <span>{name('measure', id)}</span>
      </p>
      <h3>{t('ev.definition')}</h3>
      <p>{name('definition', id)}</p>
      <Behind evidence={evidence[id] && { ...evidence[id], definition: undefined }} id={id} silent />
      <Command title={t('ev.export')} text={`clientele export ${id} --home ${home} --to ${id}.csv`} />
    </>
  );
}

function Behind({ evidence, id, silent }: { evidence?: Evidence; id: string; silent?: boolean }) {
  const { t, format, name } = useWords();
  if (!evidence) {
    return silent ? null : <p className="quiet">{t('ev.noDefinition')}</p>;
  }
  const kernel = evidence.kernel && evidence.kernel !== 'sql' ? evidence.kernel : null;
  const rows = (evidence.rows ?? []).slice(0, 20);
  return (
    <>
      {evidence.definition && (
        <>
          <h3>{t('ev.definition')}</h3>
          <p>{evidence.definition}</p>
        </>
      )}
      {kernel && (
        <>
          <h3>{t('ev.kernel')}</h3>
          <p>{name('kernel', kernel)}</p>
        </>
      )}
      {evidence.sql && (
        <>
          <h3>{t(kernel ? 'ev.kernelSql' : 'ev.sql')}</h3>
          <pre tabIndex={0}>
            <code>{evidence.sql}</code>
          </pre>
        </>
      )}
      <h3>
        {t('ev.rows')}{' '}
        {rows.length > 0 && evidence.total != null && (
          <small>{t('ev.rowsOf', { shown: format.count(rows.length), total: format.count(evidence.total) })}</small>
        )}
      </h3>
      {rows.length > 0 ? (
        <EvidenceRows key={id} caption={t('ev.rows')} evidence={evidence} />
      ) : (
        <p className="quiet">{t('ev.noRows')}</p>
      )}
      <p className="quiet">{t('ev.private')}</p>
    </>
  );
}

function Item({ name, value, code }: { name: string; value: string; code?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{code ? <code>{value}</code> : value}</dd>
    </div>
  );
}

function Command({ title, text }: { title: string; text: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <h3>{title}</h3>
      <div className="command">
        <pre tabIndex={0}>
          <code>{text}</code>
        </pre>
        <button
          type="button"
          className="small"
          onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
        >
          <span aria-live="polite">{t(copied ? 'ev.copied' : 'ev.copy')}</span>
        </button>
      </div>
    </>
  );
}

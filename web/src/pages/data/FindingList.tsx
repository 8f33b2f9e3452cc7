import { useState } from 'react';
import { useWords } from '../../i18n';
import type { Cell } from '../../data';
import { DataTable } from '../../parts/DataTable';
import { go } from '../../app/address';
import { PAGE } from '../../app/api';
import { usePlace } from '../../app/context';
import type { FindingPage, Findings } from '../../app/dataApi';
import { useLoad } from '../../app/load';
import { PageLink } from '../../app/PageLink';
import { Pager } from '../../app/Pager';
import { RawRow } from '../../app/RawRow';
import { Failed, Loading } from '../../app/Trouble';

/** What cleaning noticed about rows that went in, by rule, each open down to its rows as they came. */
export function FindingList() {
  const { t, lang } = useWords();
  const { api, workspace, changes } = usePlace();
  const [findings, again] = useLoad(
    `findings ${lang} ${workspace.run} ${changes}`,
    (signal) => api.findings(signal),
    true,
  );
  if (findings.state === 'failed') {
    return <Failed error={findings.error} again={again} />;
  }
  if (findings.state === 'loading') {
    return <Loading rows={6} />;
  }
  if (findings.value.rules.length === 0) {
    return <p className="panel said">{t('findings.none')}</p>;
  }
  return <Rules findings={findings.value} />;
}

function Rules({ findings }: { findings: Findings }) {
  const { t, format } = useWords();
  const { address } = usePlace();
  const { rules, tooMany } = findings;
  const chosen = rules.find(({ rule }) => rule === address.reason) ?? rules[0];
  return (
    <section className="panel" aria-labelledby="findings-h">
      <h2 id="findings-h">{t('findings.title')}</h2>
      <p className="said">{t('findings.said', { n: rules.reduce((sum, { rows }) => sum + rows, 0) })}</p>
      <div className="chips" role="group" aria-label={t('findings.rules')}>
        {rules.map(({ rule, text, rows }) => (
          <button
            key={rule}
            type="button"
            className="small"
            aria-pressed={rule === chosen?.rule}
            onClick={() => go({ ...address, reason: rule }, 'replace')}
          >
            {text} <b>{format.count(rows)}</b>
          </button>
        ))}
      </div>
      {chosen?.means != null && <p className="finding-means">{chosen.means}</p>}
      {chosen && <Rows key={chosen.rule} rule={chosen.rule} text={chosen.text} />}
      {tooMany.length > 0 && (
        <>
          <h3>{t('findings.tooMany')}</h3>
          <ul>
            {tooMany.map(({ id, key, facts }) => (
              <li key={id}>
                <PageLink page="customers" tab={id}>
                  {key ?? id}
                </PageLink>{' '}
                {t('findings.facts', { n: facts })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Rows({ rule, text }: { rule: string; text: string }) {
  const { t } = useWords();
  const { api, workspace, changes } = usePlace();
  const [after, setAfter] = useState(0);
  const [page, again, busy] = useLoad(
    `finding ${rule} ${after} ${workspace.run} ${changes}`,
    (signal) => api.findingRows(rule, after, signal),
    true,
  );
  if (page.state === 'failed') {
    return <Failed error={page.error} again={again} />;
  }
  if (page.state === 'loading') {
    return <Loading rows={6} />;
  }
  return (
    <>
      <Found caption={text} page={page.value} />
      {page.value.total > PAGE && <Pager page={page.value} after={after} setAfter={setAfter} busy={busy} />}
      <p className="quiet">{t('findings.kept')}</p>
    </>
  );
}

function Found({ caption, page }: { caption: string; page: FindingPage }) {
  const { t, name } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  // Most rules say nothing of one field.
  const told = (key: 'field' | 'before' | 'after') => page.rows.some((row) => row[key] != null);
  return (
    <DataTable
      caption={caption}
      sortable={false}
      limit={PAGE}
      columns={[
        {
          key: 'key',
          label: t('aside.row'),
          kind: 'text',
          show: ({ key, text, line }) =>
            line == null ? (
              String(text)
            ) : (
              <button
                type="button"
                className="link"
                aria-expanded={open === key}
                onClick={() => setOpen(open === key ? null : String(key))}
              >
                <span className="fold" aria-hidden="true">
                  {open === key ? '▾' : '▸'}
                </span>
                {String(text)}
              </button>
            ),
        },
        ...(page.rows.some(({ texts }) => texts.length > 0)
          ? [{ key: 'texts', label: t('findings.came'), kind: 'text' as const, show: asItCame }]
          : []),
        ...(told('field') ? [{ key: 'field', label: t('fields.field'), kind: 'text' as const }] : []),
        ...(told('before') ? [{ key: 'before', label: t('findings.before'), kind: 'text' as const }] : []),
        ...(told('after') ? [{ key: 'after', label: t('findings.after'), kind: 'text' as const }] : []),
        ...(page.rows.some(({ rows }) => rows !== 1)
          ? [{ key: 'rows', label: t('sources.rows'), kind: 'count' as const }]
          : []),
      ]}
      rows={page.rows.map((row, at) => ({
        key: `${row.receipt} ${row.line ?? `file ${at}`}`,
        receipt: row.receipt,
        line: row.line,
        text: row.line == null ? row.table : t('aside.line', { table: row.table, line: String(row.line) }),
        field: row.field == null ? null : name('field', row.field),
        before: row.before,
        after: row.after,
        rows: row.rows,
        texts: row.texts.join(' · '),
      }))}
      under={({ key, receipt, line }) => open === key && <RawRow receipt={String(receipt)} line={String(line)} />}
    />
  );
}

/** The beginning of the row; all of it, under its heads, is a touch away. */
function asItCame({ texts }: Record<string, Cell>) {
  return (
    <bdi className="as-it-came" title={String(texts)}>
      {String(texts)}
    </bdi>
  );
}

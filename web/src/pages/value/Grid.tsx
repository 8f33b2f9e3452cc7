import { numberOf, rowsOf, type Numbers } from '../../data';
import { useWords } from '../../i18n';
import { ChartOrTable } from '../../parts/Chart';
import { DataTable } from '../../parts/DataTable';
import { Opens } from '../../parts/Figures';
import { Panel } from '../../parts/Panel';
import { Sentence } from '../../parts/Sentence';
import { useState } from 'react';
import { Cells } from './Cells';
import { cellName, cellsChosen } from './choosing';
import { each, namesOf, opensOf, type Row } from './rf';

function bestFirst(a: Row, b: Row): number {
  return Number(b.recency) - Number(a.recency) || Number(b.frequency) - Number(a.frequency);
}

/** Who bought lately and often: people in each cell, the shade is what each brings. */
export function Grid({ report }: { report: Numbers }) {
  const words = useWords();
  const { t, format } = words;
  const [byClick, setByClick] = useState(false);
  const rows = rowsOf(report, 'value.grid').filter((row) => (numberOf(row.customers) ?? 0) > 0);
  if (rows.length === 0) {
    return null;
  }
  const names = namesOf(report, words);
  const selects = cellsChosen(report, [cellName(5, 5)]) != null;
  const best = rows.filter((row) => each(row) != null).sort((a, b) => (each(b) ?? 0) - (each(a) ?? 0))[0];
  return (
    <Panel id="grid" title={t('grid.title')} hint={t('grid.hint')} wide={false}>
      {!best ? (
        <p className="said">{t('grid.noCell')}</p>
      ) : (
        <p className="said">
          <Sentence
            say="grid.most"
            values={names(best)}
            numbers={{
              each: (
                <Opens
                  what={t('grid.each')}
                  value={format.moneyShort(best.net_each as string)}
                  opened={opensOf(best, 'net')}
                />
              ),
              people: (
                <Opens
                  what={t('col.customers')}
                  value={format.count(best.customers as number)}
                  opened={opensOf(best, 'customers')}
                />
              ),
            }}
          />
        </p>
      )}
      <ChartOrTable
        tools={
          selects && (
            <button type="button" className="small" aria-pressed={byClick} onClick={() => setByClick(!byClick)}>
              {t('select.cells')}
            </button>
          )
        }
        chart={
          <>
            <Cells rows={rows} names={names} most={best ? (each(best) ?? 0) : 0} selects={selects} byClick={byClick} />
            <p className="axes" aria-hidden="true">
              <span>↑ {t('grid.times')}</span>
              <span>{t('grid.days')} →</span>
            </p>
            <p className="quiet">
              {t('grid.few')} {selects && t('select.hint')}
            </p>
          </>
        }
        table={
          <DataTable
            caption={t('grid.title')}
            limit={25}
            rows={[...rows]
              .sort(bestFirst)
              .map((row) => ({ ...row, ...names(row), net_each: each(row) == null ? null : row.net_each! }))}
            columns={[
              { key: 'days', label: t('grid.lastDays'), kind: 'text' },
              { key: 'times', label: t('grid.purchases'), kind: 'text' },
              { key: 'customers', label: t('col.customers'), kind: 'count' },
              { key: 'net', label: t('col.net'), kind: 'money' },
              { key: 'net_each', label: t('grid.each'), kind: 'money' },
            ]}
            opens={(row, column) => opensOf(row, column === 'customers' ? 'customers' : 'net')}
          />
        }
      />
    </Panel>
  );
}

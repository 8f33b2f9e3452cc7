import { useState } from 'react';
import { useWords } from '../../i18n';
import { DataTable } from '../../parts/DataTable';
import { Sheet } from '../../parts/Sheet';
import { usePlace } from '../../app/context';
import type { SaidOf, SourceTold } from '../../app/dataApi';
import { useLoad } from '../../app/load';
import { Failed, Loading } from '../../app/Trouble';
import { BASES } from './OriginFields';
import { SourceSheet } from './SourceSheet';

/** Where the data comes from, of which days it tells, who answers for it, and whether more is overdue. */
export function SourceList() {
  const { t } = useWords();
  const { api, workspace, changes } = usePlace();
  const [sources, again] = useLoad(`sources ${workspace.run} ${changes}`, (signal) => api.sources(signal), true);
  if (sources.state === 'failed') {
    return <Failed error={sources.error} again={again} />;
  }
  if (sources.state === 'loading') {
    return <Loading rows={4} />;
  }
  if (sources.value.length === 0) {
    return <p className="panel said">{t('data.none')}</p>;
  }
  return <Sources sources={sources.value} again={again} />;
}

function Sources({ sources, again }: { sources: SourceTold[]; again(): void }) {
  const { t, format } = useWords();
  const { workspace } = usePlace();
  const [open, setOpen] = useState<string | null>(null);
  const late = sources.filter((one) => one.late).length;
  const edited = sources.find(({ source }) => source === open);
  const when = (moment: string) => format.moment(moment, workspace.zone);
  return (
    <section className="panel" aria-labelledby="sources-h">
      <h2 id="sources-h">{t('sources.title')}</h2>
      <p className="said">{late > 0 ? t('sources.late', { n: late }) : t('sources.inTime')}</p>
      <DataTable
        caption={t('sources.nav')}
        columns={[
          { key: 'source', label: t('sources.source'), kind: 'text' },
          {
            key: 'said',
            label: t('sources.said'),
            kind: 'text',
            show: ({ source }) => {
              const one = sources.find((each) => each.source === source);
              return one && <Owner of={one.source} said={one.said} open={() => setOpen(one.source)} />;
            },
          },
          { key: 'files', label: t('sources.files'), kind: 'count' },
          { key: 'rows', label: t('sources.rows'), kind: 'count' },
          { key: 'today', label: t('sources.today'), kind: 'count' },
          { key: 'people', label: t('sources.people'), kind: 'count' },
          { key: 'orders', label: t('sources.orders'), kind: 'count' },
          { key: 'days', label: t('sources.days'), kind: 'text' },
          { key: 'arrived', label: t('sources.arrived'), kind: 'text' },
          { key: 'pace', label: t('sources.pace'), kind: 'text' },
        ]}
        rows={sources.map((one) => ({
          source: one.source,
          said: one.said.owner,
          files: one.files,
          rows: one.rows,
          today: one.today,
          people: one.people,
          orders: one.orders,
          days: one.first && one.last ? `${format.date(one.first)} – ${format.date(one.last)}` : null,
          arrived: when(one.arrived),
          pace:
            one.every == null
              ? t('sources.tooFew')
              : one.lateSince
                ? t('sources.lateSince', { when: when(one.lateSince), days: one.every })
                : t('sources.every', { days: one.every }),
        }))}
      />
      <Sheet open={edited != null} labelledBy="source-h" className="drawer" onClose={() => setOpen(null)}>
        {(close) => edited && <SourceSheet source={edited} saved={again} close={close} />}
      </Sheet>
    </section>
  );
}

/** What is said of a source, and the way to say otherwise. */
function Owner({ of, said, open }: { of: string; said: SaidOf; open(): void }) {
  const { t } = useWords();
  const basis = BASES.find((one) => one === said.basis);
  return (
    <span className="source-said">
      <span>
        {said.owner || <span className="quiet">{t('origin.notSaid')}</span>}
        {basis && <small>{t(`origin.basis.${basis}`)}</small>}
      </span>
      <button type="button" className="link" aria-label={t('sources.edit', { source: of })} onClick={open}>
        {t('sources.editOpen')}
      </button>
    </span>
  );
}

import { useWords } from '../i18n';
import { EvidenceRows } from '../parts/EvidenceRows';
import { PAGE, type EvidencePage } from './api';
import { PageLink } from './PageLink';
import { Pager } from './Pager';
import { RawRow } from './RawRow';

/** The rows behind a number, a page at a time, down to the row of the file; all of them as a file. */
export function RowsBehind(props: {
  page: Pick<EvidencePage, 'columns' | 'rows' | 'names' | 'total' | 'next'>;
  after: number;
  setAfter(after: number): void;
  busy: boolean;
  csv: string;
}) {
  const { t } = useWords();
  const { page, after, setAfter, busy } = props;
  return (
    <section aria-busy={busy}>
      <div className="evidence-rows-head">
        <h3>{t('drawer.rows')}</h3>
        {page.total > 0 && <Pager page={page} after={after} setAfter={setAfter} busy={busy} />}
      </div>
      {page.total > 0 ? (
        <>
          <EvidenceRows
            key={after}
            caption={t('drawer.rows')}
            evidence={page}
            limit={PAGE}
            paged
            names={page.names}
            raw={(receipt, line) => <RawRow receipt={receipt} line={line} />}
            customer={(id, shown) => (
              <PageLink page="customers" tab={id}>
                {shown}
              </PageLink>
            )}
          />
          <p>
            <a href={props.csv} download>
              {t('drawer.export')}
            </a>
          </p>
        </>
      ) : (
        <p className="quiet">{t('drawer.noRows')}</p>
      )}
    </section>
  );
}

import { usePlace } from '../../app/context';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { OnPaper } from '../../app/OnPaper';
import type { OneGroup as Group } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { Brings } from './Brings';
import { Made } from './Made';
import { Members } from './Members';
import { valueOf } from './numbers';
import { Traits } from './Traits';

/** One group: what it brings, how it is made, what makes it different, who is in it. */
export function OneGroup({ group }: { group: Group }) {
  const { t, name } = useWords();
  const { api, past } = usePlace();
  const nobody = (valueOf(group.figures, 'size') ?? 0) === 0;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{name('group', group.name)}</h1>
          <p className="subtitle">
            {t('segments.oneSubtitle')}
            <OnPaper />
          </p>
        </div>
        {!nobody && (
          <a className="primary-link" href={api.membersCsv(group.id, past)} download>
            {t('segments.export')}
          </a>
        )}
      </div>
      <div className="panels">
        {nobody ? (
          <section className="panel">
            <p>{t('segments.nobodyHere')}</p>
          </section>
        ) : (
          <>
            <Brings group={group} />
            <Made group={group} />
            <Traits group={group} />
            <Members group={group} />
          </>
        )}
        {nobody && <Made group={group} />}
      </div>
      <EvidenceDrawer />
    </>
  );
}

import { Skeleton } from 'antd';
import { usePlace } from '../../app/context';
import { PageLink } from '../../app/PageLink';
import { Failed, Loading } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { lags, Stale } from '../data/Stale';

/** What waits for someone to act, each with the way to act. */
export function Needs() {
  const { t } = useWords();
  return (
    <Panel id="needs" title={t('needs.title')}>
      <Waiting />
    </Panel>
  );
}

function Waiting() {
  const { t } = useWords();
  const { data, dataAgain, works, workspace } = usePlace();
  if (data.state === 'failed') {
    return <Failed error={data.error} again={dataAgain} />;
  }
  if (data.state === 'loading') {
    return (
      <Loading>
        <Skeleton title={false} paragraph={{ rows: 3 }} />
      </Loading>
    );
  }
  const { reasons } = data.value;
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  const computing = works.of('compute')?.state;
  const lagging = lags(data.value, workspace) || computing === 'working' || computing === 'failed';
  return (
    <div className="needs">
      <Stale />
      {total === 0 && !lagging && <p>{t('needs.none')}</p>}
      {total > 0 && <p className="said">{t('aside.said', { n: total })}</p>}
      {total > 0 && (
        <ul className="lines">
          {reasons.map(({ reason, text, count }) => (
            <li key={reason}>
              <span>
                <b>{text}</b>
                <small>{t('needs.rows', { n: count })}</small>
              </span>
              <PageLink page="data" tab="set-aside" reason={reason} aria-label={`${t('needs.mend')}: ${text}`}>
                {t('needs.mend')}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

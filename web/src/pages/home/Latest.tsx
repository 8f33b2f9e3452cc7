import { Skeleton } from 'antd';
import { usePlace } from '../../app/context';
import { PageLink } from '../../app/PageLink';
import { Failed, Loading } from '../../app/Trouble';
import { useWords } from '../../i18n';
import { Breaks } from '../../parts/Breaks';
import { Panel } from '../../parts/Panel';
import { Undo, WithdrawnMark } from '../data/OneReceipt';

const LATEST = 5;

/** What came in last, each line its own way back. */
export function Latest() {
  const { t } = useWords();
  return (
    <Panel id="latest" title={t('latest.title')} link={<PageLink page="data">{t('latest.all')}</PageLink>}>
      <Lines />
    </Panel>
  );
}

function Lines() {
  const { t, format } = useWords();
  const { data, dataAgain, workspace } = usePlace();
  if (data.state === 'failed') {
    return <Failed error={data.error} again={dataAgain} />;
  }
  if (data.state === 'loading') {
    return (
      <Loading>
        <Skeleton title={false} paragraph={{ rows: 5 }} />
      </Loading>
    );
  }
  const receipts = data.value.receipts.slice(0, LATEST);
  if (receipts.length === 0) {
    return <p>{t('data.none')}</p>;
  }
  return (
    <ul className="lines">
      {receipts.map((receipt) => (
        <li key={receipt.id} data-receipt={receipt.id}>
          <span>
            <PageLink page="data">
              <Breaks text={receipt.file} />
            </PageLink>
            <small>
              {format.moment(receipt.arrived, workspace.zone)}
              <br />
              {t('latest.counts', {
                kept: format.count(receipt.kept),
                setAside: format.count(receipt.setAside),
              })}
            </small>
            {receipt.state === 'withdrawn' && (
              <small className="taken-back">
                <WithdrawnMark /> {t('latest.withdrawn')}
              </small>
            )}
          </span>
          <Undo receipt={receipt} small />
        </li>
      ))}
    </ul>
  );
}

import { Button, Skeleton } from 'antd';
import { useWords } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { dayTrouble } from '../AsOf';
import { usePlace } from '../context';
import { learnedAfter } from '../days';
import { useDayValue } from '../dayValue';
import { Cancelled, preparingTitle } from '../Preparing';
import { Failed, Loading } from '../Trouble';
import { Working } from '../Working';
import type { Compared } from './compareApi';
import { CompareTable } from './CompareTable';
import { compareWith } from './comparing';
import { Receipts } from './Receipts';
import './compare.css';
import './words';

/** Figures of the day of the page beside those of an earlier one, and why they differ. */
export function ComparePanel({ day, measures }: { day: string; measures?: string[] }) {
  const words = useWords();
  const { t, format } = words;
  const place = usePlace();
  const { address, workspace } = place;
  const trouble = dayTrouble(day, workspace.days, words) ?? (day >= (place.day ?? '') ? t('compare.notEarlier') : null);
  return (
    <Panel
      id="compare"
      title={t('compare.title')}
      hint={trouble ? undefined : t('compare.days', { from: format.date(day), to: format.date(place.day) })}
    >
      {trouble ? <p role="alert">{trouble}</p> : <Days day={day} measures={measures} />}
      <Button size="small" onClick={() => compareWith(address, null)}>
        {t('compare.end')}
      </Button>
    </Panel>
  );
}

function Days({ day, measures }: { day: string; measures?: string[] }) {
  const words = useWords();
  const { api, past, set, workspace, address, then, changes } = usePlace();
  const known = then || address.compareknown === day;
  const view = { past: day, set };
  const [compared, again] = useDayValue(
    `compare ${past} ${known}`,
    (_, signal) => api.compareDays(day, known ? day : null, { past, set }, signal),
    { api: known ? api.then() : api, past: day, set, run: `${workspace.run} ${changes}` },
  );
  switch (compared.state) {
    case 'done':
      return <Told compared={compared.value} measures={measures} />;
    case 'preparing':
      return <Working title={preparingTitle(view, words)} doing={compared} />;
    case 'cancelled':
      return <Cancelled view={view} again={again} />;
    case 'failed':
      return <Failed error={compared.error} again={again} />;
    default:
      return (
        <Loading>
          <Skeleton title={false} paragraph={{ rows: 6 }} />
        </Loading>
      );
  }
}

function Told({ compared, measures }: { compared: Compared; measures?: string[] }) {
  const { t } = useWords();
  const { workspace, address, then } = usePlace();
  const { before, receipts } = compared;
  return (
    <>
      <CompareTable compared={compared} measures={measures} />
      {!then && learnedAfter(before.asOf, workspace.learned) && (
        <p className="compare-known">
          {t(before.then ? 'compare.then' : 'compare.now')}{' '}
          <Button size="small" onClick={() => compareWith(address, before.asOf, !before.then)}>
            {t(before.then ? 'asof.asKnown' : 'asof.asSaid')}
          </Button>
        </p>
      )}
      <h3>{t('compare.receipts')}</h3>
      <Receipts receipts={receipts} />
    </>
  );
}

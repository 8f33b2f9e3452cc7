import { Button } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useWords } from '../i18n';
import { dayTrouble } from './AsOf';
import { usePlace } from './context';
import { useDayValue, type DayValue } from './dayValue';
import type { View } from './api';
import { Cancelled, Preparing, preparingTitle } from './Preparing';
import { Failed, Loading } from './Trouble';

interface Shows<T> {
  /** The layout to come, so that nothing jumps when it does. */
  bones: ReactNode;
  children(value: T): ReactNode;
}

interface Named<T> extends Shows<T> {
  /** What is asked for: another name is asked for anew. */
  name: string;
  /** How it is told, such as in which language: see useDayValue. */
  telling?: string;
  /** The rule of those it is told of; everyone where there is none. */
  set?: string | null;
  load(past: string | null, signal: AbortSignal): Promise<T>;
  /** Where nothing was computed yet. */
  empty: ReactNode;
}

/** What a page shows of its day: the value, or why there is none yet. */
export function OfDay<T>(props: Named<T>) {
  const words = useWords();
  const { workspace, past, toDay } = usePlace();
  const trouble = past == null ? null : dayTrouble(past, workspace.days, words);
  if (!workspace.asOf) {
    return props.empty;
  }
  return trouble ? (
    <section className="panel waiting">
      <p role="alert">{trouble}</p>
      <Button type="primary" onClick={() => toDay(null)}>
        {words.t('asof.backToNow')}
      </Button>
    </section>
  ) : (
    <Awaited {...props} />
  );
}

function Awaited<T>({ name, load, telling, set = null, ...shows }: Named<T>) {
  const words = useWords();
  const { t, format } = words;
  const { api, past, workspace } = usePlace();
  const [day, again] = useDayValue(name, load, { api, past, set, run: workspace.run, telling });
  const view = useMemo<View>(() => ({ past, set }), [past, set]);
  const [waited, setWaited] = useState<View | null>(null);
  useEffect(() => {
    if (day.state === 'preparing') {
      setWaited(view);
    }
  }, [day.state, view]);
  const told = waited === view;
  return (
    <>
      {/* Said once when the work begins and once when it ends, not at each step. */}
      <p className="unseen" role="status">
        {told && day.state === 'preparing' && preparingTitle(view, words)}
        {told &&
          day.state === 'done' &&
          (set == null ? t('prepare.done', { day: format.date(past) }) : t('filter.prepare.done'))}
      </p>
      <Shown day={day} view={view} again={again} {...shows} />
    </>
  );
}

function Shown<T>({ day, view, again, bones, children }: Shows<T> & { day: DayValue<T>; view: View; again(): void }) {
  switch (day.state) {
    case 'loading':
      return <Loading>{bones}</Loading>;
    case 'preparing':
      return <Preparing view={view} doing={day} />;
    case 'cancelled':
      return <Cancelled view={view} again={again} />;
    case 'failed':
      return <Failed error={day.error} again={again} />;
    default:
      return children(day.value);
  }
}

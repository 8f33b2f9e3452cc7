import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../i18n';
import { dayTrouble } from './AsOf';
import { usePlace } from './context';
import { useDayValue, type DayValue } from './dayValue';
import { Cancelled, Preparing } from './Preparing';
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

function Awaited<T>({ name, load, telling, ...shows }: Named<T>) {
  const { t, format } = useWords();
  const { api, past, workspace } = usePlace();
  const [day, again] = useDayValue(name, load, { api, past, run: workspace.run, telling });
  const [waited, setWaited] = useState<string | null>(null);
  useEffect(() => {
    if (day.state === 'preparing') {
      setWaited(past);
    }
  }, [day.state, past]);
  const told = past != null && waited === past;
  return (
    <>
      {/* Said once when the work begins and once when it ends, not at each step. */}
      <p className="unseen" role="status">
        {told && day.state === 'preparing' && t('prepare.title', { day: format.date(past) })}
        {told && day.state === 'done' && t('prepare.done', { day: format.date(past) })}
      </p>
      <Shown day={day} again={again} {...shows} />
    </>
  );
}

function Shown<T>({ day, again, bones, children }: Shows<T> & { day: DayValue<T>; again(): void }) {
  const { past } = usePlace();
  switch (day.state) {
    case 'loading':
      return <Loading>{bones}</Loading>;
    case 'preparing':
      return <Preparing day={past ?? ''} doing={day} />;
    case 'cancelled':
      return <Cancelled day={past ?? ''} again={again} />;
    case 'failed':
      return <Failed error={day.error} again={again} />;
    default:
      return children(day.value);
  }
}

import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useWords, type Key } from '../i18n';
import type { DayValue } from './dayValue';
import { usePlace } from './context';

const ROOMS = ['clean', 'unify', 'value', 'segment', 'figures', 'publish'];

/** A day being computed: what is done now, how far it is, and the way out. */
export function Preparing(props: { day: string; doing: Extract<DayValue, { state: 'preparing' }> }) {
  const { t, format } = useWords();
  const { api } = usePlace();
  const [stopping, setStopping] = useState(false);
  const { job, step, progress } = props.doing;
  const room = step?.split('.')[0] ?? '';
  const done = Math.floor(progress * 100);
  const title = t('prepare.title', { day: format.date(props.day) });
  return (
    <section className="panel waiting" aria-labelledby="prepare-h">
      <h2 id="prepare-h" role="status">
        {title}
      </h2>
      <p>{t('prepare.why')}</p>
      <Progress percent={done} aria-label={title} format={() => format.share(done / 100, 0)} />
      <p className="quiet">
        {step
          ? t('prepare.step', { step: ROOMS.includes(room) ? t(`prepare.room.${room}` as Key) : step })
          : t('prepare.waiting')}
      </p>
      <Button
        disabled={job == null || stopping}
        onClick={() => {
          setStopping(true);
          // A job that is over by then needs no cancelling.
          void api.cancel(job ?? '').catch(() => setStopping(false));
        }}
      >
        {t('prepare.cancel')}
      </Button>
    </section>
  );
}

export function Cancelled({ day, again }: { day: string; again(): void }) {
  const { t, format } = useWords();
  return (
    <section className="panel waiting">
      <p role="status">{t('prepare.cancelled', { day: format.date(day) })}</p>
      <Button type="primary" onClick={again}>
        {t('prepare.again')}
      </Button>
    </section>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { useWords, type Key } from '../i18n';
import { Bar } from './Bar';
import { usePlace } from './context';
import type { Doing } from './work';

/** In the order of a run. */
export const ROOMS = ['collect', 'clean', 'unify', 'value', 'segment', 'figures', 'publish'];

/** A job in its place: what is done now, how far it is, and the way out. */
export function Working({ title, doing: { job, step, progress } }: { title: string; doing: Doing }) {
  const { t } = useWords();
  const { api } = usePlace();
  const [stopping, setStopping] = useState(false);
  const room = step?.split('.')[0] ?? '';
  const done = Math.floor(progress * 100);
  return (
    <>
      <Bar percent={done} label={title} />
      <p className="quiet">
        {step
          ? t('prepare.step', { step: [...ROOMS, 'demo'].includes(room) ? t(`prepare.room.${room}` as Key) : step })
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
    </>
  );
}

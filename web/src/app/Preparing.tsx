import { Button } from 'antd';
import { useWords } from '../i18n';
import type { DayValue } from './dayValue';
import { Working } from './Working';

/** A day being computed. */
export function Preparing(props: { day: string; doing: Extract<DayValue<unknown>, { state: 'preparing' }> }) {
  const { t, format } = useWords();
  const title = t('prepare.title', { day: format.date(props.day) });
  return (
    <section className="panel waiting" aria-labelledby="prepare-h">
      <h2 id="prepare-h">{title}</h2>
      <p>{t('prepare.why')}</p>
      <Working title={title} doing={props.doing} />
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

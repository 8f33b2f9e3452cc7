import { Button } from 'antd';
import { useWords, type Words } from '../i18n';
import type { View } from './api';
import type { DayValue } from './dayValue';
import { Working } from './Working';

/** What is being computed: a day, some customers, or some customers on a day. */
export function preparingTitle({ past, set }: View, { t, format }: Words): string {
  const day = format.date(past);
  if (set == null) {
    return t('prepare.title', { day });
  }
  return past == null ? t('filter.prepare.title') : t('filter.prepare.titleDay', { day });
}

/** A view being computed. */
export function Preparing(props: { view: View; doing: Extract<DayValue<unknown>, { state: 'preparing' }> }) {
  const words = useWords();
  const title = preparingTitle(props.view, words);
  return (
    <section className="panel waiting" aria-labelledby="prepare-h">
      <h2 id="prepare-h">{title}</h2>
      <p>{words.t(props.view.set == null ? 'prepare.why' : 'filter.prepare.why')}</p>
      <Working title={title} doing={props.doing} />
    </section>
  );
}

export function Cancelled({ view, again }: { view: View; again(): void }) {
  const { t, format } = useWords();
  return (
    <section className="panel waiting">
      <p role="status">
        {view.set == null ? t('prepare.cancelled', { day: format.date(view.past) }) : t('filter.prepare.cancelled')}
      </p>
      <Button type="primary" onClick={again}>
        {t(view.set == null ? 'prepare.again' : 'filter.prepare.again')}
      </Button>
    </section>
  );
}

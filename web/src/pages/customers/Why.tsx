import type { Axis, Customer, Standing } from '../../app/customersApi';
import { PageLink } from '../../app/PageLink';
import { useWords, type Key } from '../../i18n';
import { Opens } from '../../parts/Figures';
import type { CellRef } from '../../parts/opening';

/** The group a customer is in, the scores that put it there, the limits that decide them, and what another score takes. */
export function Why({ customer }: { customer: Customer }) {
  const { t, name } = useWords();
  const [group] = customer.groups;
  return (
    <section className="panel" aria-labelledby="why-h">
      <h2 id="why-h" tabIndex={-1}>
        {group ? t('cust.why', { group: name('group', group.name) }) : t('cust.whyGroup')}
      </h2>
      {customer.groups.length === 0 && <p className="quiet">{t('cust.whyNone')}</p>}
      {customer.groups.map((standing) => (
        <Scores key={standing.name} standing={standing} id={customer.id} />
      ))}
      {customer.segments.length > 0 && (
        <dl className="worth-rows">
          {customer.segments.map(({ id, name: called, why }) => (
            <div key={id}>
              <dt>
                <PageLink page="segments" tab={id}>
                  {called}
                </PageLink>
                <small>{why.sentence}</small>
              </dt>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Scores({ standing, id }: { standing: Standing; id: string }) {
  const { t } = useWords();
  const [r, f, m] = standing.axes.map(span);
  return (
    <>
      <dl className="worth-rows">
        {standing.axes.map((axis) => (
          <Score key={axis.axis} axis={axis} rule={standing.rule} id={id} />
        ))}
      </dl>
      <p className="quiet">{r === '' ? t('cust.others') : t('cust.box', { r, f, m })}</p>
    </>
  );
}

const span = ({ low, high }: Axis) => (low == null || high == null ? '' : low === high ? `${low}` : `${low}–${high}`);
const MEASURES: Record<Axis['axis'], string> = {
  recency: 'value.customer_recency',
  frequency: 'value.customer_purchases',
  monetary: 'value.customer_net',
};

function Score({ axis, rule, id }: { axis: Axis; rule: Standing['rule']; id: string }) {
  const { t, format } = useWords();
  const name = t(`cust.axis.${axis.axis}` as Key);
  const score = t('cust.score', { score: axis.score });
  const limit = (value: string) =>
    axis.axis === 'monetary'
      ? format.money(value)
      : axis.axis === 'recency'
        ? t('cust.days', { n: Number(value) })
        : format.count(value);
  const opens = (measure: string, scope: CellRef['scope'] = {}) => ({
    table: '',
    cell: { measure, scope: { customer: id, ...scope } },
  });
  const value =
    axis.axis === 'monetary'
      ? format.money(axis.value)
      : axis.axis === 'recency'
        ? t('cust.daysAgo', { n: Number(axis.value) })
        : format.count(axis.value);
  return (
    <div>
      <dt>
        {name}
        <small>
          {axis.keep != null && t('cust.keep', { axis: axis.axis, rule, limit: limit(axis.keep) })}{' '}
          {axis.reach != null &&
            t('cust.reach', { axis: axis.axis, rule, limit: limit(axis.reach), next: axis.score + 1 })}
        </small>
      </dt>
      <dd>
        <Opens what={name} value={value} opened={opens(MEASURES[axis.axis])} />
        <small>
          <Opens what={name} value={score} opened={opens('value.customer_score', { axis: axis.axis })} />
        </small>
      </dd>
    </div>
  );
}

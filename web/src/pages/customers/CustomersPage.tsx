import { Skeleton } from 'antd';
import { usePlace } from '../../app/context';
import { EvidenceDrawer } from '../../app/EvidenceDrawer';
import { FilterBar } from '../../app/FilterBar';
import { useFilter } from '../../app/filter/context';
import { ForWhom, Nobody as NobodyFits } from '../../app/filter/ForWhom';
import { OfDay } from '../../app/OfDay';
import { OnPaper } from '../../app/OnPaper';
import { PageLink } from '../../app/PageLink';
import { isOfRule } from '../../app/ref';
import { useWords } from '../../i18n';
import { Customer } from './Customer';
import { List } from './List';
import './customers.css';
import './words';

/** Who is this, how do we know, and what do they bring? */
export default function CustomersPage({ id }: { id: string }) {
  const { api, changes, set, address } = usePlace();
  const { nobody } = useFilter();
  return (
    <>
      {id === '' ? (
        <>
          <Title />
          <FilterBar />
          <OfDay
            name="customers"
            telling={String(changes)}
            load={(past, signal) =>
              api.customers({ set: null, q: null, sort: null, columns: null }, past, { after: 0, limit: 1 }, signal)
            }
            empty={<Nobody />}
            bones={<ListBones />}
          >
            {(first) =>
              first.customers === 0 ? (
                <Nobody />
              ) : nobody ? (
                <NobodyFits />
              ) : (
                <List columns={first.columns} shown={first.shown} />
              )
            }
          </OfDay>
        </>
      ) : (
        <OfDay
          key={id}
          name={`customer ${id}`}
          telling={String(changes)}
          load={(past, signal) => api.customer(id, past, signal)}
          empty={<Nobody />}
          bones={<OneBones />}
        >
          {(customer) => <Customer customer={customer} />}
        </OfDay>
      )}
      {/* Numbers of one person are of no rule. */}
      <EvidenceDrawer set={isOfRule(address.open) ? set : null} />
    </>
  );
}

function Title() {
  const { t } = useWords();
  return (
    <>
      <h1>
        {t('nav.customers')}
        <ForWhom />
      </h1>
      <p className="subtitle">
        {t('cust.subtitle')}
        <OnPaper />
      </p>
    </>
  );
}

function Nobody() {
  const { t } = useWords();
  return (
    <section className="panel waiting">
      <h2>{t('cust.none')}</h2>
      <p>
        <PageLink page="data" tab="import" className="primary-link">
          {t('cust.import')}
        </PageLink>
      </p>
    </section>
  );
}

/** The layouts to come, so that nothing jumps when they do. */
function ListBones() {
  return (
    <div className="panel">
      <Skeleton paragraph={{ rows: 14 }} />
    </div>
  );
}

function OneBones() {
  return (
    <div className="one-customer">
      {['known', 'told', 'worth'].map((region) => (
        <div key={region} className={`region ${region}`}>
          <div className="panel">
            <Skeleton paragraph={{ rows: 8 }} />
          </div>
        </div>
      ))}
    </div>
  );
}

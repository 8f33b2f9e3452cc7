import { useMemo, useSyncExternalStore } from 'react';
import { PageLink } from '../../app/PageLink';
import { usePlace } from '../../app/context';
import type { Customer as Told } from '../../app/customersApi';
import { useKeys } from '../../app/useKeys';
import { useWords } from '../../i18n';
import { Events } from './Events';
import { Facts } from './Facts';
import { Neighbours } from './Neighbours';
import { Orders } from './Orders';
import { When } from './When';
import { Why } from './Why';
import { Worth } from './Worth';
import { Written } from './Written';

/** One customer: what is known, what was bought and when, what it brings and in which group it is. */
export function Customer({ customer }: { customer: Told }) {
  const { t, name } = useWords();
  const { single } = usePlace();
  const why = useMemo(() => {
    const show = () => {
      const heading = document.getElementById('why-h');
      heading?.scrollIntoView({ block: 'nearest' });
      heading?.focus();
    };
    return { w: show, W: show };
  }, []);
  useKeys(why, single);
  const country = customer.known.find(({ field }) => field === 'country')?.value;
  const [first, ...others] = customer.spellings;
  const wide = useWide();
  const known = (
    <div key="known" className="region known">
      <Facts customer={customer} country={country} />
    </div>
  );
  const told = (
    <div key="told" className="region told">
      <When customer={customer} />
      <Orders customer={customer} />
      {customer.events > 0 && <Events customer={customer} />}
    </div>
  );
  const worth = (
    <div key="worth" className="region worth">
      <Worth customer={customer} />
      <Why customer={customer} />
    </div>
  );
  return (
    <>
      <Neighbours id={customer.id} />
      <header className="person-head">
        <h1 className="person-name">
          {first != null ? (
            <Written text={first} country={country} />
          ) : (
            t('cust.unnamed', { key: customer.records[0]?.key ?? '' })
          )}
        </h1>
        {others.length > 0 && (
          <p className="quiet spellings">
            {t('cust.also', { names: '\u0000' })
              .split('\u0000')
              .flatMap((part, at) => [
                at > 0 &&
                  others.map((other, place) => [
                    place > 0 && ', ',
                    <Written key={other} text={other} country={country} />,
                  ]),
                part,
              ])}
          </p>
        )}
        <p className="person-groups">
          {customer.groups.map((group) => (
            <PageLink key={group.id} page="segments" tab={group.id} className="group-chip">
              <i aria-hidden="true" />
              {name('group', group.name)}
            </PageLink>
          ))}
          {customer.segments.map((segment) => (
            <PageLink key={segment.id} page="segments" tab={segment.id} className="group-chip">
              <i aria-hidden="true" />
              {segment.name}
            </PageLink>
          ))}
          {customer.groups.length > 0 && (
            <a
              href="#why-h"
              onClick={(event) => {
                event.preventDefault();
                why.w();
              }}
            >
              {t('cust.whyLink')}
            </a>
          )}
          <span className="quiet">
            {t('cust.keys', { n: customer.records.length })}{' '}
            {customer.records.map(({ key, source }) => t('cust.keyOf', { key, source })).join(', ')}
          </span>
        </p>
      </header>
      <div className="one-customer">{wide ? [known, told, worth] : [worth, told, known]}</div>
    </>
  );
}

const WIDE = '(min-width: 1181px)';

/** Whether all regions stand side by side; where they do not, they are read in another order. */
function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(WIDE);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(WIDE).matches,
  );
}

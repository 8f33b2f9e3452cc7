import { go } from '../../app/address';
import { usePlace } from '../../app/context';
import type { CustomerColumn, CustomersAsked } from '../../app/customersApi';
import { keepColumns, readColumns } from '../../app/settings';
import { useWords } from '../../i18n';
import { ColumnChoice } from './ColumnChoice';
import { People } from './People';
import { FieldsSheet } from './fields/FieldsSheet';
import { SearchField } from './SearchField';
import { Views } from './Views';
import { useState } from 'react';

/** The list: what is searched for and shown stands in the address, so that a link shows the same. */
export function List({ columns, shown }: { columns: CustomerColumn[]; shown: string[] }) {
  const { t, format } = useWords();
  const { api, address, past, set } = usePlace();
  const [fieldsOpen, setFields] = useState(false);
  const [counted, setCounted] = useState<{ total: number; customers: number } | null>(null);
  const there = (names: string | null | undefined) =>
    (names ?? '').split(',').filter((name) => columns.some((column) => column.name === name));
  const wanted = there(address.columns).length > 0 ? there(address.columns) : there(readColumns());
  const visible = wanted.length > 0 ? wanted : shown;
  // Who has no name is called by number.
  const names = [...new Set([...visible, ...there('source_key'), ...there('country')])];
  const asked: CustomersAsked = {
    ...{ set, q: address.q ?? null, sort: address.sort ?? null },
    columns: names.join(','),
  };
  const searched = set != null || (address.q ?? '').trim() !== '';
  return (
    <section className="panel people-panel" aria-label={t('nav.customers')}>
      <div className="filter-line">
        <SearchField value={address.q ?? ''} onSearch={(q) => go({ ...address, q: q || null }, 'replace')} />
        <ColumnChoice
          columns={columns}
          shown={visible}
          onChange={(next) => {
            keepColumns(next?.join(',') ?? '');
            go({ ...address, columns: next?.join(',') ?? null }, 'replace');
          }}
        />
        <Views
          state={{
            ...{ columns: visible.join(','), sort: address.sort ?? null },
            ...{ q: address.q ?? null, set: address.set },
          }}
        />
        {past == null && (
          <button type="button" className="small" aria-haspopup="dialog" onClick={() => setFields(true)}>
            {t('cust.fields')}
          </button>
        )}
        <FieldsSheet open={fieldsOpen} onClose={() => setFields(false)} />
        <a href={api.customersCsv({ ...asked, columns: visible.join(',') }, past)} download>
          {t('cust.export')}
        </a>
        <span className="counted" role="status">
          {counted == null
            ? ''
            : searched
              ? t('cust.found', { n: counted.total, all: format.count(counted.customers) })
              : t('cust.count', { n: counted.total })}
        </span>
      </div>
      <People
        asked={asked}
        columns={visible.flatMap((name) => columns.filter((column) => column.name === name))}
        onCounted={setCounted}
      />
    </section>
  );
}

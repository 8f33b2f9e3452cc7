import { useRef, useState, type ReactNode } from 'react';
import { usePlace } from '../../app/context';
import type { Customer, CustomerColumn, Known, Told } from '../../app/customersApi';
import { refusal } from '../../app/load';
import { RawRow } from '../../app/RawRow';
import { reasonsOf } from '../../app/Trouble';
import { TEXTS, useWords, type Key, type Words } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { attributeName, columnName, yesOrNo } from './columns';
import { AddValue } from './fields/AddValue';
import { EditValue } from './fields/EditValue';
import { Entered } from './fields/Entered';
import { Written } from './Written';

/** What is known besides orders: each value with its source and age; where rows disagree, what the others said. */
export function Facts({ customer, country }: { customer: Customer; country?: string }) {
  const words = useWords();
  const { t } = words;
  const { past } = usePlace();
  const { id, known, fields } = customer;
  const fieldOf = (fact: Known) =>
    fact.field === 'attribute' ? fields.find(({ label }) => label === fact.attribute) : undefined;
  const without = fields.filter((field) => known.every((fact) => fieldOf(fact) !== field));
  return (
    <Panel id="known" title={t('cust.known')} hint={t('cust.knownHint')}>
      {known.length === 0 ? (
        <p className="quiet">{t('cust.knownNone')}</p>
      ) : (
        <dl className="facts">
          {known.map((fact) => (
            <Fact
              key={`${fact.field} ${fact.attribute}`}
              customer={id}
              fact={fact}
              field={fieldOf(fact)}
              country={country}
            />
          ))}
        </dl>
      )}
      {/* What is gone from above says so here. */}
      {without.map((field) => (
        <Entered key={field.name} customer={id} field={field.label ?? ''} what={columnName(field, words)} />
      ))}
      {past == null && <AddValue customer={id} fields={without} />}
    </Panel>
  );
}

function fieldName({ field, attribute }: Known, words: Words): string {
  if (attribute != null) {
    const what = attributeName(attribute, words);
    return field === 'first_order' ? words.t('cust.firstOrder', { what }) : what;
  }
  const key = `cust.col.${field}`;
  return key in TEXTS[words.lang] ? words.t(key as Key) : field;
}

function Fact(props: { customer: string; fact: Known; field?: CustomerColumn; country?: string }) {
  const words = useWords();
  const { t, format } = words;
  const [told, setTold] = useState(false);
  const { customer, fact, field, country } = props;
  const { past } = usePlace();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const name = field ? columnName(field, words) : fieldName(fact, words);
  const shown = ({ value }: Told) => {
    if (field?.kind === 'yes_no') {
      return yesOrNo(value, words);
    }
    return fact.kind === 'day' ? format.date(value) : <Written text={plain(value)} country={country} />;
  };
  if (field && editing) {
    return (
      <div className="fact">
        <dt>{name}</dt>
        <dd>
          <EditValue
            customer={customer}
            field={field}
            value={field.kind === 'number' ? typed(fact.value, words) : fact.value}
            leave={() => {
              setEditing(false);
              setTimeout(() => edit.current?.focus());
            }}
          />
        </dd>
      </div>
    );
  }
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <span className="fact-value">{shown(fact)}</span>
        {field && past == null && (
          <button
            ref={edit}
            type="button"
            className="link"
            aria-label={t('cust.valueChangeOf', { what: name })}
            onClick={() => setEditing(true)}
          >
            {t('cust.fieldChange')}
          </button>
        )}
        {fact.others.length > 0 && (
          <button type="button" className="link conflict" aria-expanded={told} onClick={() => setTold(!told)}>
            {t('cust.different', { n: fact.otherValues + 1 })}
          </button>
        )}
        <From told={fact} what={name} />
        {field && <Entered customer={customer} field={field.label ?? ''} what={name} />}
        {told && <Others customer={customer} fact={fact} shown={shown} />}
      </dd>
    </div>
  );
}

/** What the other rows said: the latest at once, more when they are asked for. */
function Others(props: { customer: string; fact: Known; shown(told: Told): ReactNode }) {
  const words = useWords();
  const { t, format } = words;
  const { api, past } = usePlace();
  const { customer, fact, shown } = props;
  const [more, setMore] = useState<Told[]>([]);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState('');
  const others = [...fact.others, ...more];
  const left = fact.otherValues - others.length;
  const ask = () => {
    setAsking(true);
    setFailed('');
    api
      .told(customer, fact, past, others.length)
      .then(
        ({ rows }) => setMore((before) => [...before, ...rows]),
        (error: unknown) => setFailed(reasonsOf(refusal(error), words).join(' ')),
      )
      .finally(() => setAsking(false));
  };
  return (
    <div className="others">
      <p className="quiet">{t('cust.differentShown')}</p>
      {others.map((other) => (
        <div key={`${other.value} ${other.receipt} ${other.line}`} className="other">
          <span className="fact-value">{shown(other)}</span>
          <From told={other} what={plain(other.value)} />
        </div>
      ))}
      {left > 0 && (
        <button type="button" className="link" disabled={asking} onClick={ask}>
          {t('cust.moreTold', { n: left, shown: format.count(left) })}
        </button>
      )}
      {failed !== '' && (
        <p role="alert" className="bad">
          {failed}
        </p>
      )}
    </div>
  );
}

/** A number as one types it. */
const typed = (value: string, { lang }: Words) => (lang === 'vi' ? plain(value).replace('.', ',') : plain(value));

/** Numbers of files come with all places of the warehouse. */
const plain = (value: string) => (/^-?\d+\.\d*0+$/.test(value) ? value.replace(/\.?0+$/, '') : value);

/** Where a value comes from, how old it is, and the row that told it. */
function From({ told, what }: { told: Told; what: string }) {
  const { t, format } = useWords();
  const [raw, setRaw] = useState(false);
  const show = t(raw ? 'ev.rawHide' : 'ev.rawShow');
  return (
    <>
      <span className="from quiet">
        <span>
          {told.source != null && (told.byHand ? t('cust.byHand') : <bdi>{told.source}</bdi>)}
          {told.source != null && ' · '}
          {told.days == null ? t('cust.toldLater', { day: format.date(told.on) }) : t('cust.age', { n: told.days })}
        </span>{' '}
        <button
          type="button"
          className="link"
          aria-expanded={raw}
          aria-label={t('cust.rawOf', { show, what })}
          onClick={() => setRaw(!raw)}
        >
          {show}
        </button>
      </span>
      {raw && <RawRow receipt={told.receipt} line={String(told.line)} />}
    </>
  );
}

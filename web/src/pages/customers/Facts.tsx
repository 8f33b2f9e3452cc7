import { useState } from 'react';
import type { Known, Told } from '../../app/customersApi';
import { RawRow } from '../../app/RawRow';
import { TEXTS, useWords, type Key, type Words } from '../../i18n';
import { Panel } from '../../parts/Panel';
import { attributeName } from './columns';
import { Written } from './Written';

/** What is known besides orders: each value with its source and age; where rows disagree, what the others said. */
export function Facts({ known, country }: { known: Known[]; country?: string }) {
  const { t } = useWords();
  return (
    <Panel id="known" title={t('cust.known')} hint={t('cust.knownHint')}>
      {known.length === 0 ? (
        <p className="quiet">{t('cust.knownNone')}</p>
      ) : (
        <dl className="facts">
          {known.map((fact) => (
            <Fact key={`${fact.field} ${fact.attribute}`} fact={fact} country={country} />
          ))}
        </dl>
      )}
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

function Fact({ fact, country }: { fact: Known; country?: string }) {
  const words = useWords();
  const { t, format } = words;
  const [told, setTold] = useState(false);
  const name = fieldName(fact, words);
  const shown = ({ value }: Told) =>
    fact.kind === 'day' ? format.date(value) : <Written text={plain(value)} country={country} />;
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <span className="fact-value">{shown(fact)}</span>
        {fact.others.length > 0 && (
          <button type="button" className="link conflict" aria-expanded={told} onClick={() => setTold(!told)}>
            {t('cust.different', { n: fact.others.length + 1 })}
          </button>
        )}
        <From told={fact} what={name} />
        {told && (
          <div className="others">
            <p className="quiet">{t('cust.differentShown')}</p>
            {fact.others.map((other) => (
              <div key={`${other.value} ${other.receipt} ${other.line}`} className="other">
                <span className="fact-value">{shown(other)}</span>
                <From told={other} what={plain(other.value)} />
              </div>
            ))}
          </div>
        )}
      </dd>
    </div>
  );
}

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
        {told.source != null && <bdi>{told.source}</bdi>}
        {told.source != null && ' · '}
        {told.days == null ? t('cust.toldLater', { day: format.date(told.on) }) : t('cust.age', { n: told.days })}
        {' · '}
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

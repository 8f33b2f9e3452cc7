import { useState } from 'react';
import type { Field, FieldWish, SavedField } from '../../../app/fieldsApi';
import { UsedYet } from '../../../app/UsedYet';
import { usesText, type Use } from '../../../app/uses';
import { useWords } from '../../../i18n';
import { labelOf } from '../columns';
import { FieldForm } from './FieldForm';

/** One field: what it is called, its kind, how many have a value, and who told it. */
export function FieldLine(props: {
  field: Field;
  save(wish: FieldWish, over?: number): Promise<SavedField>;
  saved(saved: SavedField): void;
  retire(): void;
  /** Segments and views that name it. */
  used: Use[];
}) {
  const words = useWords();
  const { t } = words;
  const { field, save, saved, retire, used } = props;
  const [warned, setWarned] = useState(false);
  const [changing, setChanging] = useState(false);
  const label = labelOf(field.name, field.labels, words);
  return (
    <li data-field={field.name}>
      <div className="field-line">
        <bdi className="field-name">{label}</bdi>
        <span className="chip">{t(`cust.kind.${field.kind}`)}</span>
        {field.unit !== '' && <span className="quiet">{field.unit}</span>}
        {!field.ofOrders && (
          <span className="field-acts">
            <button
              type="button"
              className="link"
              aria-expanded={changing}
              aria-label={`${t('cust.fieldChange')}: ${label}`}
              onClick={() => setChanging(!changing)}
            >
              {t('cust.fieldChange')}
            </button>
            <button
              type="button"
              className="link"
              aria-label={`${t('cust.fieldRetire')}: ${label}`}
              onClick={() => (used.length > 0 ? setWarned(true) : retire())}
            >
              {t('cust.fieldRetire')}
            </button>
          </span>
        )}
      </div>
      <p className="quiet">
        {label !== field.name && (
          <>
            <bdi>{field.name}</bdi>
            {' · '}
          </>
        )}
        {t('cust.fieldCount', { n: field.customers })}
        {field.ofOrders && ` · ${t('cust.fieldOfOrders')}`}
        {field.sources.length > 0 && ` · ${t('cust.fieldFrom', { sources: field.sources.join(', ') })}`}
      </p>
      {field.note !== '' && <p className="quiet">{field.note}</p>}
      {warned && (
        <UsedYet
          text={t('cust.fieldUsed', { n: used.length, uses: usesText(used, words) })}
          retire={retire}
          keep={() => setWarned(false)}
        />
      )}
      {changing && (
        <FieldForm
          field={field}
          save={save}
          saved={(answer) => {
            setChanging(false);
            saved(answer);
          }}
          leave={() => setChanging(false)}
        />
      )}
    </li>
  );
}

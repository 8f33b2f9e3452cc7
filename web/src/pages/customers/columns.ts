import type { CustomerColumn, CustomerRow } from '../../app/customersApi';
import type { Labels } from '../../app/fieldsApi';
import { TEXTS, type Key, type Words } from '../../i18n';
import type { CellRef } from '../../parts/opening';

/** What a column is called: by us, or as the files call an attribute. */
export function columnName(column: CustomerColumn, words: Words): string {
  const key = `cust.col.${column.name}`;
  if (column.label == null) {
    return key in TEXTS[words.lang] ? words.t(key as Key) : column.name;
  }
  const label = labelOf(column.label, column.labels, words);
  const what = column.unit ? words.t('cust.withUnit', { what: label, unit: column.unit }) : label;
  return column.name.startsWith('first_order.') ? words.t('cust.firstOrder', { what }) : what;
}

/** As somebody called it in this language, else as files do. */
export const labelOf = (name: string, labels: Labels | undefined, words: Words) =>
  labels?.[words.lang] ?? attributeName(name, words);

export function attributeName(attribute: string, { name }: Words): string {
  const text = name('attribute', attribute);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const MEASURES: Record<string, string> = {
  net: 'value.customer_net',
  gross: 'value.customer_gross',
  returns: 'value.customer_returns',
  purchases: 'value.customer_purchases',
  recency: 'value.customer_recency',
  last_day: 'value.customer_recency',
  first_day: 'value.customer_days_known',
  records: 'unify.customer_records',
};
const AXES: Record<string, string> = { r: 'recency', f: 'frequency', m: 'monetary' };

/** What stands behind a cell, where it is computed; what a file told is opened on the customer's page. */
export function opensCell(column: CustomerColumn, row: CustomerRow): CellRef | null {
  const axis = AXES[column.name];
  if (axis) {
    return { measure: 'value.customer_score', scope: { customer: row.id, axis } };
  }
  const measure = MEASURES[column.name];
  return measure ? { measure, scope: { customer: row.id } } : null;
}

/** Numbers stand at the right, the largest first when they are sorted. */
export const isNumber = (column: CustomerColumn) => ['number', 'money', 'count'].includes(column.kind);

/** How a cell reads. */
export function cellWords(column: CustomerColumn, value: string | number, words: Words): string {
  const { format, name } = words;
  switch (column.kind) {
    case 'day':
      return format.date(String(value));
    case 'money':
      // What is longer than its column is told shorter; it opens to the last digit.
      return Math.abs(Number(value)) < LONG ? format.money(value) : format.moneyShort(value);
    case 'number':
    case 'count':
      return format.count(value);
    case 'group':
      return name('group', String(value));
    case 'yes_no':
      return yesOrNo(String(value), words);
    default:
      return String(value);
  }
}

/** What was entered here; files may say it in other words. */
export const yesOrNo = (value: string, { t }: Words) =>
  value === 'yes' ? t('cust.yes') : value === 'no' ? t('cust.no') : value;

const LONG = 10_000_000_000;

const WIDTHS: Record<CustomerColumn['kind'], number> = {
  ...{ text: 140, day: 115, number: 110, money: 150, count: 100, group: 180, yes_no: 100 },
};

/** The first is wide, because names are. */
export function widthOf(column: CustomerColumn, first: boolean): number {
  return first ? 220 : column.name === 'email' ? 190 : WIDTHS[column.kind];
}

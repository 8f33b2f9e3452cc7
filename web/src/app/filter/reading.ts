import { step } from '../days';
import { EMPTY, isText, PLACES, WHERE, type Draft, type How, type Where } from './draft';
import { choicesOf, Exact, isObject, type Condition, type Json } from './rule';

type Some = Partial<Draft>;
/** How a number is shown in a field, so that it is read back as it was. */
type Write = (digits: string) => string;

/** The draft that asks a condition; null where the form has no place for it, as for one that was written elsewhere. */
export function draftOf(condition: Condition, write: Write): Draft | null {
  const some = keyword(condition) ?? facts(condition, write) ?? attribute(condition, write);
  const place = some?.family === 'attribute' && PLACES.includes(some.attribute ?? '') && !isText(some.how ?? 'known');
  return some && { ...EMPTY, ...some, ...(place ? { family: 'place' } : {}) };
}

/** Whether a condition has no name but these. */
const only = (condition: Condition, ...names: string[]) => Object.keys(condition).every((name) => names.includes(name));

function textsOf(json: Json | undefined): string[] | null {
  const list = json == null ? [] : Array.isArray(json) ? json : [json];
  return list.every((text) => typeof text === 'string') ? (list as string[]) : null;
}

function keyword(condition: Condition): Some | null {
  const parts = choicesOf(condition) ?? [condition];
  const found = parts.map(searched);
  const text = found[0]?.text;
  if (!text || parts.length > WHERE.length || found.some((one) => one?.text !== text)) {
    return null;
  }
  // One alone is a condition about an attribute, unless it is about goods.
  const where = found.map((one) => one!.where);
  if (new Set(where).size < where.length || (where.length === 1 && where[0] !== 'goods')) {
    return null;
  }
  return { family: 'keyword', text, where };
}

function searched(part: Condition): { text: string; where: Where } | null {
  if (only(part, 'text', 'contains') && typeof part.contains === 'string') {
    const where = WHERE.find((one) => one === part.text && one !== 'goods');
    return where ? { text: part.contains, where } : null;
  }
  const did = part.did;
  const goods = only(part, 'did') && isObject(did) && only(did, 'kind', 'text') && did.kind === 'purchase';
  return goods && typeof did.text === 'string' ? { text: did.text, where: 'goods' } : null;
}

function facts(condition: Condition, write: Write): Some | null {
  const { did, sum, of } = condition;
  const when = whenOf(condition.within, write);
  const filter = isObject(did) ? did : of == null ? {} : isObject(of) ? of : null;
  if ((did == null && sum == null) || !when || !filter || !only(filter, 'kind', 'category', 'channel', 'text')) {
    return null;
  }
  const [kinds, categories, channels] = [filter.kind, filter.category, filter.channel].map(textsOf);
  const goods = filter.text ?? '';
  if (!kinds || kinds.length > 1 || !categories || !channels || typeof goods !== 'string') {
    return null;
  }
  const filtered: Some = { kind: kinds[0] ?? '', categories, channels, goods, ...when };
  if (did != null) {
    return only(condition, 'did', 'times', 'within') ? counted(condition.times, filtered, write) : null;
  }
  const range = limitsOf(condition, write);
  const measure = (['amount', 'gross', 'quantity'] as const).find((one) => one === sum);
  const names = ['sum', 'of', 'within', ...LIMITS];
  return range && measure && only(condition, ...names) ? { family: 'purchases', measure, ...filtered, ...range } : null;
}

function counted(times: Json | undefined, filtered: Some, write: Write): Some | null {
  const range = times == null ? { least: '1', most: '' } : isObject(times) ? limitsOf(times, write) : null;
  if (!range || (isObject(times) && !only(times, ...LIMITS))) {
    return null;
  }
  const plain = filtered.kind === 'purchase' && filtered.when !== 'ever' && filtered.goods === '';
  if (plain && filtered.categories?.length === 0 && filtered.channels?.length === 0) {
    if (times == null) {
      return { ...filtered, family: 'time', did: 'bought' };
    }
    if (range.least === '0' && range.most === '0') {
      return { ...filtered, family: 'time', did: 'silent' };
    }
  }
  return { family: 'purchases', measure: 'count', ...filtered, ...range };
}

function whenOf(within: Json | undefined, write: Write): Some | null {
  if (within == null) {
    return { when: 'ever' };
  }
  if (!isObject(within)) {
    return null;
  }
  if (within.days instanceof Exact && only(within, 'days')) {
    return { when: 'days', days: write(within.days.digits) };
  }
  const dates = datesOf(within, 'from', 'to');
  return dates && { when: 'dates', ...dates };
}

function datesOf(condition: Condition, ...names: string[]): Some | null {
  const { from = '', to = '' } = condition;
  return typeof from === 'string' && typeof to === 'string' && only(condition, ...names)
    ? { from, last: to === '' ? '' : step(to, -1, null) }
    : null;
}

const LIMITS = ['at_least', 'at_most', 'exactly'];

/** The fields of a range; null for limits that the form does not have. */
function limitsOf(condition: Condition, write: Write): { least: string; most: string } | null {
  const { at_least, at_most, exactly } = condition;
  const digits = (json: Json | undefined) => (json instanceof Exact ? write(json.digits) : '');
  if ([condition.more_than, condition.less_than].some((limit) => limit != null)) {
    return null;
  }
  return exactly == null
    ? { least: digits(at_least), most: digits(at_most) }
    : { least: digits(exactly), most: digits(exactly) };
}

function attribute(condition: Condition, write: Write): Some | null {
  const is = (name: string, how: How, more: Some | null, ...names: string[]): Some | null => {
    const named = condition[name];
    return typeof named === 'string' && more && only(condition, name, ...names)
      ? { family: 'attribute', attribute: named, how, ...more }
      : null;
  };
  for (const how of ['one_of', 'none_of'] as const) {
    if (condition[how] != null) {
      const values = textsOf(condition.values);
      return is(how, how, values && { values }, 'values');
    }
  }
  for (const how of ['known', 'missing'] as const) {
    if (condition[how] != null) {
      const found = is(how, how, {});
      return found && { ...found, family: 'quality' };
    }
  }
  if (condition.text != null) {
    const how = (Object.keys(condition) as How[]).find(isText);
    const text = how && condition[how];
    return how && typeof text === 'string' ? is('text', how, { text }, how) : null;
  }
  if (condition.date != null) {
    const found = is('date', 'dates', datesOf(condition, 'date', 'from', 'to'), 'from', 'to');
    return found?.attribute === 'registered_on' ? { ...found, family: 'time', did: 'registered' } : found;
  }
  if (condition.place != null) {
    const { under, edition } = condition;
    const where = typeof under === 'string' && typeof edition === 'string' ? { values: [under], edition } : null;
    return is('place', 'under', where, 'under', 'edition');
  }
  return condition.age != null
    ? is('age', 'age', limitsOf(condition, write), ...LIMITS)
    : is('number', 'range', limitsOf(condition, write), ...LIMITS);
}

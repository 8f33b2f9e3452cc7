import { step } from '../days';
import { isText, type Draft } from './draft';
import { Exact, type Condition, type Json } from './rule';

/** What is missing in a draft, and where. */
export interface Lack {
  at: keyof Draft;
  why: 'days' | 'dates' | 'values' | 'text' | 'limit' | 'number' | 'where' | 'attribute' | 'place';
}

type Read = (text: string) => string | null;
type Written = { condition: Condition } | { lack: Lack };

class Lacking extends Error {
  constructor(readonly lack: Lack) {
    super(lack.why);
  }
}

function lacks(at: keyof Draft, why: Lack['why']): never {
  throw new Lacking({ at, why });
}

/** The condition a draft asks, or what it lacks. Numbers are read as the reader's language writes them. */
export function conditionOf(draft: Draft, read: Read): Written {
  try {
    return { condition: of(draft, read) };
  } catch (error) {
    if (error instanceof Lacking) {
      return { lack: error.lack };
    }
    throw error;
  }
}

function of(draft: Draft, read: Read): Condition {
  switch (draft.family) {
    case 'time':
      return time(draft, read);
    case 'keyword':
      return keyword(draft);
    case 'purchases':
      return purchases(draft, read);
    default:
      return attribute(draft, read);
  }
}

function time(draft: Draft, read: Read): Condition {
  if (draft.did === 'registered') {
    return { date: 'registered_on', ...dates(draft, false) };
  }
  const none: Condition = draft.did === 'silent' ? { times: { exactly: new Exact('0') } } : {};
  return { did: { kind: 'purchase' }, ...none, ...within(draft, read) };
}

function keyword({ text, where }: Draft): Condition {
  const key = text.trim() || lacks('text', 'text');
  const any = where.map((one): Condition =>
    one === 'goods' ? { did: { kind: 'purchase', text: key } } : { text: one, contains: key },
  );
  return any.length > 1 ? { any } : (any[0] ?? lacks('where', 'where'));
}

function purchases(draft: Draft, read: Read): Condition {
  const filter: Condition = {
    ...(draft.kind === '' ? {} : { kind: draft.kind }),
    ...(draft.categories.length > 0 ? { category: list(draft.categories) } : {}),
    ...(draft.channels.length > 0 ? { channel: list(draft.channels) } : {}),
    ...(draft.goods.trim() === '' ? {} : { text: draft.goods.trim() }),
  };
  const range = limits(draft, read);
  return draft.measure === 'count'
    ? { did: filter, times: range, ...within(draft, read) }
    : { sum: draft.measure, of: filter, ...range, ...within(draft, read) };
}

function attribute(draft: Draft, read: Read): Condition {
  const { how } = draft;
  const name = draft.attribute || lacks('attribute', 'attribute');
  if (how === 'one_of' || how === 'none_of') {
    return { [how]: name, values: draft.values.length > 0 ? list(draft.values) : lacks('values', 'values') };
  }
  if (isText(how)) {
    return { text: name, [how]: draft.text.trim() || lacks('text', 'text') };
  }
  switch (how) {
    case 'under':
      return { place: name, under: draft.values[0] ?? lacks('values', 'place'), edition: draft.edition };
    case 'range':
      return { number: name, ...limits(draft, read) };
    case 'age':
      return { age: name, ...limits(draft, read) };
    case 'dates':
      return { date: name, ...dates(draft, false) };
    default:
      return { [how]: name };
  }
}

/** One text stands alone, as the server writes it. */
const list = (texts: string[]): Json => (texts.length === 1 ? texts[0]! : texts);

function within(draft: Draft, read: Read): Condition {
  if (draft.when === 'ever') {
    return {};
  }
  if (draft.when === 'dates') {
    return { within: dates(draft, true) };
  }
  const days = read(draft.days);
  return { within: { days: days && /^[1-9]\d{0,5}$/.test(days) ? new Exact(days) : lacks('days', 'days') } };
}

/** From a day to the day before another: the last one counts. */
function dates({ from, last }: Draft, both: boolean): Condition {
  if (both ? from === '' || last === '' : from === '' && last === '') {
    lacks(from === '' ? 'from' : 'last', 'dates');
  }
  if (from !== '' && last !== '' && from > last) {
    lacks('last', 'dates');
  }
  return { ...(from === '' ? {} : { from }), ...(last === '' ? {} : { to: step(last, 1, null) }) };
}

function limits(draft: Draft, read: Read): Condition {
  const number = (at: 'least' | 'most') => (draft[at].trim() === '' ? null : (read(draft[at]) ?? lacks(at, 'number')));
  const [least, most] = [number('least'), number('most')];
  if (least == null && most == null) {
    lacks('least', 'limit');
  }
  if (least != null && least === most) {
    return { exactly: new Exact(least) };
  }
  return {
    ...(least == null ? {} : { at_least: new Exact(least) }),
    ...(most == null ? {} : { at_most: new Exact(most) }),
  };
}

import type { Answered, Asked } from './fixture';

/** Rules as a server would word, count and refuse them. */
export interface FiltersGiven {
  /** How many customers there are; of many, the first answer is a guess. */
  many?: boolean;
  /** Customers with too many facts. */
  unjudged?: number;
  /** Rules hold for nobody. */
  nobody?: boolean;
}

type Json = Record<string, unknown>;

export const VOCABULARY = {
  attributes: [
    { name: 'full_name', label: 'name', type: 'text', own: false },
    { name: 'source_key', label: 'customer number', type: 'text', own: false },
    { name: 'email', label: 'e-mail', type: 'text', own: false },
    {
      ...{ name: 'country', label: 'country', type: 'text', own: false },
      values: [
        { value: 'Việt Nam', count: 412 },
        { value: 'Deutschland', count: 88 },
        { value: '中国', count: 61 },
        { value: '<script>alert(1)</script>', count: 1 },
        { value: 'ישראל', count: 1 },
        ...Array.from({ length: 90 }, (_, at) => ({ value: `Land ${at + 1}`, count: 1 })),
      ],
    },
    { name: 'registered_on', label: 'registered on', type: 'date', own: false },
    { name: 'home_place', label: 'home', type: 'place', own: false },
    { name: 'points', label: 'points', type: 'number', own: true },
  ],
  kinds: [
    { name: 'purchase', label: 'purchases' },
    { name: 'return', label: 'returns' },
    { name: 'other', label: 'credit notes and the like' },
  ],
  channels: [
    { value: 'web', count: 300 },
    { value: 'shop', count: 240 },
  ],
  categories: [{ value: 'cà phê', count: 12 }],
  places: [
    {
      edition: 'vn-2025-07',
      nodes: [
        { id: 'vn:79', label: 'Thành phố Hồ Chí Minh' },
        { id: 'vn:01', label: 'Thủ đô Hà Nội' },
      ],
    },
    { edition: 'iso', nodes: [{ id: 'vn', label: 'Việt Nam' }] },
  ],
};

const list = (value: unknown) => (Array.isArray(value) ? value : [value]) as string[];

/** Words enough to tell conditions apart; what has none is shown as it is. */
export function sentenceOf(rule: Json): string {
  if (Array.isArray(rule.any)) {
    return `(${(rule.any as Json[]).map(sentenceOf).join(' or ')})`;
  }
  if (Array.isArray(rule.all)) {
    return `(${(rule.all as Json[]).map(sentenceOf).join(' and ')})`;
  }
  if (rule.not) {
    return `not (${sentenceOf(rule.not as Json)})`;
  }
  if (rule.one_of) {
    return `${String(rule.one_of)} is ${list(rule.values).join(' or ')}`;
  }
  if (rule.text) {
    return `${String(rule.text)} contains “${String(rule.contains)}”`;
  }
  const { exactly } = (rule.times ?? {}) as { exactly?: number };
  return rule.did && exactly === 1 ? 'purchases: exactly 1' : JSON.stringify(rule);
}

/** The words of a rule with those of what it joins. */
function treeOf(rule: Json): Json {
  const of = (rule.all ?? rule.any ?? (rule.not ? [rule.not] : [])) as Json[];
  return { sentence: sentenceOf(rule), of: of.map(treeOf) };
}

/** A verdict that holds but for the last of several conditions. */
function verdictOf(rule: Json, holds: boolean): Json {
  const parts = Array.isArray(rule.all) ? (rule.all as Json[]) : [];
  const of = parts.map((part, at) => verdictOf(part, holds || at < parts.length - 1));
  return { holds, sentence: sentenceOf(rule), value: parts.length > 0 ? null : '1290000.5', of };
}

const figureOf = (measure: string, unit: string, value: number | string) => ({
  ...{ measure: `segment.${measure}`, scope: {}, unit, state: 'exact', value, n: 212, evidence: 'of a rule' },
});

function wrong(code: string, text: string): Answered {
  return { status: 400, body: { title: text, status: 400, problems: [{ code, text, where: 'rule' }] } };
}

function ruleOf(set: string): Json | Answered {
  if (set.length > 20_000) {
    return wrong('rules.noJson', 'This is no rule: It is longer than 20000 letters.');
  }
  try {
    const { rule } = JSON.parse(set) as { rule?: Json };
    if (!rule) {
      return wrong('rules.noRule', 'The rule itself is missing.');
    }
    return 'foo' in rule ? wrong('rules.noVerb', 'Nothing here says what is asked.') : rule;
  } catch {
    return wrong('rules.noJson', 'This is no rule.');
  }
}

/** Of filters the longer hold for fewer; of what stands alone as many always. */
export const holding = (set: string) => (set.startsWith('{"rule":{"all":') ? Math.max(1, 500 - set.length) : 212);

export function filters(given: FiltersGiven) {
  const value = (set: string) => (given.nobody ? 0 : holding(set));
  const of = given.many ? 1_000_000 : 660;
  return (request: Asked): Answered | null => {
    const url = new URL(request.url, 'http://fixture');
    const set = url.searchParams.get('set') ?? '';
    if (url.pathname === '/api/rules/vocabulary') {
      return { status: 200, body: VOCABULARY };
    }
    if (!url.pathname.startsWith('/api/rules/')) {
      return null;
    }
    const rule = ruleOf(set);
    if ('status' in rule && 'body' in rule) {
      return rule as unknown as Answered;
    }
    const asked = rule as Json;
    const parts = Array.isArray(asked.all) ? (asked.all as Json[]) : [asked];
    switch (url.pathname) {
      case '/api/rules/words':
        return {
          status: 200,
          body: {
            ...{ rule: set, parts: parts.map(sentenceOf), sentence: parts.map(sentenceOf).join(' and ') },
            tree: { sentence: parts.map(sentenceOf).join(' and '), of: treeOf(asked).of },
          },
        };
      case '/api/rules/steps': {
        const guess = given.many && url.searchParams.get('exact') == null;
        const steps = parts.map((_, at) => {
          const left = value(JSON.stringify({ rule: { all: parts.slice(0, at + 1) } }));
          const exact = Array.isArray(asked.all) ? left : value(set);
          return guess ? { value: exact, low: exact - 20, high: exact + 20 } : { value: exact };
        });
        const unjudged = given.unjudged ?? 0;
        return { status: 200, body: { state: guess ? 'estimate' : 'exact', of, unjudged, steps } };
      }
      case '/api/rules/sql': {
        const plain = parts.every((part) => part.one_of ?? part.text);
        const text = 'select c.customer_id from unify.customers as c where c.country in (?)';
        const body = plain
          ? { sql: { text, bound: ['Việt Nam'] }, reads: [] }
          : { sql: null, reads: [{ text: 'select p.customer_id from value.purchases as p', bound: [] }] };
        return { status: 200, body };
      }
      case '/api/rules/figures': {
        const figures = [
          ...[figureOf('size', 'count', value(set)), figureOf('share', 'share', 0.32)],
          ...[figureOf('net', 'money', '812000000'), figureOf('net_share', 'share', 0.41)],
          {
            ...figureOf('net_each', 'money', 3_830_000),
            state: 'estimate',
            low: 3_500_000,
            high: 4_100_000,
            level: 0.9,
          },
        ];
        return { status: 200, body: { figures } };
      }
      case '/api/rules/traits': {
        const few = '20 people are too few to say what sets the group apart; 30 are needed.';
        return { status: 200, body: { sentences: [], doubts: [few], judged: 0, traits: [] } };
      }
      case '/api/rules/why': {
        const holds = url.searchParams.get('customer')?.endsWith('a') ?? false;
        const last = parts.at(-1) as Json;
        const change = { holds, sentence: holds ? `not (${sentenceOf(last)})` : sentenceOf(last), value: '3', of: [] };
        return { status: 200, body: { ...verdictOf(asked, holds), changes: [[change]] } };
      }
      case '/api/rules/estimate':
        return given.many
          ? { status: 200, body: { state: 'estimate', value: 3200, low: 3050, high: 3350, of } }
          : { status: 200, body: { state: 'exact', value: value(set), of, unjudged: given.unjudged ?? 0 } };
      case '/api/rules/count':
        return { status: 200, body: { state: 'exact', value: value(set), of, unjudged: given.unjudged ?? 0 } };
      default:
        return null;
    }
  };
}

import type {
  Compared,
  Definition,
  Group,
  ListedSegment,
  Member,
  Moves,
  OneGroup,
  SegmentHistory,
  Segments,
  Trait,
  Traits,
  Wish,
} from '../../src/app/segmentsApi';
import { rowsOf, type Figure, type Report } from '../../src/data';
import type { Answered } from './fixture';

const idOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z]+/g, '-');
const BOXES: Record<string, Definition> = {
  Champions: { recency: [5, 5], frequency: [5, 5], money: [5, 5], before: [] },
  'At Risk': { recency: [1, 2], frequency: [2, 5], money: [4, 5], before: ['Loyal', "Can't Lose Them"] },
};

export const MINE = `s${'mine'.repeat(6)}a`;
const RULE = '{"rule":{"did":{"kind":"purchase"},"times":{"at_least":2}}}';
const PARTS: Record<string, string> = { [RULE]: 'purchases: at least 2' };

/** What the page Segments is told in the small world, which keeps what is saved. */
export function segmented(report: Report) {
  const day = { asOf: report.asOf, zone: report.zone, currency: report.currency };
  const saved: SegmentHistory['versions'] = [];
  const rules: string[] = [];
  const given = rowsOf(report, 'segment.groups');
  const people = given.reduce((sum, row) => sum + Number(row.customers), 0);
  const net = given.reduce((sum, row) => sum + Number(row.net), 0);

  function figures(scope: Record<string, string>, row: Record<string, number>): Figure[] {
    const n = row.customers ?? 0;
    const exact = { scope, state: 'exact', n, evidence: 'of a group' } as const;
    const enough = n >= 30;
    const average = (measure: string, value: number): Figure => ({
      ...{ measure, scope, unit: 'money', n, evidence: 'of a group', value: enough ? value : null },
      ...(enough
        ? { state: 'estimate', low: value * 0.9, high: value * 1.1, level: 0.9 }
        : { state: 'notEnough', needed: 30 }),
    });
    return [
      { ...exact, measure: 'segment.size', unit: 'count', value: n },
      { ...exact, measure: 'segment.share', unit: 'share', value: n / people },
      { ...exact, measure: 'segment.net', unit: 'money', value: String(row.net) },
      { ...exact, measure: 'segment.net_share', unit: 'share', value: (row.net ?? 0) / net },
      { ...exact, measure: 'segment.purchases', unit: 'count', value: row.orders ?? 0 },
      average('segment.average_order', (row.net ?? 0) / (row.orders ?? 1)),
      average('segment.net_each', (row.net ?? 0) / n),
    ];
  }

  const groups: Group[] = given.map((row) => {
    const [id, name] = [idOf(String(row.group)), String(row.group)];
    const numbers = { customers: Number(row.customers), net: Number(row.net), orders: Number(row.orders) };
    return { id, name, figures: figures({ group: id }, numbers) };
  });
  const numbers = { customers: 212, net: 812_000_000, orders: 900 };
  const partsOf = (rule: string) => [PARTS[rule] ?? 'country is one of: Việt Nam'];

  function keep(wish: Wish & { retired?: boolean }) {
    const [before, rule] = [rules.at(-1), wish.rule];
    rules.push(rule);
    saved.unshift({
      ...{
        version: saved.length + 1,
        name: wish.name,
        owner: wish.owner,
        note: wish.note,
        nextReview: wish.nextReview,
      },
      ...{ retired: wish.retired ?? false, since: '2026-01-17T08:00:00Z', rule },
      added: before === rule ? [] : partsOf(rule),
      gone: before == null || before === rule ? [] : partsOf(before),
    });
  }

  const trend = [4, 3, 2, 1].map((back) => ({ asOf: `2026-01-1${7 - back}`, version: 1, members: 212 - back * 7 }));

  function segment(): ListedSegment {
    const rule = rules.at(-1) ?? RULE;
    const version = saved[0] as SegmentHistory['versions'][0];
    const of = figures({ segment: MINE }, numbers);
    return { ...version, id: MINE, rule, parts: partsOf(rule), trend, figures: of, problems: [] };
  }

  function history(): OneGroup {
    const told = segment();
    const moves = [{ day: '2026-01-16', cause: 'run', text: 'by what happened', came: 9, left: 2 }];
    return {
      ...{ ...day, id: MINE, name: told.name, figures: told.figures },
      segment: { ...told, versions: saved, trend, moves },
    };
  }

  function save(method: string, id: string | undefined, body: string, seen: string | null): Answered {
    const wish = JSON.parse(body || '{}') as Wish & { version?: number };
    const last = saved[0];
    if (id && Number(wish.version ?? seen) !== last?.version) {
      const said = 'Somebody saved another version meanwhile. Look at it first.';
      const values = { now: String(last?.version), at: '2026-01-17T09:30:00Z' };
      return { status: 412, body: { problems: [{ code: 'run.segmentChanged', text: said, values }] } };
    }
    const as = { ...last, rule: rules.at(-1) ?? RULE } as Wish;
    keep(method === 'DELETE' ? { ...as, retired: true } : wish.name ? wish : { ...as, retired: false });
    return { status: 200, body: { id: MINE, version: saved.length, retired: saved[0]?.retired, job: 'done' } };
  }

  const all = (): Segments => ({
    ...day,
    everyone: figures({}, { customers: people, net, orders: 2145 }),
    groups,
    segments: saved[0] && !saved[0].retired ? [segment()] : [],
  });

  function one(group: Group): OneGroup {
    const tables = { 'value.rfm_thresholds': report.tables['value.rfm_thresholds'] ?? { columns: [], rows: [] } };
    return { ...day, ...group, rule: 'product', tables, definition: BOXES[group.name] ?? {} };
  }

  function traits(group: Group): Traits {
    if (group.name === 'Others') {
      const few = '20 people are too few to say what sets the group apart; 30 are needed.';
      return { ...day, sentences: [], doubts: [few], judged: 0, traits: [] };
    }
    const rows = rowsOf(report, 'segment.traits').map((row, at): Trait => ({
      ...{
        trait: `0123456789a${at}`,
        attribute: String(row.attribute),
        level: String(row.level),
        name: String(row.level),
      },
      ...{ share: Number(row.best_share), all_share: Number(row.all_share), ratio: Number(row.ratio) },
      ...{ low: Number(row.low), high: Number(row.high), n: Number(row.n_best), n_all: Number(row.n_all) },
      ...{ q: Number(row.q), own: row.attribute === 'first_size' || row.attribute === 'first_month' },
    }));
    return {
      ...day,
      sentences: [
        {
          text: 'Among the people of this group 41% are from Hà Nội; among all buyers 22% are (1.9 times).',
          trait: '0123456789a0',
        },
        { text: 'What was read tells no more.', trait: null },
      ],
      doubts: ['No findings, because the group is made of it: size of first order.'],
      judged: 1_071,
      traits: rows,
    };
  }

  function members(group: Group, after: number, limit: number) {
    const total = Number(group.figures[0]?.value);
    const rows = Array.from({ length: Math.max(0, Math.min(limit, total - after)) }, (_, at): Member => {
      const n = after + at;
      return {
        ...{ customer: `c${'a'.repeat(24)}${n % 10}`, source: 'orders', key: `K-${n}`, purchases: 2 + (n % 5) },
        ...{
          name: n % 3 === 0 ? `Nguyễn Thị Ánh ${n}` : n % 3 === 1 ? null : `张伟 ${n}`,
          net: String(9_000_000 - n * 10_000),
        },
        ...{ first: '2025-03-02', last: '2026-01-10', recency: n % 20, scores: [5, 5, 5] },
      };
    });
    return { ...day, rows, total, next: after + rows.length < total ? after + rows.length : null };
  }

  const namedOf = (id: string) =>
    id === MINE && saved[0]
      ? { id: MINE, name: saved[0].name, figures: figures({ segment: MINE }, numbers) }
      : groups.find((each) => each.id === id);

  /** Of each two, a tenth of the first. */
  function compared(ids: string[]): Compared {
    const sets = ids.flatMap((id) => namedOf(id) ?? []);
    const overlaps = sets.flatMap((one) =>
      sets
        .filter((other) => other !== one)
        .flatMap((other): Figure[] => {
          const scope = { ...one.figures[0]?.scope, with: other.id };
          const [n, value] = [Number(one.figures[0]?.value), Math.round(Number(one.figures[0]?.value) / 10)];
          const exact = { scope, state: 'exact', n, evidence: 'of both' } as const;
          return [
            { ...exact, measure: 'segment.overlap', unit: 'count', value },
            { ...exact, measure: 'segment.overlap_share', unit: 'share', value: value / n },
          ];
        }),
    );
    const traits = rowsOf(report, 'segment.traits')
      .slice(0, 4)
      .map((row, at) => ({
        ...{ trait: `0123456789a${at}`, attribute: row.attribute, level: row.level, name: row.level },
        ...{ all_share: Number(row.all_share) },
        sets: sets.map((set, place) =>
          set.name === 'Others'
            ? null
            : {
                ...{ share: Number(row.best_share) - place / 100, ratio: Number(row.ratio) - place / 10 },
                ...{ low: Number(row.low), high: Number(row.high), n: 40 },
              },
        ),
      }));
    const few = '20 people are too few to say what sets the group apart; 30 are needed.';
    const doubts = sets.map(({ name }) => (name === 'Others' ? [few] : []));
    return { ...day, sets, overlaps, traits: traits as unknown as Compared['traits'], doubts };
  }

  function moves(came: boolean): Moves {
    const names = came ? ['Nguyễn Thị Ánh', '张伟', null] : ['Oliver Smith'];
    const rows = names.map((name, at) => ({
      ...{ customer: `c${'a'.repeat(24)}${at}`, name, key: `K-${at}`, cause: 'run', text: 'by what happened' },
    }));
    return { ...day, before: 203, after: 205, came: 3, left: 1, rows, total: rows.length, next: null };
  }

  return (path: string, query: URLSearchParams, method = 'GET', sent = ''): Answered | undefined => {
    const [, , , id, part] = path.split('/');
    if (method !== 'GET') {
      return save(method, id, sent, query.get('version'));
    }
    if (path === '/api/segments') {
      return { status: 200, body: all() };
    }
    if (id === 'compare') {
      return { status: 200, body: compared((query.get('ids') ?? '').split(',')) };
    }
    if (part === 'moves') {
      return { status: 200, body: moves(query.get('came') === 'true') };
    }
    const mine = { id: MINE, name: 'mine', figures: figures({ segment: MINE }, numbers) };
    if (id === MINE && saved.length > 0 && part == null) {
      return { status: 200, body: history() };
    }
    const group = id === MINE && saved.length > 0 ? mine : groups.find((each) => each.id === id);
    if (!group) {
      return undefined;
    }
    const page = () => members(group, Number(query.get('after') ?? 0), Number(query.get('limit') ?? 50));
    const body = part == null ? one(group) : part === 'traits' ? traits(group) : part === 'members' ? page() : null;
    return body ? { status: 200, body } : { status: 200, body: 'customer_id\n', type: 'text/csv' };
  };
}

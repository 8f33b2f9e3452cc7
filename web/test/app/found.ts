import type { Report } from '../../src/data';
import type { Answered, Asked } from './fixture';

/** Some of what a search leads to, by the letters they are found by. */
export function found(report: Report) {
  const figure = report.figures.find(({ measure }) => measure === 'value.repeat_rate');
  const hits = [
    {
      kind: 'page',
      title: 'Customers',
      detail: 'The list of them, and each one.',
      address: '/customers',
      by: 'customers',
    },
    { kind: 'segment', title: 'At Risk', detail: 'Named group', address: '/segments/at-risk', by: 'at risk' },
    { kind: 'person', title: '張偉', detail: 'C-3 · Taipei', address: '/customers/c3', by: 'zhang wei' },
    { kind: 'person', title: 'Nguyễn Thị Ánh', detail: 'C-1 · Hà Nội', address: '/customers/c1', by: 'nguyen anh' },
    {
      ...{ kind: 'number', title: 'Repeat purchase rate', detail: 'People with two or more purchases.', by: 'repeat' },
      ...{ address: `/value?open=${figure?.evidence}`, figure },
    },
    {
      ...{ kind: 'field', title: 'City', detail: 'city is known', by: 'city' },
      address: `/customers?set=${encodeURIComponent('{"rule":{"known":"city"}}')}`,
    },
  ];
  return (request: Asked, isReady: (day: string | null) => boolean): Answered | null => {
    const url = new URL(request.url, 'http://fixture');
    if (url.pathname !== '/api/search') {
      return null;
    }
    const q = url.searchParams.get('q') ?? '';
    const whole = isReady(url.searchParams.get('asof'));
    const groups = ['page', 'segment', 'person', 'number', 'field'].flatMap((kind) => {
      const those = hits.filter((hit) => hit.kind === kind && (q === 'a' || hit.by.startsWith(q)));
      const shown = whole || kind === 'page' || kind === 'segment' ? those : [];
      const told = shown.map(({ by: _, ...hit }) => ({ ...hit, marks: { title: [[0, 2]], detail: [] } }));
      const people = kind === 'person' && q === 'a';
      const all = people ? `/customers?q=${q}` : null;
      return told.length > 0 ? [{ kind, hits: told, total: people ? 1234 : told.length, all }] : [];
    });
    return { status: 200, body: { q, whole, groups } };
  };
}

import { describe, expect, it } from 'vitest';
import { addressText, readAddress } from '../../src/app/address';
import { apiOf, Refused } from '../../src/app/api';
import { problemOf, step } from '../../src/app/days';
import { firstLang } from '../../src/app/settings';
import { piecesOf } from '../../src/app/Sql';
import { bandsOf } from '../../src/pages/value/bands';
import { fetchOf, world } from './fixture';

const DAYS = { first: '2009-12-01', last: '2011-12-09' };

describe('a day', () => {
  it('is one of the calendar, and one the data reach', () => {
    expect(problemOf('2010-06-30', DAYS)).toBeNull();
    expect(problemOf('2009-12-01', DAYS)).toBeNull();
    expect(problemOf('2011-12-09', DAYS)).toBeNull();
    expect(problemOf('2009-11-30', DAYS)).toBe('beforeFirst');
    expect(problemOf('2011-12-10', DAYS)).toBe('afterLast');
    for (const text of ['', 'yesterday', '2010-6-30', '2010-02-30', '2010-13-01', '30.06.2010', '2010-06-30T00:00']) {
      expect(problemOf(text, DAYS), text).toBe('notADay');
    }
  });

  it('of 29 February comes in leap years only', () => {
    expect(problemOf('2012-02-29', null)).toBeNull();
    expect(problemOf('2000-02-29', null)).toBeNull();
    expect(problemOf('2011-02-29', null)).toBe('notADay');
    expect(problemOf('1900-02-29', null)).toBe('notADay');
  });

  it('steps over months, leap days and years, and stays inside the data', () => {
    expect(step('2010-03-01', -1, DAYS)).toBe('2010-02-28');
    expect(step('2012-02-28', 1, null)).toBe('2012-02-29');
    expect(step('2010-12-31', 1, DAYS)).toBe('2011-01-01');
    expect(step('2010-03-28', 7, DAYS)).toBe('2010-04-04');
    expect(step('2009-12-03', -7, DAYS)).toBe('2009-12-01');
    expect(step('2011-12-09', 1, DAYS)).toBe('2011-12-09');
  });
});

describe('an address', () => {
  it.each([
    '/value',
    '/value?asof=2010-06-30',
    '/value?asof=2010-06-30&set=%7B%22rule%22%3A%7B%7D%7D&open=ev1',
    '/data',
    '/data/set-aside',
    '/value?open=ev0000000000000000000000023',
    '/value?asof=2010-06-30&open=value.grid_net%7Crecency%3D5%3Bfrequency%3D3',
  ])('%s is read and written back', (text) => {
    const [path = '', search = ''] = text.split(/(?=\?)/);
    expect(addressText(readAddress(path, search))).toBe(text);
  });

  it('names a cell by measure and scope', () => {
    expect(readAddress('/value', '?open=value.cohort_net|cohort=2009-12;period=0').open).toEqual({
      measure: 'value.cohort_net',
      scope: { cohort: '2009-12', period: '0' },
    });
    expect(readAddress('/value', '?open=').open).toBeNull();
  });
});

describe('what the server is asked', () => {
  it('names day, page and language', async () => {
    const fixture = world();
    const api = apiOf('zh-Hant', fetchOf(fixture));
    await api.value({ past: null, set: null });
    await api.evidence({ id: 'ev0000000000000000000000023' }, { past: '2025-12-31', set: null }, 50);
    await api.evidence(
      { measure: 'value.grid_net', scope: { recency: 5, frequency: 3 } },
      { past: null, set: null },
      0,
    );
    expect(fixture.asked.map(({ url }) => url)).toEqual([
      '/api/value',
      '/api/evidence/ev0000000000000000000000023?asof=2025-12-31&after=50&limit=50',
      '/api/evidence?measure=value.grid_net&scope=recency%3D5%3Bfrequency%3D3&after=0&limit=50',
    ]);
    expect(fixture.asked[0]?.lang).toBe('zh-Hant');
    expect(api.rowsCsv({ measure: 'value.grid_net', scope: { recency: 5 } }, { past: '2025-12-31', set: null })).toBe(
      '/api/evidence/rows.csv?measure=value.grid_net&scope=recency%3D5&asof=2025-12-31',
    );
  });

  it('comes back as a refusal with its code, or as silence', async () => {
    const api = apiOf('en', fetchOf(world()));
    const refused = await api.value({ past: '2025-06-30', set: null }).catch((error: unknown) => error as Refused);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).has('app.dayNotPrepared')).toBe(true);
    const silent = apiOf('en', () => Promise.reject(new TypeError('no network')));
    await expect(silent.workspace()).rejects.toMatchObject({ status: 0 });
  });
});

describe('the bands of a grid', () => {
  it('hold whole values between the cuts', () => {
    expect(bandsOf([14, 35.25, '70', 175], 0)).toEqual([
      { low: 0, high: 14 },
      { low: 15, high: 35 },
      { low: 36, high: 70 },
      { low: 71, high: 175 },
      { low: 176, high: null },
    ]);
  });

  it('are empty between equal cuts, and none where a cut is missing', () => {
    expect(bandsOf([1, 1, 2, 3], 1)?.[1]).toEqual({ low: 2, high: 1 });
    expect(bandsOf([1, null, 2, 3], 1)).toBeNull();
    expect(bandsOf([2, 3.5, 5, 7], 1, true)).toEqual([
      { low: 1, high: 1 },
      { low: 2, high: 3 },
      { low: 4, high: 4 },
      { low: 5, high: 6 },
      { low: 7, high: null },
    ]);
  });
});

describe('SQL', () => {
  it('is cut into looks and stays the same text', () => {
    const sql = "select 'it''s', \"from\" -- from\nfrom value.totals /* where */ where gross > 0";
    const pieces = piecesOf(sql);
    expect(pieces.map(({ text }) => text).join('')).toBe(sql);
    expect(pieces.filter(({ kind }) => kind === 'keyword').map(({ text }) => text)).toEqual([
      'select',
      'from',
      'where',
    ]);
    expect(pieces.filter(({ kind }) => kind === 'string').map(({ text }) => text)).toEqual(["'it''s'"]);
    expect(pieces.filter(({ kind }) => kind === 'comment')).toHaveLength(2);
  });
});

describe('the language', () => {
  it('is the first of the reader that is spoken here', () => {
    expect(firstLang(['zh-TW', 'en'])).toBe('zh-Hant');
    expect(firstLang(['zh-HK'])).toBe('zh-Hant');
    expect(firstLang(['zh-CN'])).toBe('zh-Hans');
    expect(firstLang(['fr-FR', 'vi-VN', 'en'])).toBe('vi');
    expect(firstLang(['fr'])).toBe('en');
    expect(firstLang([])).toBe('en');
  });
});

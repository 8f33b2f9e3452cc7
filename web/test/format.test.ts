import { describe, expect, it } from 'vitest';
import { Format, LANGS, langOf, type Lang } from '../src/format';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const format = (lang: 'en' | 'zh-Hans' | 'zh-Hant' | 'vi', currency = 'VND') => new Format(lang, currency);

describe('numbers of each language', () => {
  it('writes counts', () => {
    expect(format('en').count(41872)).toBe('41,872');
    expect(format('vi').count(41872)).toBe('41.872');
    expect(format('zh-Hans').countShort(41872)).toBe('41,872');
    expect(format('zh-Hans').countShort(128000)).toBe('12.8\u2060万');
    expect(format('zh-Hant').countShort(128000)).toBe('12.8\u2060萬');
  });

  it.each([
    [7_030_000, '₫7.03M', '₫703\u2060万', '₫703\u2060萬', '7,03 triệu đ'],
    [79_100_000_000, '₫79.1B', '₫791\u2060亿', '₫791\u2060億', '79,1 tỷ đ'],
    [666_000, '₫666k', '₫66.6\u2060万', '₫66.6\u2060萬', '666 nghìn đ'],
    [-410_000, '−₫410k', '−₫41\u2060万', '−₫41\u2060萬', '−410 nghìn đ'],
  ])('writes %d short', (value, en, hans, hant, vi) => {
    const written = (['en', 'zh-Hans', 'zh-Hant', 'vi'] as const).map((lang) => plain(format(lang).moneyShort(value)));
    expect(written).toEqual([en, hans, hant, vi]);
  });

  it('writes money in full and keeps every decimal of exact money', () => {
    expect(format('en').money('638000000')).toBe('₫638,000,000');
    expect(plain(format('vi').money('638000000'))).toBe('638.000.000 đ');
    expect(format('en', 'GBP').money('-483794.70')).toBe('−£483,794.70');
    expect(format('en', 'GBP').moneyExact('90071992547409931.2345')).toBe('£90,071,992,547,409,931.2345');
  });

  it('shows no sign where no currency is stated', () => {
    expect(format('en', 'XXX').money('12.5')).toBe('12.50');
    expect(format('vi', 'XXX').money('12.5')).toBe('12,50');
    expect(format('en', 'XXX').hasCurrency).toBe(false);
  });

  it('writes shares, ranges and dates', () => {
    expect(format('en').share(0.581)).toBe('58.1%');
    expect(plain(format('vi').share(0.581))).toBe('58,1 %');
    expect(format('en').range(0.575, 0.587, 'share')).toBe('57.5–58.7%');
    expect(plain(format('vi').range(0.575, 0.587, 'share'))).toBe('57,5–58,7 %');
    expect(format('en').range('397.18', '471.84', 'money')).toBe('₫397–472');
    expect(format('en').range('9143.98', '14235.38', 'money')).toBe('₫9.14k–14.2k');
    expect(format('en').range('-12.5', '3', 'money')).toBe('−₫12.5–₫3');
    expect(format('en').range('435.2', '435.4', 'money')).toBe('₫435–435');
    expect(plain(format('vi').range('9143.98', '14235.38', 'money'))).toBe('9,14 nghìn–14,2 nghìn đ');
    expect(format('zh-Hans').range('9143.98', '14235.38', 'money')).toBe('₫9,144–14,235');
    expect(plain(format('en').date('2026-11-22'))).toBe('22 Nov 2026');
    expect(format('zh-Hant').date('2026-11-22')).toBe('2026年11月22日');
    expect(format('vi').date('2026-11-22')).toBe('22/11/2026');
    expect(format('zh-Hans').month('2026-03-01')).toBe('2026年3月');
  });

  it('calls a country that is told by its code by its name', () => {
    expect(LANGS.map((lang) => new Format(lang, 'VND').country('VN'))).toEqual(['Vietnam', '越南', '越南', 'Việt Nam']);
    expect(['QQ', 'Deutschland', 'vn', ''].map((told) => new Format('en', 'VND').country(told))).toEqual([
      ...['QQ', 'Deutschland', 'vn', ''],
    ]);
  });

  it('knows the aliases of languages', () => {
    expect(['zh-CN', 'zh-TW', 'zh-HK', 'zh_Hant', 'vi-VN', 'fr', null].map(langOf)).toEqual([
      ...['zh-Hans', 'zh-Hant', 'zh-Hant', 'zh-Hant', 'vi', 'en', 'en'],
    ]);
  });

  it('writes moments by the clocks of a zone', () => {
    const said = (lang: Lang) => new Format(lang, 'VND').moment('2026-11-21T23:00:00Z', 'Asia/Ho_Chi_Minh');
    expect(LANGS.map(said).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      ...['22 Nov 2026, 06:00', '2026年11月22日 06:00', '2026年11月22日 06:00', '22/11/2026 06:00'],
    ]);
    expect(new Format('en', 'VND').moment('some day', 'UTC')).toBe('some day');
    const inZone = (zone: string) => new Format('en', 'VND').moment('2026-11-21T23:00:00Z', zone).slice(-5);
    expect(['Z', '', 'UTC', 'GMT+07:00', 'UTC-03:30', '+02:00'].map(inZone)).toEqual([
      ...['23:00', '23:00', '23:00', '06:00', '19:30', '01:00'],
    ]);
  });
});

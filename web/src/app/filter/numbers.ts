import type { Lang } from '../../format';

/** Zeros that a word stands for. */
const POWERS: [RegExp, number][] = [
  [/^(千|nghìn|ngàn|thousand|k)/i, 3],
  [/^(万|萬)/, 4],
  [/^(triệu|tr|million|mio|m)(?!\p{L})/iu, 6],
  [/^(亿|億)/, 8],
  [/^(tỷ|tỉ|billion|bn|b)(?!\p{L})/iu, 9],
];
const MONEY = /\p{Sc}|(đồng|đ|元)$/giu;
const MOST_DIGITS = 24;

/**
 * A number as people of four languages write it, in plain digits: 1.290.000; 1,290,000; 129万; 1,29 triệu; full-width
 * digits. Where one mark before three digits may be either, the language says whether it is a decimal one. Null for what
 * is no number.
 */
export function readNumber(text: string, lang: Lang): string | null {
  let rest = text.normalize('NFKC').trim().replace(/[−–]/, '-').replace(MONEY, '').trim().normalize('NFC');
  const minus = rest.startsWith('-');
  rest = rest
    .replace(/^[-+]\s*/, '')
    .replace(MONEY, '')
    .trim();
  let sum: bigint | null = null;
  let scale = 0;
  let before = Infinity;
  while (rest !== '') {
    const digits = /^[\d.,'’\s]*\d[.,]?/.exec(rest)?.[0];
    const plain = digits == null ? null : plainOf(digits.trim(), lang);
    if (digits == null || plain == null) {
      return null;
    }
    rest = rest.slice(digits.length).trimStart();
    const power = POWERS.map(([word, zeros]) => ({ found: word.exec(rest), zeros })).find(({ found }) => found);
    const zeros = power?.zeros ?? 0;
    // 1 tỷ 290 triệu: each word is smaller than the one before.
    if (zeros >= before) {
      return null;
    }
    before = zeros;
    rest = rest.slice(power?.found?.[0].length ?? 0).trimStart();
    const [whole = '', part = ''] = plain.split('.');
    const places = Math.max(0, part.length - zeros);
    const shifted = BigInt(whole + part) * 10n ** BigInt(zeros + places - part.length);
    const wide = Math.max(scale, places);
    sum = (sum ?? 0n) * 10n ** BigInt(wide - scale) + shifted * 10n ** BigInt(wide - places);
    scale = wide;
  }
  return sum == null ? null : written(sum, scale, minus);
}

function written(sum: bigint, scale: number, minus: boolean): string | null {
  const digits = sum.toString().padStart(scale + 1, '0');
  if (digits.length > MOST_DIGITS) {
    return null;
  }
  const whole = digits.slice(0, digits.length - scale);
  const part = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${minus && sum !== 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

/** Digits with a point before the decimals, if any; null where marks stand in no order. */
function plainOf(text: string, lang: Lang): string | null {
  const spaced = text.replace(/(\d)['’\s](?=\d{3}(?!\d))/g, '$1');
  if (!/^\d[\d.,]*$/.test(spaced)) {
    return null;
  }
  const marks = spaced.replace(/\d/g, '');
  const last = marks.at(-1) ?? '';
  const decimal =
    marks === ''
      ? ''
      : new Set(marks).size === 2
        ? // The one that comes last, once.
          marks.indexOf(last) === marks.length - 1
          ? last
          : null
        : marks.length > 1
          ? ''
          : maybeGroup(spaced) && last === (lang === 'vi' ? '.' : ',')
            ? ''
            : last;
  if (decimal == null) {
    return null;
  }
  const at = decimal === '' ? -1 : spaced.lastIndexOf(decimal);
  const whole = at < 0 ? spaced : spaced.slice(0, at);
  const part = at < 0 ? '' : spaced.slice(at + 1);
  const grouped = /^\d{1,3}([.,]\d{3})*$/.test(whole) || /^\d+$/.test(whole);
  return grouped && /^\d*$/.test(part) ? `${whole.replace(/[.,]/g, '')}${part === '' ? '' : `.${part}`}` : null;
}

const maybeGroup = (text: string) => /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);

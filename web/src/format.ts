/** Numbers, money, shares and dates as a reader of a language writes them. */
export const LANGS = ['en', 'zh-Hans', 'zh-Hant', 'vi'] as const;
export type Lang = (typeof LANGS)[number];

export const NBSP = '\u00a0';
export const JOINER = '\u2060';
const LOCALE: Record<Lang, string> = { en: 'en-US', 'zh-Hans': 'zh-Hans-CN', 'zh-Hant': 'zh-Hant-TW', vi: 'vi-VN' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ALIAS: Record<string, Lang> = { 'zh-cn': 'zh-Hans', 'zh-sg': 'zh-Hans', 'zh-tw': 'zh-Hant', 'zh-hk': 'zh-Hant' };

export function langOf(tag: string | null | undefined): Lang {
  const lower = (tag ?? '').toLowerCase();
  const exact = LANGS.find((lang) => lang.toLowerCase() === lower);
  if (exact) {
    return exact;
  }
  if (ALIAS[lower]) {
    return ALIAS[lower];
  }
  if (lower.startsWith('zh')) {
    return lower.includes('hant') ? 'zh-Hant' : 'zh-Hans';
  }
  return lower.startsWith('vi') ? 'vi' : 'en';
}

export type Numeric = string | number;

export class Format {
  private readonly made = new Map<string, Intl.NumberFormat>();

  constructor(
    readonly lang: Lang,
    readonly currency: string,
  ) {}

  get locale(): string {
    return LOCALE[this.lang];
  }

  get hasCurrency(): boolean {
    return this.currency !== 'XXX' && /^[A-Z]{3}$/.test(this.currency);
  }

  count(value: Numeric): string {
    return this.plain(value, { maximumFractionDigits: 4 });
  }

  /** Every decimal there is. */
  exact(value: Numeric): string {
    return this.plain(value, { maximumFractionDigits: 20 });
  }

  /** Three figures, with 万/億, triệu/tỷ or k/M. */
  countShort(value: Numeric): string {
    const size = Math.abs(Number(value));
    return size < 100_000 ? this.plain(value, { maximumFractionDigits: size < 100 ? 2 : 0 }) : this.compact(value);
  }

  money(value: Numeric): string {
    return this.signed(value, (size) => this.plain(size, this.decimals(2)));
  }

  /** Every decimal the file brought. */
  moneyExact(value: Numeric): string {
    return this.signed(value, (size) => this.plain(size, this.decimals(10)));
  }

  moneyShort(value: Numeric): string {
    return this.signed(value, (size) => this.short(size));
  }

  share(value: Numeric, digits = 1): string {
    return (
      this.plain(Number(value) * 100, { minimumFractionDigits: digits, maximumFractionDigits: digits }) + this.cent
    );
  }

  /** A difference of shares, with as many decimals as they have. */
  points(value: Numeric): string {
    return this.plain(Number(value) * 100, { maximumFractionDigits: 1 });
  }

  ratio(value: Numeric): string {
    return this.plain(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }

  byUnit(value: Numeric, unit: string): string {
    switch (unit) {
      case 'money':
        return this.money(value);
      case 'share':
        return this.share(value);
      case 'index':
        return this.plain(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
      case 'ratio':
        return this.ratio(value);
      case 'rate':
        return this.plain(value, { maximumSignificantDigits: 3 });
      case 'quantity':
      case 'days':
        return this.plain(value, { maximumFractionDigits: 2 });
      default:
        return this.count(value);
    }
  }

  /** As byUnit, short where money and counts are long. */
  byUnitShort(value: Numeric, unit: string): string {
    if (unit === 'money') {
      return this.moneyShort(value);
    }
    return unit === 'count' ? this.countShort(value) : this.byUnit(value, unit);
  }

  /** 57.5–58.7%, €9.14k–14.2k: in three figures, the sign once where both ends share it. */
  range(low: Numeric, high: Numeric, unit: string): string {
    if (unit === 'share') {
      const ends = [low, high].map((end) =>
        this.plain(Number(end) * 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      );
      return ends.join('–') + this.cent;
    }
    return unit === 'money' ? this.moneyRange(low, high) : `${this.byUnit(low, unit)}–${this.byUnit(high, unit)}`;
  }

  /** More figures than these no range supports. Where one end is short for thousands, so is the other. */
  private moneyRange(low: Numeric, high: Numeric): string {
    const sizes = [low, high].map((end) => Math.abs(Number(end)));
    const short = Math.max(...sizes) >= this.longFrom && Math.min(...sizes) >= this.longFrom / 10;
    const ends = [low, high].map((end) => this.signed(end, (size) => (short ? this.compact(size) : this.short(size))));
    // Ends that would look alike keep their decimals.
    const [from = '', to = ''] = ends[0] === ends[1] ? [low, high].map((end) => this.money(end)) : ends;
    const sign = this.sign();
    if (sign === '' || Number(low) < 0 || Number(high) < 0) {
      return `${from}–${to}`;
    }
    return this.lang === 'vi'
      ? `${from.slice(0, from.length - sign.length - 1)}–${to}`
      : `${from}–${to.slice(sign.length)}`;
  }

  /** A day, or a month when no day is given. */
  date(text: string | null | undefined): string {
    const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text ?? '');
    if (!found) {
      return text ?? '';
    }
    const [, year, month, day] = found;
    const m = Number(month);
    if (this.lang === 'en') {
      return `${day ? `${Number(day)}${NBSP}` : ''}${MONTHS[m - 1]}${NBSP}${year}`;
    }
    if (this.lang === 'vi') {
      return day ? `${day}/${month}/${year}` : `${month}/${year}`;
    }
    return `${year}年${m}月${day ? `${Number(day)}日` : ''}`;
  }

  /** A moment as the clocks of a zone show it, to the minute. */
  moment(iso: string, zone: string): string {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) {
      return iso;
    }
    // Sweden writes 2026-11-22 06:00.
    const usual = { dateStyle: 'short', timeStyle: 'short' } as const;
    const [timeZone, ahead] = zoneOf(zone);
    const there = new Date(at.getTime() + ahead);
    const [day, time] = new Intl.DateTimeFormat('sv-SE', { ...usual, timeZone }).format(there).split(' ');
    return `${this.date(day)}${this.lang === 'en' ? ', ' : ' '}${time}`;
  }

  month(text: string | null | undefined): string {
    return this.date((text ?? '').slice(0, 7));
  }

  /** Short enough to stand under a bar. */
  monthShort(text: string): string {
    const [year = '', month = ''] = text.split('-');
    if (this.lang === 'en') {
      return `${MONTHS[Number(month) - 1] ?? ''}${NBSP}${year.slice(2)}`;
    }
    return this.lang === 'vi' ? `T${Number(month)}/${year.slice(2)}` : `${year.slice(2)}年${Number(month)}月`;
  }

  /** A day without its year, to stand under a bar. */
  dayShort(text: string): string {
    const [, month, day] = text.split('-').map(Number);
    if (this.lang === 'en') {
      return `${day}${NBSP}${MONTHS[(month ?? 1) - 1]}`;
    }
    return this.lang === 'vi' ? `${day}/${month}` : `${month}月${day}日`;
  }

  /** A country that is told by its code of two letters by its name; any other as it is told. */
  country(told: string): string {
    return /^[A-Z]{2}$/.test(told)
      ? (new Intl.DisplayNames(this.locale, { type: 'region', fallback: 'none' }).of(told) ?? told)
      : told;
  }

  compare(a: string, b: string): number {
    return a.localeCompare(b, this.locale, { numeric: true });
  }

  private get cent(): string {
    return this.lang === 'vi' ? `${NBSP}%` : '%';
  }

  private decimals(max: number): Intl.NumberFormatOptions {
    const usual = this.hasCurrency
      ? new Intl.NumberFormat('en', { style: 'currency', currency: this.currency }).resolvedOptions()
          .minimumFractionDigits
      : 2;
    return {
      minimumFractionDigits: usual,
      maximumFractionDigits: Math.max(usual ?? 2, max === 2 ? (usual ?? 2) : max),
    };
  }

  /** From where on money is told in thousands, 万 or nghìn. */
  private get longFrom(): number {
    return this.lang.startsWith('zh') ? 100_000 : 10_000;
  }

  private short(size: string): string {
    const number = Number(size);
    return number >= this.longFrom
      ? this.compact(size)
      : this.plain(size, { maximumFractionDigits: number >= 100 ? 0 : 2 });
  }

  private signed(value: Numeric, write: (size: string) => string): string {
    const text = String(value);
    const minus = text.startsWith('-') && Number(text) !== 0;
    const body = write(text.replace(/^-/, ''));
    const sign = this.sign();
    const placed = sign === '' ? body : this.lang === 'vi' ? `${body}${NBSP}${sign}` : `${sign}${body}`;
    return (minus ? '−' : '') + placed;
  }

  private sign(): string {
    if (!this.hasCurrency) {
      return '';
    }
    if (this.lang === 'vi' && this.currency === 'VND') {
      return 'đ';
    }
    const parts = new Intl.NumberFormat(this.locale, { style: 'currency', currency: this.currency }).formatToParts(1);
    const sign = parts.find((part) => part.type === 'currency')?.value ?? this.currency;
    return /[A-Za-z]$/.test(sign) && this.lang !== 'vi' ? sign + NBSP : sign;
  }

  private compact(value: Numeric): string {
    const text = this.plain(value, {
      notation: 'compact',
      compactDisplay: this.lang === 'vi' ? 'long' : 'short',
      maximumSignificantDigits: 3,
    });
    // A line never breaks between a number and its 万.
    return (this.lang === 'en' ? text.replace('K', 'k') : text).replace(' ', NBSP).replace(/(?=[万亿萬億])/, JOINER);
  }

  private plain(value: Numeric, options: Intl.NumberFormatOptions): string {
    const key = JSON.stringify(options);
    let format = this.made.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.locale, options);
      this.made.set(key, format);
    }
    // Decimal texts are formatted as they stand, without passing through a double.
    return format.format(value as never).replace(/^-/, '−');
  }
}

/** A zone as browsers name it, and by how much the clock is to be put first: Java also says Z, GMT+07:00 and +07:00. */
function zoneOf(zone: string): [zone: string, ahead: number] {
  const [, sign, hours, minutes] = /^(?:GMT|UTC|UT)?([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return [sign || zone === '' || zone === 'Z' ? 'UTC' : zone, sign === '-' ? -ahead : ahead];
}

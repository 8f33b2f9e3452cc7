import type { Cell } from '../data';
import type { Key, Words } from '../i18n';

/** A product by its name, a month and a level cut out of numbers in words; any other as the file has it. */
export function levelName(
  row: Record<string, Cell>,
  names: Map<Cell | undefined, string>,
  { t, format }: Words,
): string {
  const level = String(row.level);
  if (row.attribute === 'first_product') {
    return names.get(level) ?? level;
  }
  if (row.attribute === 'first_order_month') {
    return format.month(level);
  }
  const ends = /^(?:over (-?[\d.]+))? ?(?:up to (-?[\d.]+))?$/.exec(level);
  const [above, upTo] = [ends?.[1], ends?.[2]];
  if (above == null && upTo == null) {
    return level;
  }
  const kind = above != null && upTo != null ? 'between' : above != null ? 'above' : 'upTo';
  const written = (end: string | undefined) =>
    end == null ? '' : row.attribute === 'first_order_size' ? format.money(end) : format.count(end);
  return t(`level.${kind}` as Key, { above: written(above), upTo: written(upTo) });
}

const FIRST_ORDER = 'first_order.';

/** What the first order told is named so: later orders may tell otherwise. */
export function attributeName(attribute: string, { t, name }: Words): string {
  return attribute.startsWith(FIRST_ORDER)
    ? t('best.firstOrder', { attribute: name('attribute', attribute.slice(FIRST_ORDER.length)) })
    : name('attribute', attribute);
}

/** Both, where the row brings the name of its level. */
export function traitName(row: Record<string, Cell>, words: Words): string {
  const level = levelName(row, new Map([[row.level, String(row.name ?? row.level)]]), words);
  return `${attributeName(String(row.attribute), words)}: ${level}`;
}

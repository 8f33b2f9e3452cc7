export type Values = Record<string, string | number | null>;

/** What stands behind the path of an address: values that are there. */
export function query(values: Values): string {
  const given = Object.entries(values).flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]]));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}

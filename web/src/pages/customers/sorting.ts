import type { CustomerColumn, Customers } from '../../app/customersApi';
import { isNumber } from './columns';

type Sort = Customers['sort'];

/** The order after a touch of a head: turned if it was sorted by, else numbers and days the largest first; Shift adds a second. */
export function sorted(sort: Sort, column: CustomerColumn, second: boolean): string {
  const was = sort.find(({ name }) => name === column.name);
  const down = was ? !was.down : isNumber(column) || column.kind === 'day';
  const own = { name: column.name, down };
  const keys = !second ? [own] : was ? sort.map((key) => (key === was ? own : key)) : [...sort.slice(0, 1), own];
  return keys.map((key) => `${key.down ? '-' : ''}${key.name}`).join(',');
}

import type { Cell, Figure } from '../data';
import type { Labels } from './fieldsApi';
import type { Values } from './query';

/** A column of the list: its name in addresses; of an attribute what the files call it. */
export interface CustomerColumn {
  name: string;
  kind: 'text' | 'day' | 'number' | 'money' | 'count' | 'group' | 'yes_no';
  label?: string;
  /** Of a field that somebody defined: what it is called, by language, and the unit of its numbers. */
  labels?: Labels;
  unit?: string;
}

/** Where a search was found in a text, in UTF-16 units, by column. */
export type Marks = Record<string, [number, number][]>;

export interface CustomerRow {
  id: string;
  cells: Record<string, Cell>;
  marks: Marks;
}

export interface Customers {
  asOf: string;
  run: string;
  /** All that can be shown. */
  columns: CustomerColumn[];
  /** What is shown, in order. */
  shown: string[];
  sort: { name: string; down: boolean }[];
  rows: CustomerRow[];
  /** How many there are, and how many of them were asked for. */
  customers: number;
  total: number;
  next: number | null;
}

/** What a list is asked for. */
export interface CustomersAsked {
  /** The rule of those who are listed; null is everyone. */
  set: string | null;
  q: string | null;
  sort: string | null;
  columns: string | null;
}

/** A value as a row told it. */
export interface Told {
  value: string;
  source: string | null;
  /** The day it was told, and days since; null where that was after the day asked about. */
  on: string | null;
  days: number | null;
  receipt: string;
  line: number;
  /** Whether somebody entered it. */
  byHand?: boolean;
}

export interface Known extends Told {
  field: string;
  attribute: string | null;
  kind: 'text' | 'day';
  /** Values of other rows that lost. */
  others: Told[];
}

export interface Axis {
  axis: 'recency' | 'frequency' | 'monetary';
  value: number | string;
  score: number;
  /** The limit that holds the score, and the one to the next better. */
  keep: string | null;
  reach: string | null;
  /** The scores that the group takes in. */
  low: number | null;
  high: number | null;
}

export interface Standing {
  id: string;
  name: string;
  /** published: a value at a limit belongs above it. */
  rule: 'product' | 'published';
  axes: Axis[];
}

export interface CustomerMonth {
  month: string;
  orders: number;
  gross: string;
  returns: string;
  net: string;
}

export interface Customer {
  asOf: string;
  run: string;
  id: string;
  name: string | null;
  spellings: string[];
  records: { source: string; key: string }[];
  groups: Standing[];
  /** Saved segments they are in, with the rule in words. */
  segments: { id: string; name: string; why: { sentence: string } }[];
  known: Known[];
  /** Fields of which a value can be entered. */
  fields: CustomerColumn[];
  firstDay: string | null;
  lastDay: string | null;
  figures: Figure[];
  months: CustomerMonth[];
  orders: number;
}

export interface OrderLine {
  product: string | null;
  name: string | null;
  effect: string;
  quantity: string | null;
  price: string | null;
  money: string | null;
  receipt: string;
  line: number;
}

export interface CustomerOrder {
  id: string;
  key: string;
  source: string;
  channel: string | null;
  day: string;
  purchase: boolean;
  gross: string;
  returns: string;
  net: string;
  lines: OrderLine[];
  lineCount: number;
}

export interface CustomerOrders {
  orders: CustomerOrder[];
  rows: CustomerOrder[];
  total: number;
  next: number | null;
}

export interface CustomersApi {
  customers(
    asked: CustomersAsked,
    asOf: string | null,
    page: { after: number; limit: number },
    signal?: AbortSignal,
  ): Promise<Customers>;
  /** Where the list can be had as CSV as it stands. */
  customersCsv(asked: CustomersAsked, asOf: string | null): string;
  customer(id: string, asOf: string | null, signal?: AbortSignal): Promise<Customer>;
  customerOrders(id: string, asOf: string | null, after: number, signal?: AbortSignal): Promise<CustomerOrders>;
}

/** How many orders come at a time. */
export const ORDERS = 50;

export function customersApi(
  get: <T>(path: string, signal?: AbortSignal) => Promise<T>,
  query: (values: Values) => string,
): CustomersApi {
  const asks = ({ set, q, sort, columns }: CustomersAsked, asof: string | null) => ({ asof, set, q, sort, columns });
  return {
    customers: (asked, asOf, page, signal) => get(`/api/customers${query({ ...asks(asked, asOf), ...page })}`, signal),
    customersCsv: (asked, asOf) => `/api/customers/rows.csv${query(asks(asked, asOf))}`,
    customer: (id, asOf, signal) => get(`/api/customers/${encodeURIComponent(id)}${query({ asof: asOf })}`, signal),
    customerOrders: async (id, asOf, after, signal) => {
      const page = { asof: asOf, after, limit: ORDERS };
      const told = await get<CustomerOrders>(`/api/customers/${encodeURIComponent(id)}/orders${query(page)}`, signal);
      return { ...told, rows: told.orders };
    },
  };
}

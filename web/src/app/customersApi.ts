import type { components } from './generated/openapi';
import type { Values } from './query';

export type CustomerColumn = components['schemas']['CustomerColumn'];

export type Marks = CustomerRow['marks'];

export type CustomerRow = components['schemas']['CustomerRow'];

export type Customers = components['schemas']['Customers'];

/** What a list is asked for. */
export interface CustomersAsked {
  /** The rule of those who are listed; null is everyone. */
  set: string | null;
  q: string | null;
  sort: string | null;
  columns: string | null;
}

export type Told = components['schemas']['ToldValue'];

export type Known = components['schemas']['KnownValue'];

export type ToldValues = components['schemas']['ToldValues'];

export type Axis = components['schemas']['Axis'];

export type Standing = components['schemas']['GroupStanding'];

export type CustomerMonth = components['schemas']['CustomerMonth'];

export type Customer = components['schemas']['Customer'];

export type OrderLine = components['schemas']['OrderLine'];

export type CustomerOrder = components['schemas']['CustomerOrder'];

export type CustomerOrders = components['schemas']['CustomerOrders'] & { rows: CustomerOrder[] };

export type CustomerEvent = components['schemas']['CustomerEvent'];

export type CustomerEvents = components['schemas']['CustomerEvents'] & { rows: CustomerEvent[] };

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
  /** What else was told of a field, from a place on. */
  told(id: string, of: Known, asOf: string | null, after: number, signal?: AbortSignal): Promise<ToldValues>;
  customerOrders(id: string, asOf: string | null, after: number, signal?: AbortSignal): Promise<CustomerOrders>;
  customerEvents(id: string, asOf: string | null, after: number, signal?: AbortSignal): Promise<CustomerEvents>;
}

/** How many values of a field come at a time. */
export const TOLD = 50;

/** How many orders, or events, come at a time. */
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
    told: (id, { field, attribute }, asOf, after, signal) =>
      get(
        `/api/customers/${encodeURIComponent(id)}/told${query({ field, attribute, asof: asOf, after, limit: TOLD })}`,
        signal,
      ),
    customerOrders: async (id, asOf, after, signal) => {
      const page = { asof: asOf, after, limit: ORDERS };
      const told = await get<CustomerOrders>(`/api/customers/${encodeURIComponent(id)}/orders${query(page)}`, signal);
      return { ...told, rows: told.orders };
    },
    customerEvents: async (id, asOf, after, signal) => {
      const page = { asof: asOf, after, limit: ORDERS };
      const told = await get<CustomerEvents>(`/api/customers/${encodeURIComponent(id)}/events${query(page)}`, signal);
      return { ...told, rows: told.events };
    },
  };
}

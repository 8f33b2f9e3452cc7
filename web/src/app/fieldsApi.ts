import type { Lang } from '../format';
import type { components } from './generated/openapi';
import { query } from './query';

export type FieldKind = Field['kind'];
export type Labels = Partial<Record<Lang, string>>;

/** What a field of customers is to be. */
export interface FieldWish {
  /** As the heads of files write it. */
  name: string;
  kind: FieldKind;
  unit: string;
  labels: Labels;
  note: string;
}

export type Field = components['schemas']['Field'];

export type Fields = components['schemas']['Fields'];

export type SavedField = components['schemas']['SavedField'];

/** A way to look at the list that somebody gave a name; what is null is as at first. */
export interface ViewState {
  columns: string | null;
  sort: string | null;
  q: string | null;
  set: string | null;
}

export interface ViewWish extends ViewState {
  name: string;
  owner: string;
  /** Whether the page opens with it. */
  opens: boolean;
}

export type SavedView = components['schemas']['SavedView'];

export type SavedViewAnswer = components['schemas']['SavedViewAnswer'];

export interface FieldsApi {
  fields(signal?: AbortSignal): Promise<Fields>;
  defineField(wish: FieldWish): Promise<SavedField>;
  /** "version" is the one that was seen: where another is in force, nothing is saved. */
  changeField(wish: FieldWish, version: number): Promise<SavedField>;
  retireField(name: string, version: number): Promise<SavedField>;
  undoField(name: string, version: number): Promise<SavedField>;
  /** An id of a job, or none where the customer has this value already; an empty value = there is none. */
  enterValue(customer: string, name: string, value: string): Promise<components['schemas']['Entered']>;
  views(page: string, signal?: AbortSignal): Promise<SavedView[]>;
  saveView(page: string, wish: ViewWish): Promise<SavedViewAnswer>;
  changeView(page: string, id: string, version: number, wish: ViewWish): Promise<SavedViewAnswer>;
  retireView(id: string, version: number): Promise<SavedViewAnswer>;
  undoView(id: string, version: number): Promise<SavedViewAnswer>;
  /** Notes that it was applied. */
  useView(id: string): Promise<unknown>;
}

export function fieldsApi(
  get: <T>(path: string, signal?: AbortSignal) => Promise<T>,
  sent: <T>(method: string, path: string, body?: unknown) => Promise<T>,
): FieldsApi {
  const field = (name: string, version: number) => query({ name, version });
  const view = (id: string) => `/api/views/${encodeURIComponent(id)}`;
  return {
    fields: (signal) => get('/api/attributes', signal),
    defineField: (wish) => sent('POST', '/api/attributes', wish),
    changeField: (wish, version) => sent('PUT', '/api/attributes', { ...wish, version }),
    retireField: (name, version) => sent('DELETE', `/api/attributes${field(name, version)}`),
    undoField: (name, version) => sent('POST', `/api/attributes/undo${field(name, version)}`, {}),
    enterValue: (customer, name, value) =>
      sent('PUT', `/api/customers/${encodeURIComponent(customer)}/attributes`, { name, value }),
    views: (page, signal) => get(`/api/views${query({ page })}`, signal),
    saveView: (page, wish) => sent('POST', '/api/views', { ...wish, page }),
    changeView: (page, id, version, wish) => sent('PUT', view(id), { ...wish, page, version }),
    retireView: (id, version) => sent('DELETE', `${view(id)}${query({ version })}`),
    undoView: (id, version) => sent('POST', `${view(id)}/undo${query({ version })}`, {}),
    useView: (id) => sent('POST', `${view(id)}/use`, {}),
  };
}

import type { components } from '../generated/openapi';

export type Hit = components['schemas']['Hit'];

export type Found = components['schemas']['Found'];

export interface SearchApi {
  search(q: string, asOf: string | null, signal?: AbortSignal): Promise<Found>;
}

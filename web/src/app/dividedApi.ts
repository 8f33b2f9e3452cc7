import type { View } from './api';
import type { components } from './generated/openapi';

export type Division = components['schemas']['Division'];

export type Group = components['schemas']['DividedGroup'];

export type Divided = components['schemas']['Divided'];

export interface DividedApi {
  divisions(signal?: AbortSignal): Promise<Division[]>;
  divided(by: string, view: View, signal?: AbortSignal): Promise<Divided>;
  /** Where the groups can be had as CSV. */
  dividedCsv(by: string, view: View): string;
}

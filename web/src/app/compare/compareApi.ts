import type { View } from '../api';
import type { components } from '../generated/openapi';

export type Measured = components['schemas']['Measured'];

export type Moved = components['schemas']['MovedReceipt'];

export type Compared = components['schemas']['TwoDays'];

export interface CompareApi {
  compareDays(compare: string, compareknown: string | null, view: View, signal?: AbortSignal): Promise<Compared>;
}

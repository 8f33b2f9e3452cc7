import type { View } from '../api';
import type { components } from '../generated/openapi';

export type Measured = components['schemas']['Measured'];

export type Moved = components['schemas']['MovedReceipt'];

export type Compared = components['schemas']['TwoDays'];

export type Behind = components['schemas']['BehindDifference'];

/** The earlier day, and the same where it is told as we said then. */
export interface Earlier {
  compare: string;
  compareknown: string | null;
}

export interface CompareApi {
  behindDifference(of: string, days: Earlier, view: View, after: number, signal?: AbortSignal): Promise<Behind>;
  /** Where all rows behind a difference can be had as CSV. */
  differenceCsv(of: string, days: Earlier, view: View): string;
  compareDays(compare: string, compareknown: string | null, view: View, signal?: AbortSignal): Promise<Compared>;
}

import type { components } from '../generated/openapi';

export type Shared = components['schemas']['Shared'];

export type Attribute = components['schemas']['Attribute'];

export type Vocabulary = components['schemas']['Vocabulary'];

export type Told = components['schemas']['RuleWords'];

export type HowMany = components['schemas']['HowMany'];

export interface FilterApi {
  vocabulary(asOf: string | null, signal?: AbortSignal): Promise<Vocabulary>;
  estimate(set: string, asOf: string | null, signal?: AbortSignal): Promise<HowMany>;
  count(set: string, asOf: string | null, signal?: AbortSignal): Promise<HowMany>;
}

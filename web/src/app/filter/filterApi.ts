import type { components } from '../generated/openapi';

export type Shared = components['schemas']['Shared'];

export type Attribute = components['schemas']['Attribute'];

export type Vocabulary = components['schemas']['Vocabulary'];

export type Told = components['schemas']['RuleWords'];

export type Tree = components['schemas']['RuleTree'];

export type Step = components['schemas']['Step'];

export type Steps = components['schemas']['Steps'];

export type Asking = components['schemas']['Asking'];

export type SqlForm = components['schemas']['SqlForm'];

/** A verdict about a person, with what was seen there. */
export type Verdict = components['schemas']['Why'];

export type WhyTold = components['schemas']['WhyTold'];

export type HowMany = components['schemas']['HowMany'];

export interface FilterApi {
  vocabulary(asOf: string | null, signal?: AbortSignal): Promise<Vocabulary>;
  estimate(set: string, asOf: string | null, signal?: AbortSignal): Promise<HowMany>;
  count(set: string, asOf: string | null, signal?: AbortSignal): Promise<HowMany>;
  /** At once, if only about; or exactly. */
  steps(set: string, asOf: string | null, exact: boolean, signal?: AbortSignal): Promise<Steps>;
  sqlOf(set: string, asOf: string | null, signal?: AbortSignal): Promise<SqlForm>;
  /** What those for whom a rule holds are and bring. */
  figuresOf(set: string, asOf: string | null, signal?: AbortSignal): Promise<components['schemas']['Brought']>;
  traitsOf(set: string, asOf: string | null, signal?: AbortSignal): Promise<components['schemas']['Traits']>;
  why(set: string, customer: string, asOf: string | null, signal?: AbortSignal): Promise<WhyTold>;
}

import type { components } from './generated/openapi';

export type Setting = components['schemas']['Setting'];

export type SettingVersion = components['schemas']['SettingChange'];

export type Machine = components['schemas']['Machine'];

export type Settings = components['schemas']['Settings'];

type Told = components['schemas']['Effect'];
type Of<Kind, Members extends keyof Told> = { kind: Kind } & Required<Pick<Told, Members>>;

/** What another value would change. */
export type Effect =
  | { kind: 'none' }
  | Of<'groups', 'customers' | 'of' | 'moves'>
  | Of<'currency', 'currency' | 'left' | 'leftNow' | 'of'>
  | Of<'today', 'day' | 'dayNow' | 'orders'>
  | Of<'zone', 'zone' | 'rows' | 'of'>;

export type Changed = components['schemas']['Changed'];

export interface SettingsApi {
  settings(signal?: AbortSignal): Promise<Settings>;
  settingEffect(key: string, value: string, signal?: AbortSignal): Promise<Effect>;
  /** "seen" is the version that is changed, 0 where it never was: where another is in force, nothing is saved. */
  changeSetting(key: string, value: string, seen: number): Promise<Changed>;
  undoSetting(key: string, seen: number): Promise<Changed>;
}

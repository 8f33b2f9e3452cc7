/** A setting of the business. */
export interface Setting {
  key: string;
  /** Null: it hangs on the files. */
  value: string | null;
  standard: string | null;
  /** What it may be, what holds without a choice, and what it means, in the reader's language. */
  says: string;
  default: string;
  means: string;
  /** The oldest first. */
  versions: SettingVersion[];
}

export interface SettingVersion {
  version: number;
  from: string | null;
  to: string | null;
  since: string;
  actor: string;
  receipt: string;
}

export interface Machine {
  home: string;
  java: string;
  system: string;
  processors: number;
  engine: string;
  /** Bytes by name. */
  files: Record<string, number>;
  free: number;
  memory: number;
  javaMemory: number;
  engineMemory: number;
}

export interface Settings {
  settings: Setting[];
  /** What Home can follow. */
  measures: string[];
  /** Whether what is shown was computed by other values. */
  lags: boolean;
  machine: Machine;
}

/** What another value would change. */
export type Effect =
  | { kind: 'none' }
  | { kind: 'groups'; customers: number; of: number; moves: { from: string; to: string; customers: number }[] }
  | { kind: 'currency'; currency: string; left: number; leftNow: number; of: number };

/** What a change gave: its receipt, and the job that computes what hangs on it. */
export interface Changed {
  receipt: string;
  id: string | null;
}

export interface SettingsApi {
  settings(signal?: AbortSignal): Promise<Settings>;
  settingEffect(key: string, value: string, signal?: AbortSignal): Promise<Effect>;
  changeSetting(key: string, value: string): Promise<Changed>;
  undoSetting(key: string): Promise<Changed>;
}

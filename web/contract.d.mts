export const CONTRACT: string;
export const TYPES: string;
/** What the server answers, as types. */
export function types(): Promise<string>;

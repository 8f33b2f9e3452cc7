import { Refused } from './api';
import { pause } from './load';

const PATIENCE = 1_000;
const MOST_PATIENCE = 10_000;
const NOT_YET = ['app.dayNotPrepared', 'app.setNotPrepared'];

/** What can be told once a past day, or some of its customers, are computed, which the page that shows them sees to. */
export async function ready<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let wait = PATIENCE; ; wait = Math.min(MOST_PATIENCE, wait * 2)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refused && NOT_YET.some((code) => error.has(code)))) {
        throw error;
      }
      await pause(wait, signal);
    }
  }
}

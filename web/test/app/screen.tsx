import { createRoot, type Root } from 'react-dom/client';
import { expect, vi } from 'vitest';
import { App } from '../../src/app/App';
import { apiOf } from '../../src/app/api';
import type { Lang } from '../../src/format';
import { fetchOf, sendOf, world } from './fixture';

/** The app on a screen of its own, before the small world. */
let root: Root | undefined;

export function draw(apiFor: (lang: Lang) => ReturnType<typeof apiOf>): void {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<App apiFor={apiFor} />);
}

export function opened(path: string, given?: Parameters<typeof world>[0], lang: Lang = 'en') {
  window.localStorage.setItem('clientele.lang', lang);
  window.history.replaceState(null, '', path);
  const fixture = world(given);
  const [ask, send] = [fetchOf(fixture), sendOf(fixture)];
  draw((of) => apiOf(of, ask, send));
  return fixture;
}

export function closeApp(): void {
  root?.unmount();
  document.body.replaceChildren();
}

export const wait = <T,>(check: () => T) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
export const text = () => document.body.textContent ?? '';
export const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
export const one = <E extends HTMLElement>(selector: string) => {
  const found = document.querySelector<E>(selector);
  expect(found, selector).not.toBeNull();
  return found as E;
};
export const named = (name: string) => {
  const found = all('button').find((button) => button.textContent?.trim() === name);
  expect(found, name).toBeDefined();
  return found as HTMLElement;
};

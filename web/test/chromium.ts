import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { LANGS, type Lang } from '../src/format';

/** Where systems keep their Chromium; another place is named by CHROMIUM. */
const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** The languages pages are looked at in: the reader's own machine sees English, `LANGUAGES=all` (the checks) each. */
export const LOOKED_AT: readonly Lang[] = process.env.LANGUAGES === 'all' ? LANGS : ['en'];

export const chromiumPath = PLACES.find((place) => place !== '' && existsSync(place));

export function launched(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/** What a reader could not see: text cut off by its box, boxes outside the window, a page that scrolls sideways. */
export function cutOff(): string[] {
  const seen: string[] = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    seen.push(`the page is ${document.documentElement.scrollWidth} wide`);
  }
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const style = getComputedStyle(element);
    // Wide tables scroll inside themselves; texts for screen readers are not seen.
    if (element.closest('.scroll, .unseen, .skip, option') || element.getClientRects().length === 0) {
      continue;
    }
    const what = `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    if (['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
      seen.push(`cut off: ${what}`);
    }
    if (element.getBoundingClientRect().right > width + 1) {
      seen.push(`outside: ${what}`);
    }
  }
  return seen;
}

/** Texts whose colour stands out from its ground by less than 4.5 (WCAG 2, AA). */
export function tooPale(): string[] {
  const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r = 0, g = 0, b = 0]: number[]) =>
    [r, g, b]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const ground = (element: Element | null): number[] => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const colour = parse(style.backgroundColor);
      if (style.backgroundImage !== 'none' || style.backgroundColor.startsWith('color')) {
        return [];
      }
      if ((colour[3] ?? 1) > 0 && style.backgroundColor !== 'rgba(0, 0, 0, 0)') {
        return colour;
      }
    }
    return [255, 255, 255];
  };
  const seen = new Set<string>();
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!own || element.closest('svg, script, style, noscript, .unseen') || element.getClientRects().length === 0) {
      continue;
    }
    const behind = ground(element);
    if (behind.length === 0) {
      continue;
    }
    const [light = 0, dark = 0] = [luminance(parse(getComputedStyle(element).color)), luminance(behind)].sort(
      (a, b) => b - a,
    );
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < 4.5) {
      seen.add(`${contrast.toFixed(1)}: ${element.tagName.toLowerCase()}.${element.className}`);
    }
  }
  return [...seen];
}

/** Text of a picture that leaves its picture, and words in buttons that leave their button. */
function outOfPlace(): string[] {
  const seen: string[] = [];
  for (const button of document.querySelectorAll<HTMLElement>('button')) {
    if (button.getClientRects().length > 0 && button.scrollWidth > button.clientWidth + 1) {
      seen.push(`leaves its button: "${(button.textContent ?? '').trim()}"`);
    }
  }
  for (const text of document.querySelectorAll('svg text')) {
    const [own, picture] = [text.getBoundingClientRect(), text.closest('.panel')?.getBoundingClientRect()];
    if (picture && (own.left < picture.left - 1 || own.right > picture.right + 1)) {
      seen.push(`leaves its picture: "${text.textContent}"`);
    }
  }
  return seen;
}

/** Controls smaller than a finger or a shaky hand can hit: 24 by 24. */
function tooSmall(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, select, input:not([type="radio"]), summary, nav a')]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => {
      const { width, height } = (element.closest('label.tick') ?? element).getBoundingClientRect();
      return height < 23.5 || (width < 23.5 && !element.matches('.num'));
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.slice(0, 30)}"`);
}

/** A page whose complaints, and whose questions to other hosts, are kept as errors. */
export async function openedIn(
  browser: Browser,
  url: string,
  given: { width: number; theme: 'light' | 'dark'; errors: string[] },
): Promise<Page> {
  const { width, theme, errors } = given;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => /^(data:|http:\/\/127)/.test(request.url()) || errors.push(`asks ${request.url()}`));
  await page.addInitScript(() => window.localStorage.setItem('clientele.lang', 'en'));
  await page.goto(url);
  return page;
}

/** What axe finds against WCAG 2.2 AA, but for sizes: it takes what a table has scrolled away for small. */
export async function broken(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run({ runOnly: tags, rules: { 'target-size': { enabled: false } } });
    return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 160)]);
  });
  return found.map((one) => one.join(': '));
}

/** All that is drawn can be seen, read and hit. */
export async function look(page: Page, what: string): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(cutOff), what).toEqual([]);
  expect(await page.evaluate(outOfPlace), what).toEqual([]);
  expect(await page.evaluate(tooPale), what).toEqual([]);
  expect(await page.evaluate(tooSmall), what).toEqual([]);
}

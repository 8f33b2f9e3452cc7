import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where systems keep their Chromium; another place is named by CHROMIUM. */
const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
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

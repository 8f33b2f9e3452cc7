import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../src/format';

/** Where systems keep their Chromium; another place is named by CHROMIUM. */
const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const found = PLACES.find((place) => place !== '' && existsSync(place));
const built = existsSync('dist/report.html');
if (!found || !built) {
  console.log(found ? 'skipped: no built page' : 'skipped: no chromium');
}

/** Another report than the fixture's is opened when its page is named: PAGE=report/index.html. */
function pageFile(folder: string): string {
  if (process.env.PAGE) {
    return process.env.PAGE;
  }
  const script = (html: string, id: string, file: string) =>
    html.replace(
      new RegExp(`(id="${id}">)\\s*\\{\\}`),
      (_, open: string) => open + readFileSync(file, 'utf8').replaceAll('<', '\\u003c'),
    );
  const template = readFileSync('dist/report.html', 'utf8');
  const file = join(folder, 'index.html');
  writeFileSync(file, script(script(template, 'report', 'test/report.json'), 'evidence', 'test/evidence.json'));
  return file;
}

/** What a reader could not see: text cut off by its box, boxes outside the window, a page that scrolls sideways. */
function cutOff(): string[] {
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
function tooPale(): string[] {
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

describe.skipIf(!found || !built)('the built page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  let browser: Browser;
  let file: string;

  beforeAll(async () => {
    file = pageFile(folder);
    browser = await chromium.launch({
      executablePath: found ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(width: number, theme: 'light' | 'dark', errors: string[]): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => request.url().startsWith('file:') || errors.push(`asks for ${request.url()}`));
    await page.goto(`file://${file.startsWith('/') ? '' : '/'}${file.replaceAll('\\', '/')}`);
    return page;
  }

  const cases = (['light', 'dark'] as const).flatMap((theme) => [1440, 390].map((width) => ({ theme, width })));

  it.each(cases)(
    'shows every word in each language, $theme, $width wide',
    async ({ theme, width }) => {
      const errors: string[] = [];
      const page = await opened(width, theme, errors);
      for (const lang of LANGS) {
        await page.locator('.top-tools select').first().selectOption(lang);
        await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
        await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        expect(await page.evaluate(cutOff), `${lang} ${theme} ${width}`).toEqual([]);
        expect(await page.evaluate(tooPale), `${lang} ${theme} ${width}`).toEqual([]);
      }
      await page.locator('button.num').first().click();
      await page.locator('dialog[open]').waitFor();
      expect(await page.evaluate(cutOff), `drawer ${theme} ${width}`).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

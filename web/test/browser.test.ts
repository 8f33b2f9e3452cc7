import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, cutOff, launched, tooPale, LOOKED_AT } from './chromium';

const built = existsSync('dist/report.html');
if (!chromiumPath || !built) {
  console.log(chromiumPath ? 'skipped: no built page' : 'skipped: no chromium');
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

describe.skipIf(!chromiumPath || !built)('the built page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  let browser: Browser;
  let file: string;

  beforeAll(async () => {
    file = pageFile(folder);
    browser = await launched();
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
      for (const lang of LOOKED_AT) {
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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READY } from './app/fixture';
import { served } from './app/serve';
import { broken, chromiumPath, launched, look, openedIn, LOOKED_AT } from './chromium';

const built = existsSync('dist/app/index.html');
if (!chromiumPath || !built) {
  console.log(chromiumPath ? 'skipped: no built app' : 'skipped: no chromium');
}

/** How many bytes files are on their way to a browser. */
const packed = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/app/${file}`)).length, 0);

describe.skipIf(!built)('the built app', () => {
  it('is under 450 KB with all its pages', () => {
    expect(packed(['index.html', ...readdirSync('dist/app/assets').map((name) => `assets/${name}`)])).toBeLessThan(
      450 * 1024,
    );
  });

  it('holds no script of its own in the page, and names no other host', () => {
    const html = readFileSync('dist/app/index.html', 'utf8');
    expect([...html.matchAll(/<script[^>]*>([^<]*)</g)].map((found) => found[1])).toEqual(['']);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

describe.skipIf(!chromiumPath || !built)('the built app in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let at: string;

  beforeAll(async () => {
    ({ at, server } = await served('dist/app'));
    browser = await launched();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const opened = (path: string, width: number, theme: 'light' | 'dark', errors: string[]) =>
    openedIn(browser, at + path, { width, theme, errors });

  const cases = (['light', 'dark'] as const).flatMap((theme) => [1440, 1024, 390].map((width) => ({ theme, width })));

  it.each(cases)(
    'shows every word in each language, $theme, $width wide',
    async ({ theme, width }) => {
      const errors: string[] = [];
      const page = await opened(`/value?asof=${READY}`, width, theme, errors);
      await page.locator('#cohorts').waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
      if (width < 900) {
        await page.locator('.sheet-button').click();
      }
      for (const lang of LOOKED_AT) {
        const what = `${lang} ${theme} ${width}`;
        await page.locator('.chosen select').first().selectOption(lang);
        await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
        await look(page, what);
        // Between the widest and the narrowest nothing is there that neither has.
        const axed = width !== 1024;
        expect(axed ? await broken(page) : [], what).toEqual([]);

        await page.locator('.asof-button').click();
        await page.locator('.asof-choose').waitFor();
        await look(page, `${what}, choosing a day`);
        await page.keyboard.press('Escape');
        await page.locator('.asof-choose').waitFor({ state: 'detached' });
        expect(await page.evaluate(() => document.activeElement?.className)).toContain('asof-button');

        await page.locator('.headlines .num').nth(3).click();
        await page.locator('dialog.evidence .link').first().click();
        await page.locator('table.raw').waitFor();
        await look(page, `${what}, evidence`);
        expect(axed ? await broken(page) : [], `${what}, evidence`).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });

        for (const tables of [true, false]) {
          for (const button of await page.locator('.panel .tools > button').all()) {
            await button.click();
          }
          if (tables) {
            await look(page, `${what}, tables`);
          }
        }
      }
      expect(errors).toEqual([]);
      await page.close();
    },
    120_000,
  );

  it('loads its first page in under 350 KB', async () => {
    const page = await browser.newPage();
    const files: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/assets/')) {
        files.push(pathname.slice(1));
      }
    });
    await page.goto(at);
    await page.locator('#steer').waitFor();
    expect(files.some((file) => file.includes('HomePage'))).toBe(true);
    expect(packed(['index.html', ...new Set(files)])).toBeLessThan(350 * 1024);
    await page.close();
  }, 60_000);

  it('is used by keyboard alone', async () => {
    const errors: string[] = [];
    const page = await opened('/value', 1440, 'light', errors);
    await page.locator('#grid').waitFor();
    const focus = () => page.evaluate(() => document.activeElement?.className ?? '');
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('skip');

    // Into the grid, through it, into the evidence and back to the same cell.
    await page.locator('.rf-cell[tabindex="0"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('dialog.evidence[open]').waitFor();
    expect(decodeURIComponent(new URL(page.url()).search)).toBe('?open=value.grid_customers|recency=4;frequency=4');
    await page.keyboard.press('Escape');
    await page.waitForURL(`${at}/value`);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.at)).toBe('4 4');

    // Back closes, forward opens again.
    await page.keyboard.press('Enter');
    await page.locator('dialog.evidence[open]').waitFor();
    await page.goBack();
    await page.locator('dialog.evidence[open]').waitFor({ state: 'detached' });
    await page.goForward();
    await page.locator('dialog.evidence[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(`${at}/value`);

    // A day back is computed first; its band leads back to now.
    await page.keyboard.press('[');
    await page.locator('[role="progressbar"]').waitFor();
    await page.locator('#figures').waitFor();
    expect(await page.locator('.past-band').textContent()).toContain('16\u00a0Jan\u00a02026');
    await page.keyboard.press(']');
    await page.waitForURL(`${at}/value`);
    await page.keyboard.press('?');
    await page.locator('dialog.keys-sheet[open]').waitFor();
    await page.keyboard.press('Escape');
    // What is not prepared is a 404 by design, which a browser notes by itself.
    expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
    await page.close();
  }, 60_000);

  it('keeps language and colours', async () => {
    const page = await browser.newPage({ locale: 'zh-TW', viewport: { width: 1440, height: 900 } });
    await page.goto(`${at}/value`);
    await page.locator('html[lang="zh-Hant"]').waitFor({ state: 'attached' });
    await page.locator('.chosen select').first().selectOption('vi');
    await page.goto(`${at}/settings`);
    await page.locator('#reading select').last().selectOption('dark');
    await page.reload();
    await page.locator('html[lang="vi"][data-theme="dark"]').waitFor({ state: 'attached' });
    await page.close();
  }, 60_000);
});

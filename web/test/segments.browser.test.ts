import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { served } from './app/serve';
import { broken, chromiumPath, cutOff, launched, look, openedIn, LOOKED_AT } from './chromium';

const built = existsSync('dist/app/index.html');

describe.skipIf(!chromiumPath || !built)('the page Segments in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let at: string;
  const errors: string[] = [];

  beforeAll(async () => {
    ({ at, server } = await served('dist/app'));
    browser = await launched();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(['light', 'dark'] as const)(
    'shows every word in each language, at each width, %s',
    async (theme) => {
      for (const [path, wanted] of [
        ['/segments', '#groups tbody tr'],
        ['/segments/at-risk', '#traits .sentences'],
        ['/segments/others', '#traits .doubts'],
      ] as const) {
        const page = await openedIn(browser, at + path, { width: 1440, theme, errors });
        for (const width of [1440, 1024, 390]) {
          await page.setViewportSize({ width, height: 900 });
          for (const lang of LOOKED_AT) {
            await page.locator('.chosen select').first().selectOption(lang);
            await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
            await page.locator(wanted).first().waitFor();
            await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
            await look(page, `${path} ${theme} ${lang} ${width}`);
            const axed = width === 1440 || (width === 390 && lang === 'vi');
            expect(axed ? await broken(page) : [], `${path} ${theme} ${lang} ${width}`).toEqual([]);
          }
        }
        await page.close();
      }
      expect(errors).toEqual([]);
    },
    120_000,
  );

  it.each(['light', 'dark'] as const)(
    'shows what is saved, and how it is made, at each width, %s',
    async (theme) => {
      const page = await openedIn(browser, `${at}/segments/new`, { width: 1440, theme, errors });
      await page.locator('.starters button').first().click();
      await page.locator('.rule-words li').waitFor();
      const atEach = async (what: string, wanted: string) => {
        for (const width of [1440, 1024, 390]) {
          await page.setViewportSize({ width, height: 900 });
          for (const lang of LOOKED_AT) {
            await page.locator('.chosen select').first().selectOption(lang);
            await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
            await page.locator(wanted).first().waitFor();
            await look(page, `${what} ${theme} ${lang} ${width}`);
            const axed = width === 1440 || (width === 390 && lang === 'vi');
            expect(axed ? await broken(page) : [], `${what} ${theme} ${lang} ${width}`).toEqual([]);
          }
        }
      };
      await atEach('new', '.rule-words li');
      await page.locator('.editor button[type="submit"]').click();
      await page.locator('#versions li').first().waitFor();
      await atEach('saved', '#traits .sentences');
      await page.locator('.actions button').first().click();
      await atEach('changing', '.editor');
      await page.goto(`${at}/segments`);
      await atEach('list', '#saved tbody tr');
      expect(errors).toEqual([]);
      await page.close();
    },
    120_000,
  );

  it('is used by keyboard alone', async () => {
    const page = await openedIn(browser, `${at}/segments`, { width: 1440, theme: 'light', errors });
    await page.locator('#groups tbody a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${at}/segments/champions`);
    const opens = page.locator('#traits .sentences button');
    await opens.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog.evidence[open] .headline').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(`${at}/segments/champions`);
    expect(await opens.evaluate((button) => button === document.activeElement)).toBe(true);
    // A day back is computed first, and is of the same group.
    await page.keyboard.press('[');
    await page.locator('[role="progressbar"]').waitFor();
    await page.locator('#traits').waitFor();
    expect(new URL(page.url()).pathname).toBe('/segments/champions');
    // What is not prepared is a 404 by design, which a browser notes by itself.
    expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
    await page.close();
  }, 60_000);

  it('prints on paper without what only a screen needs', async () => {
    const page = await openedIn(browser, `${at}/segments/champions`, { width: 720, theme: 'dark', errors });
    await page.locator('#members tbody tr').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.on-paper').textContent()).toContain('17\u00a0Jan\u00a02026');
    expect(await page.locator('.on-paper').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    for (const gone of [
      '.pages',
      '.sheet-button',
      '.bar-tools',
      '.primary-link',
      '.back',
      '#members .pager',
      '#traits .link',
    ]) {
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    }
    expect(await page.evaluate(cutOff)).toEqual([]);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.close();
  }, 60_000);
});

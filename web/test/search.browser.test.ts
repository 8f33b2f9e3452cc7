import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, READY } from './app/fixture';
import { served } from './app/serve';
import { broken, chromiumPath, launched, look, openedIn, LOOKED_AT } from './chromium';

const built = existsSync('dist/app/index.html');

describe.skipIf(!chromiumPath || !built)('search and what was said then, in Chromium', () => {
  let browser: Browser;
  let at = '';
  let server: Server;
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await launched();
    ({ at, server } = await served('dist/app', { workspace: { learned: NOW } }));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(['light', 'dark'] as const)(
    'shows every word in each language, at each width, %s',
    async (theme) => {
      const page = await openedIn(browser, `${at}/value?asof=${READY}`, { width: 1440, theme, errors });
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const lang of LOOKED_AT) {
          await page.locator('.chosen select').first().selectOption(lang);
          await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
          await look(page, `band ${lang} ${width} ${theme}`);
          await page.locator('dialog[open]').waitFor({ state: 'detached' });
          await page.keyboard.press('Control+k');
          await page.locator('.search [role="combobox"]').fill('a');
          await page.locator('.search-figure').waitFor();
          await look(page, `search ${lang} ${width} ${theme}`);
          const axed = width === 1440 || (width === 390 && lang === 'vi');
          expect(axed ? await broken(page) : [], `${lang} ${width} ${theme}`).toEqual([]);
          if (process.env.PICTURES) {
            await page.screenshot({ path: `${process.env.PICTURES}/search-${lang}-${width}-${theme}.png` });
          }
          await page.keyboard.press('Escape');
        }
      }
      await page.close();
      expect(errors).toEqual([]);
    },
    120_000,
  );

  it('is used by keyboard alone, and gives the focus back', async () => {
    const page = await openedIn(browser, `${at}/value`, { width: 1440, theme: 'light', errors });
    await page.locator('.search-button').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('zhang wei');
    await page.getByText('張偉').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-button');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('at risk');
    await page.locator('.search-hit').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${at}/segments/at-risk`);
    expect(errors).toEqual([]);
    await page.close();
  }, 60_000);
});

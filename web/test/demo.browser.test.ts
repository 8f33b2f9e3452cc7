import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO } from './app/fixture';
import { served } from './app/serve';
import { broken, chromiumPath, launched, look, LOOKED_AT, openedIn } from './chromium';

const built = existsSync('dist/app/index.html');
const NOTHING = { empty: true, workspace: { asOf: null, days: null, run: null, computedAt: null } };

describe.skipIf(!chromiumPath || !built)('the demo in Chromium', () => {
  let browser: Browser;
  const servers: Server[] = [];
  const errors: string[] = [];

  async function serves(given: Parameters<typeof served>[1]): Promise<string> {
    const { at, server } = await served('dist/app', given);
    servers.push(server);
    return at;
  }

  beforeAll(async () => void (browser = await launched()), 60_000);
  afterAll(async () => {
    await browser?.close();
    servers.forEach((server) => server.close());
  });

  it.each(['light', 'dark'] as const)(
    'shows every word of the guide and of what is invented, at each width, %s',
    async (theme) => {
      const at = await serves({ workspace: { demo: DEMO } });
      const page = await openedIn(browser, at, { width: 1440, theme, errors });
      for (const [path, there] of [
        ['/', '#guide li:nth-child(5)'],
        ['/demo', '.demo-files dt'],
      ] as const) {
        await page.goto(`${at}${path}`);
        for (const width of [1440, 1024, 390]) {
          await page.setViewportSize({ width, height: 900 });
          for (const lang of LOOKED_AT) {
            await page.locator('.chosen select').first().selectOption(lang);
            await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
            await page.locator(there).first().waitFor();
            await look(page, `${path} ${theme} ${lang} ${width}`);
            expect(await broken(page), `${path} ${lang} ${width}`).toEqual([]);
          }
        }
      }
      expect(errors).toEqual([]);
      await page.close();
    },
    180_000,
  );

  it('is walked by keyboard alone, and remembers what was seen', async () => {
    const at = await serves({ workspace: { demo: DEMO } });
    const page = await openedIn(browser, at, { width: 1440, theme: 'light', errors });
    await page.locator('#guide a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${at}/data/set-aside`);
    await page.locator('.chips').waitFor();
    await page.goBack();
    await page.locator('#guide li.past').first().waitFor();
    // From link to link to the button, and back to the guide.
    await page.locator('#guide a').last().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.guide-hidden button').waitFor();
    await look(page, 'hidden');
    await page.keyboard.press('Enter');
    await page.locator('#guide li.past').first().waitFor();
    await page.locator('.demo-band a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${at}/demo`);
    expect(errors).toEqual([]);
    await page.close();
  }, 60_000);

  it('begins on the first page, with a way out', async () => {
    const page = await openedIn(browser, await serves({ ...NOTHING, until: 1_000 }), {
      ...{ width: 390, theme: 'dark' },
      errors,
    });
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await page.locator('.sample [role="progressbar"]').waitFor();
    await look(page, 'sample');
    expect(await broken(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  }, 60_000);
});

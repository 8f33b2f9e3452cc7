import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READY } from './app/fixture';
import { served } from './app/serve';
import { broken, chromiumPath, launched, look, openedIn, LOOKED_AT } from './chromium';

const built = existsSync('dist/app/index.html');

describe.skipIf(!chromiumPath || !built)(
  'break-downs, two days, the course of numbers and settings in Chromium',
  () => {
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

    const PAGES = [
      [`/value?by=country&compare=${READY}`, '.compare-table'],
      ['/', '.course svg'],
      ['/settings', '#machine'],
    ] as const;
    const cases = (['light', 'dark'] as const).flatMap((theme) => [1440, 1024, 390].map((width) => ({ theme, width })));

    it.each(cases)(
      'show every word in each language, $theme, $width wide',
      async ({ theme, width }) => {
        const errors: string[] = [];
        for (const [path, whole] of PAGES) {
          const page = await openedIn(browser, at + path, { width, theme, errors });
          for (const lang of LOOKED_AT) {
            const what = `${path} ${lang} ${theme} ${width}`;
            await page.locator('.chosen select').first().selectOption(lang);
            await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
            await page.locator(whole).first().waitFor();
            await look(page, what);
            expect(width === 1024 ? [] : await broken(page), what).toEqual([]);
            if (path.startsWith('/value')) {
              await page.locator('#divided .tools > button').click();
              await page.locator('.divided-table').waitFor();
              await look(page, `${what}, table`);
              await page.locator('#divided .tools > button').click();
            }
            if (path === '/settings') {
              await page.locator('input[value="case"]').check();
              await page.locator('.effect ul').waitFor();
              await look(page, `${what}, effect`);
              expect(width === 1024 ? [] : await broken(page), `${what}, effect`).toEqual([]);
              await page.locator('input[value="ten"]').check();
            }
          }
          await page.close();
        }
        expect(errors).toEqual([]);
      },
      180_000,
    );
  },
);

import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from './app/peopled';
import { served } from './app/serve';
import { broken, chromiumPath, launched, look, openedIn, LOOKED_AT } from './chromium';

const built = existsSync('dist/app/index.html');

describe.skipIf(!chromiumPath || !built)('the page Customers in Chromium', () => {
  let browser: Browser;
  const servers: Server[] = [];
  const errors: string[] = [];

  async function serves(given?: Parameters<typeof served>[1]): Promise<string> {
    const { at, server } = await served('dist/app', given);
    servers.push(server);
    return at;
  }

  beforeAll(async () => void (browser = await launched()), 60_000);
  afterAll(async () => {
    await browser?.close();
    servers.forEach((server) => server.close());
  });

  async function inEach(page: Page, width: number, what: string): Promise<void> {
    for (const lang of LOOKED_AT) {
      await page.locator('.chosen select').first().selectOption(lang);
      await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
      await look(page, `${what} ${lang} ${width}`);
      const axed = width === 1440 || (width === 390 && lang === 'vi');
      expect(axed ? await broken(page) : [], `${what} ${lang} ${width}`).toEqual([]);
    }
  }

  it.each([1440, 1024, 390])(
    'can be read at %i px, the list and one customer, in each language',
    async (width) => {
      const at = await serves();
      for (const theme of width === 1024 ? (['dark'] as const) : (['light', 'dark'] as const)) {
        const page = await openedIn(browser, `${at}/customers`, { width, theme, errors });
        await page.locator('.people-rows .person a').first().waitFor();
        await inEach(page, width, `list ${theme}`);
        await page.goto(`${at}/customers?q=zzz`);
        await page.locator('.nobody').waitFor();
        await look(page, `nobody ${theme}`);
        await page.goto(`${at}/customers?q=nguy`);
        await page.locator('.people mark').first().waitFor();
        await look(page, `found ${theme}`);
        // The one whose name has 4,000 characters, and one with all there is.
        for (const one of [3, 0]) {
          await page.goto(`${at}/customers/${idOf(one)}?at=${one}`);
          await page.locator('.orders li').first().waitFor();
          await page.locator('.neighbours a').nth(1).waitFor();
          await (one === 0 ? inEach(page, width, `one ${theme}`) : look(page, `long ${theme}`));
        }
        await page.close();
      }
      expect(errors).toEqual([]);
    },
    240_000,
  );

  it('scrolls through a million, and every row can be reached', async () => {
    const page = await openedIn(browser, `${await serves({ customers: 1_000_000 })}/customers`, {
      ...{ width: 1440, theme: 'light' },
      errors,
    });
    const box = page.locator('.people');
    await page.locator('.people-rows .person a').first().waitFor();
    // A turn of the wheel moves by what it says, here as in a short list.
    await box.hover();
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => document.querySelector('[data-at="30"] a') != null);
    const topOf = (row: number) => page.locator(`[data-at="${row}"]`).boundingBox();
    const before = (await topOf(20))?.y ?? 0;
    await page.mouse.wheel(0, 90);
    await page.waitForFunction(
      ([row, y]) => document.querySelector(`[data-at="${row}"]`)?.getBoundingClientRect().y === y,
      [20, before - 90],
    );
    // The bar reaches the middle and the end.
    await box.evaluate((element) => (element.scrollTop = (element.scrollHeight - element.clientHeight) / 2));
    await page.waitForFunction(() => document.querySelector('[data-at="500000"] a') != null);
    await box.evaluate((element) => (element.scrollTop = element.scrollHeight));
    await page.locator('[data-at="999999"] a').waitFor();
    const end = await topOf(999_999);
    const frame = await box.boundingBox();
    expect(Math.round((end?.y ?? 0) + 30)).toBeLessThanOrEqual(Math.round((frame?.y ?? 0) + (frame?.height ?? 0)) + 1);
    await look(page, 'the end of a million');
    // From there back by keys, into a customer and back to the same row.
    await page.locator('.person[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await page.locator('[data-at="0"]:focus').waitFor();
    await page.keyboard.press('End');
    await page.locator('[data-at="999999"]:focus').waitFor();
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => Number(document.activeElement?.getAttribute('data-at')) < 999_990);
    const left = await page.evaluate(() => document.activeElement?.getAttribute('data-at'));
    await page.waitForFunction(() => document.activeElement?.querySelector('a') != null);
    await page.keyboard.press('Enter');
    await page.locator('#worth').waitFor();
    await page.goBack();
    await page.locator(`[data-at="${left}"]:focus`).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  }, 120_000);

  it('opens a number of the list, and closes it into the list', async () => {
    const at = await serves();
    const page = await openedIn(browser, `${at}/customers`, { width: 1440, theme: 'light', errors });
    await page.locator('.people-rows .num').first().click();
    await page.locator('dialog.evidence[open] .headline').waitFor();
    await look(page, 'evidence of a customer');
    await page.keyboard.press('Escape');
    await page.waitForURL(`${at}/customers`);
    await page.keyboard.press('?');
    await page.locator('dialog.keys-sheet[open]').waitFor();
    await look(page, 'keys of customers');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.locator('.columns label').first().waitFor();
    await look(page, 'columns');
    expect(await broken(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  }, 60_000);
});

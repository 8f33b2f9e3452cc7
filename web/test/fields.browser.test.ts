import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from './app/peopled';
import { served } from './app/serve';
import { broken, chromiumPath, launched, look, openedIn, LOOKED_AT } from './chromium';

const built = existsSync('dist/app/index.html');

describe.skipIf(!chromiumPath || !built)('fields and views in Chromium', () => {
  let browser: Browser;
  const servers: Server[] = [];
  const errors: string[] = [];

  async function serves(): Promise<string> {
    const { at, server } = await served('dist/app', {});
    servers.push(server);
    const json = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const field = { name: 'VIP', kind: 'yes_no', unit: '', note: '', labels: { vi: 'Khách quý', 'zh-Hans': '贵宾' } };
    await fetch(`${at}/api/attributes`, { ...json, body: JSON.stringify(field) });
    const view = { name: 'Best of the north', owner: 'Ann', sort: '-net', columns: 'full_name,net' };
    await fetch(`${at}/api/views`, { ...json, body: JSON.stringify(view) });
    return at;
  }

  beforeAll(async () => void (browser = await launched()), 60_000);
  afterAll(async () => {
    await browser?.close();
    servers.forEach((server) => server.close());
  });

  it.each([1440, 1024, 390])(
    'can be read at %i px in each language',
    async (width) => {
      const at = await serves();
      for (const theme of width === 1024 ? (['dark'] as const) : (['light', 'dark'] as const)) {
        const page = await openedIn(browser, `${at}/customers`, { width, theme, errors });
        for (const lang of LOOKED_AT) {
          const axed = width === 1440 || (width === 390 && lang === 'vi');
          const check = async (what: string) => {
            await look(page, `${what} ${theme} ${lang} ${width}`);
            expect(axed ? await broken(page) : [], `${what} ${theme} ${lang} ${width}`).toEqual([]);
          };
          await page.goto(`${at}/customers`);
          await page.locator('.people-rows .person a').first().waitFor();
          await page.locator('.chosen select').first().selectOption(lang);
          await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
          await page.locator('.filter-line .column-choice > button').nth(1).click();
          await page.locator('.view-name').waitFor();
          await page.locator('.views .field-acts button').first().click();
          await check('views');
          await page.keyboard.press('Escape');
          await page.locator('.filter-line > button[aria-haspopup="dialog"]').click();
          await page.locator('.fields .field-list').waitFor();
          await page.locator('.fields [data-field="VIP"] button').first().click();
          await page.locator('.fields .field-form').waitFor();
          await check('fields');
          await page.goto(`${at}/customers/${idOf(0)}`);
          await page.locator('.fact button[aria-label]').first().waitFor();
          await page.locator('.add-value > button').click();
          await page.locator('.value-form').waitFor();
          await check('value');
        }
        await page.close();
      }
      expect(errors).toEqual([]);
    },
    240_000,
  );

  it('are used by keyboard alone', async () => {
    const page = await openedIn(browser, `${await serves()}/customers`, { width: 1440, theme: 'light', errors });
    await page.locator('.people-rows .person a').first().waitFor();
    const button = page.locator('.filter-line > button[aria-haspopup="dialog"]');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.fields .field-list').waitFor();
    await page.getByRole('button', { name: 'Add a field' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('shoe size');
    await page.keyboard.press('Escape');
    // Esc left the form alone.
    await page.getByRole('button', { name: 'Add a field' }).waitFor();
    await page.getByRole('button', { name: 'Add a field' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('shoe size');
    await page.keyboard.press('Enter');
    await page.getByText('“shoe size” is saved.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.fields').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goto(`${new URL(page.url()).origin}/customers/${idOf(0)}`);
    await page.getByRole('button', { name: 'Change: Income' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('12a');
    await page.keyboard.press('Enter');
    await page.getByText('This is no number').waitFor();
    // Chromium tells of each refusal.
    expect(errors.splice(0)).toEqual([expect.stringContaining('400')]);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.getByText('Income is entered').first().waitFor();
    expect(errors).toEqual([]);
  }, 60_000);
});

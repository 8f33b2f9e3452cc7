import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { served } from './app/serve';
import { broken, chromiumPath, launched, look, openedIn, LOOKED_AT } from './chromium';

const built = existsSync('dist/app/index.html');
const ORDERS = { name: 'đơn hàng 10-2026.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') };

describe.skipIf(!chromiumPath || !built)('the page Data in Chromium', () => {
  let browser: Browser;
  const servers: Server[] = [];
  const errors: string[] = [];

  async function opened(path: string, width: number, theme: 'light' | 'dark'): Promise<Page> {
    const { at, server } = await served('dist/app', { stale: true });
    servers.push(server);
    return openedIn(browser, at + path, { width, theme, errors });
  }

  beforeAll(async () => void (browser = await launched()), 60_000);
  afterAll(async () => {
    await browser?.close();
    servers.forEach((server) => server.close());
  });

  /** What is on the page, in each language. */
  async function inEach(page: Page, width: number, what: string, axed = true): Promise<void> {
    for (const lang of LOOKED_AT) {
      await page.locator('.chosen select').first().selectOption(lang);
      await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
      await look(page, `${what} ${lang} ${width}`);
      expect(axed ? await broken(page) : [], `${what} ${lang} ${width}`).toEqual([]);
    }
  }

  /** A dialog lies over what chooses the language. */
  async function inDialog(page: Page, width: number, what: string, axed: boolean): Promise<void> {
    await look(page, `${what} en ${width}`);
    expect(axed ? await broken(page) : [], `${what} ${width}`).toEqual([]);
    await page.keyboard.press('Escape');
  }

  const cases = (['light', 'dark'] as const).flatMap((theme) => [1440, 1024, 390].map((width) => ({ theme, width })));

  it.each(cases)(
    'shows every word in each language, $theme, $width wide',
    async ({ theme, width }) => {
      const page = await opened('/data', width, theme);
      await page.locator('.receipt').first().waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
      if (width < 900) {
        await page.locator('.sheet-button').click();
      }
      const tab = (to: string) => page.locator(`.tabs a[href="/data/${to}"]`).click();
      // Layout and colours each have their turn with axe; contrast is looked at every time.
      const axed = (width === 1440 && theme === 'light') || (width === 390 && theme === 'dark');
      await inEach(page, width, `receipts ${theme}`, axed);

      await tab('sources');
      await page.locator('tbody tr').first().waitFor();
      await inEach(page, width, `sources ${theme}`, axed);
      await page.locator('.source-said button').first().click();
      await page.locator('dialog[open] form').waitFor();
      await page.locator('dialog[open] input').first().fill('Phạm Quốc Bảo');
      await page.keyboard.press('Enter');
      await page.locator('.source-history li').waitFor();
      await inDialog(page, width, `source ${theme}`, axed);

      await tab('findings');
      await page.locator('tbody button').first().click();
      await page.locator('table.raw').waitFor();
      await inEach(page, width, `findings ${theme}`, axed);

      await tab('set-aside');
      await page.locator('.chips button').first().waitFor();
      await page.locator('tbody button').last().click();
      await page.locator('.pager button').last().click();
      await page.locator('tbody button').nth(1).click();
      await page.locator('.mend input').nth(1).fill('2024-02-28');
      await page.locator('.action-bar').waitFor();
      await inEach(page, width, `set aside ${theme}`, axed);

      await tab('quality');
      await page.locator('.fields tbody tr').first().waitFor();
      await page.locator('.trends polyline').first().waitFor();
      await inEach(page, width, `quality ${theme}`, axed);

      await tab('import');
      await page.locator('.drop-zone').waitFor();
      await inEach(page, width, `file ${theme}`, axed);
      await page.locator('input[type="file"]').setInputFiles([ORDERS, { ...ORDERS, name: 'second.csv' }]);
      await page.locator('.meanings').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.locator('.which-first [role="alert"]').waitFor();
      await inEach(page, width, `meaning ${theme}`, axed);
      await page.locator('.which-first input').first().click();
      await page.locator('.what-happens .tally').waitFor();
      await inEach(page, width, `checked columns ${theme}`, axed);
      await page.keyboard.press('Control+Enter');
      await page.locator('.checked').waitFor();
      await page.locator('.aside-reason button').first().click();
      await inEach(page, width, `check ${theme}`, axed);
      expect(errors).toEqual([]);
      await page.close();
    },
    120_000,
  );

  it('is used by keyboard alone, from the file to taking it back', async () => {
    const page = await opened('/data/import', 1440, 'light');
    // Listened for from the start: the browser has to be told before the key is pressed.
    const chooser = page.waitForEvent('filechooser');
    const choose = page.getByRole('button', { name: 'Choose files' });
    await choose.waitFor();
    await look(page, 'file');
    await choose.focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles([ORDERS]);
    // Whoever follows the steps stands at the beginning of each.
    const heading = page.getByRole('heading', { name: 'What does each column mean?' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+Enter');
    await page.locator('.which-first [role="alert"]').waitFor();
    await page.keyboard.press('Space');
    await page.locator('.what-happens .tally').waitFor();
    await look(page, 'answered');
    await page.keyboard.press('Control+Enter');
    await page.locator('.checked').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.action-bar [role="progressbar"]').waitFor();
    await look(page, 'importing');
    const undo = page.getByRole('button', { name: 'Withdraw' });
    await undo.waitFor();
    await look(page, 'imported');
    expect(await broken(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    for (let steps = 0; steps < 6 && !(await undo.evaluate((own) => own === document.activeElement)); steps++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('.receipt [role="progressbar"]').waitFor();
    await look(page, 'withdrawing');
    expect(await broken(page)).toEqual([]);
    const back = page.getByRole('button', { name: 'Restore' });
    await back.waitFor();
    expect(await back.evaluate((own) => own === document.activeElement)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  }, 60_000);

  it('takes files that are dropped on it', async () => {
    const page = await opened('/data/import', 1024, 'dark');
    const files = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['a,b'], '<img src=x onerror=alert(1)>.csv'));
      return data;
    });
    await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: files });
    await page.getByText('18,442 rows', { exact: true }).waitFor();
    // A name is text, whatever it looks like.
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('.panel h2').first().innerText()).toContain('<img src=x');
    expect(errors).toEqual([]);
    await page.close();
  }, 60_000);
});

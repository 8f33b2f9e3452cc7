import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { served } from './app/serve';
import { broken, chromiumPath, launched, look, openedIn, LOOKED_AT } from './chromium';

const built = existsSync('dist/app/index.html');
if (!chromiumPath || !built) {
  console.log(chromiumPath ? 'skipped: no built app' : 'skipped: no chromium');
}

const GERMANY = { one_of: 'country', values: ['Deutschland', 'ישראל'] };
const NAMED = { not: { text: 'full_name', contains: '<script>alert(1)</script>' } };
const LONG = { text: 'full_name', contains: 'dài lắm '.repeat(120) };
const set = (...conditions: unknown[]) => JSON.stringify({ rule: { all: conditions } });

describe.skipIf(!chromiumPath || !built)('the filter in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let at: string;

  beforeAll(async () => {
    ({ at, server } = await served('dist/app', { unjudged: 3, until: 0 }));
    browser = await launched();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const opened = async (rule: string | null, width: number, theme: 'light' | 'dark', errors: string[]) => {
    const search = rule == null ? '' : `?${new URLSearchParams({ set: rule }).toString()}`;
    const page = await openedIn(browser, `${at}/value${search}`, { width, theme, errors });
    await page.locator('#grid').waitFor();
    return page;
  };
  const cell = (page: Page, name: string) => page.locator(`[data-at="${name}"]`);
  const rule = (page: Page) => new URL(page.url()).searchParams.get('set');
  // What is not prepared is a 404 by design, which a browser notes by itself.
  const told = (errors: string[]) => errors.filter((text) => !text.includes('404'));

  const cases = (['light', 'dark'] as const).flatMap((theme) => [1440, 1024, 390].map((width) => ({ theme, width })));

  it.each(cases)(
    'shows every word in each language, $theme, $width wide',
    async ({ theme, width }) => {
      const errors: string[] = [];
      const page = await opened(set(GERMANY, NAMED, LONG), width, theme, errors);
      // Between the widest and the narrowest nothing is there that neither has; another language changes no roles.
      const check = async (what: string) => {
        await look(page, what);
        expect(width === 1024 || !what.startsWith('en') ? [] : await broken(page), what).toEqual([]);
      };
      for (const lang of LOOKED_AT) {
        const what = `${lang} ${theme} ${width}`;
        await page.locator('.chosen select').first().selectOption(lang);
        await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
        await page.locator('.filter-count b').waitFor();
        await page.locator('.chip-menu button').first().click();
        await page.locator('.chip-menu li').first().waitFor();
        await check(`${what}, menu`);
        await page.keyboard.press('Escape');
        await page.locator('.chip-menu li').first().waitFor({ state: 'detached' });

        await page.locator('.filter-bar .ant-btn-variant-dashed').click();
        await page.locator('.condition-form').waitFor();
        for (let family = 0; family < 6; family++) {
          await page.locator('.condition-form .choice label').nth(family).click();
          // What began as a whole question is added; others say what they lack.
          const whole = [0, 4].includes(family);
          await page.locator('.condition-form button[type="submit"]').click();
          if (!whole) {
            await page.locator('.condition-form [role="alert"]').first().waitFor();
            await check(`${what}, family ${family}`);
          } else {
            // It was whole as it stood.
            await page.locator('.condition-chip').nth(3).waitFor();
            await page.goBack();
            await page.locator('.condition-chip').nth(3).waitFor({ state: 'detached' });
            await page.locator('#grid').waitFor();
            await page.locator('.filter-bar .ant-btn-variant-dashed').click();
            await page.locator('.condition-form').waitFor();
          }
        }
        await page.keyboard.press('Escape');
        // What it held goes once the focus is back.
        await page.locator('.condition-form').waitFor({ state: 'detached' });

        await cell(page, '5 5').focus();
        await page.keyboard.press(' ');
        await page.locator('.selection-bar').waitFor();
        await check(`${what}, selected`);
        await page.keyboard.press('s');
        await page.locator('.save-segment[open] form').waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.save-segment[open] [role="alert"]').waitFor();
        await check(`${what}, saving`);
        await page.keyboard.press('Escape');
        await cell(page, '5 5').focus();
        await page.keyboard.press(' ');
        await page.locator('.selection-bar').waitFor({ state: 'detached' });
      }
      expect(told(errors)).toEqual([]);
      await page.close();
    },
    240_000,
  );

  it('is used by keyboard alone', async () => {
    const errors: string[] = [];
    const page = await opened(null, 1440, 'light', errors);
    await page.keyboard.press('f');
    await page.keyboard.press('Enter');
    await page.locator('.condition-form').waitFor();
    // From the first family on to the next, its search, a value.
    await page.locator('.condition-form .choice input').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.pick input[type="search"]').focus();
    await page.keyboard.type('viet');
    await page.keyboard.press('Enter');
    await page.locator('.pick input:checked').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    const vietnam = { one_of: 'country', values: 'Việt Nam' };
    expect(rule(page)).toBe(set(vietnam));
    // The dialog gives the focus back to where it was opened from.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('+ Add a condition');

    await page.keyboard.press('Enter');
    await page.locator('input[name="days"]').waitFor();
    await page.locator('input[name="days"]').fill('３０');
    await page.keyboard.press('Enter');
    await page.locator('.condition-chip').nth(1).waitFor();
    const lately = { did: { kind: 'purchase' }, within: { days: 30 } };
    expect(rule(page)).toBe(set(vietnam, lately));
    await page.locator('.chip-text').nth(1).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForFunction(() => document.querySelector('.chip-text')?.textContent?.includes('30'));
    expect(rule(page)).toBe(set(lately, vietnam));
    await page.keyboard.press('Backspace');
    await page.locator('.condition-chip').nth(1).waitFor({ state: 'detached' });
    expect(rule(page)).toBe(set(vietnam));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Việt Nam');
    await page.goBack();
    await page.locator('.condition-chip').nth(1).waitFor();
    expect(rule(page)).toBe(set(lately, vietnam));
    expect(told(errors)).toEqual([]);
    await page.close();
  }, 60_000);

  it('takes in what is selected: cells by keys and clicks, a part of the curve by its handles', async () => {
    const errors: string[] = [];
    const page = await opened(null, 1440, 'light', errors);
    await cell(page, '4 4').focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+ArrowRight');
    await cell(page, '3 3').click({ modifiers: ['ControlOrMeta'] });
    expect(await page.locator('.rf-cell.selected').count()).toBe(3);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    // By touch alone: clicks select while that is switched on.
    await page.locator('#grid .tools button').first().click();
    await cell(page, '3 3').click();
    expect(await page.locator('.rf-cell.selected').count()).toBe(2);
    await page.locator('#grid .tools button').first().click();

    const handle = page.locator('.handle').nth(1);
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await handle.getAttribute('aria-valuetext')).toBe('19%');
    const grip = (await handle.locator('.grip').boundingBox())!;
    await page.mouse.move(grip.x + 5, grip.y + 8);
    await page.mouse.down();
    await page.mouse.move(grip.x + 120, grip.y + 8);
    await page.mouse.up();
    expect(Number(await handle.getAttribute('aria-valuenow'))).toBeGreaterThan(35);
    await page.locator('.span-fields button').click();
    await page.waitForFunction(() => document.querySelectorAll('.rf-cell.selected').length === 0);
    await page.locator('.selection-bar button').first().click();
    await page.locator('.condition-chip').waitFor();
    expect(rule(page)).toMatch(/^\{"rule":\{"all":\[\{"sum":"amount","of":\{\},"at_least":\d+[.]50\}\]\}\}$/);
    expect(told(errors)).toEqual([]);
    await page.close();
  }, 60_000);
});

import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINE } from './app/segmented';
import { served } from './app/serve';
import { broken, chromiumPath, cutOff, launched, look, openedIn, LOOKED_AT } from './chromium';
import { pagesOf } from './pdf';

const built = existsSync('dist/app/index.html');

/** Cells of tables that reach over the edge of the sheet: no scrolling brings them back there. */
function leavesPaper(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll('th, td')]
    .filter((cell) => cell.getClientRects().length > 0 && cell.getBoundingClientRect().right > width + 1)
    .map((cell) => cell.textContent ?? '');
}

/** What stands in cells that are drawn. */
function seenCells(): string[] {
  return [...document.querySelectorAll<HTMLElement>('tbody :is(th, td)')]
    .filter((cell) => cell.checkVisibility() && !cell.closest('.unseen'))
    .map((cell) => cell.innerText);
}

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
      await page.locator('.rule-words > .editor-line button').nth(1).click();
      await page.locator('.inline-form input:checked').first().waitFor();
      await atEach('adding to a group', '.inline-form');
      await page.locator('.inline-form button[type="submit"]').click();
      await page.locator('.whom-found button').first().click();
      await atEach('why', '.verdicts li');
      await page.locator('.page-head button[type="submit"]').click();
      await page.locator('#versions li').first().waitFor();
      await atEach('saved', '#traits .sentences');
      await page.locator('.actions button').first().click();
      await atEach('changing', '.editor');
      await page.locator('.page-head button[type="submit"]').click();
      await page.locator('#versions li').nth(1).waitFor();
      await atEach('a size over time', '#trend .size-line');
      await page.locator('#members tbody button').first().click();
      await atEach('why a member', 'dialog[open] .verdicts li');
      await page.keyboard.press('Escape');
      await page.goto(`${at}/segments`);
      await atEach('list', '#saved tbody tr');
      await page.goto(`${at}/segments/compare?columns=champions,${MINE},others`);
      await atEach('compare', '#apart tbody tr');
      expect(errors).toEqual([]);
      await page.close();
    },
    240_000,
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

  it('builds a rule by keyboard alone', async () => {
    const page = await openedIn(browser, `${at}/segments/new`, { width: 1440, theme: 'light', errors });
    const texts = () => page.locator('.conditions .condition-text').allTextContents();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.locator('.rule-words > .editor-line button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.inline-form input:checked').first().waitFor();
    await page.locator('.inline-form input[name="days"]').fill('30');
    await page.locator('.condition-next .condition-left').getByText('212').waitFor();
    // Enter adds the condition and goes back to where the next one begins.
    await page.keyboard.press('Enter');
    await page.locator('.conditions > li').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === '+ Condition');
    await page.keyboard.press('Enter');
    await page.locator('.inline-form input[name="days"]').fill('90');
    await page.keyboard.press('Enter');
    await page.locator('.conditions > li').nth(1).waitFor();
    await page.locator('.conditions').getByText('{"days":90}').waitFor();
    const before = await texts();
    await page.locator('.conditions button.condition-text').nth(1).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(
      (first) => document.querySelector('.conditions .condition-text')?.textContent === first,
      before[1] ?? '',
    );
    expect(await texts()).toEqual([...before].reverse());
    expect(await focused()).toBe(before[1]);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(
      (first) => document.querySelector('.conditions .condition-text')?.textContent === first,
      before[0] ?? '',
    );
    expect(await texts()).toEqual(before);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelectorAll('.conditions > li').length === 1);
    await page.locator('.conditions button.condition-text').focus();
    await page.keyboard.press('w');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('why-whom');
    await page.close();
  }, 60_000);

  it.each([
    ['/segments', '#groups tbody tr'],
    ['/segments/champions', '#members tbody tr'],
    [`/segments/${MINE}`, '#members tbody tr'],
    ['/segments/compare?columns=champions,loyal,others', '#apart tbody tr'],
    ['/value', '.headlines strong'],
  ])(
    'prints %s on A4 with nothing cut off and heads on every sheet',
    async (path, wanted) => {
      const rule = '{"rule":{"one_of":"country","values":"Việt Nam"}}';
      await fetch(`${at}/api/segments`, { method: 'POST', body: JSON.stringify({ name: 'Tết', rule, owner: 'Lan' }) });
      const page = await openedIn(browser, at + path, { width: 1440, theme: 'light', errors });
      await page.locator(wanted).first().waitFor();
      // 210 mm less the margins.
      await page.setViewportSize({ width: Math.round((186 / 25.4) * 96), height: 1000 });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await page.evaluate(cutOff), path).toEqual([]);
      expect(await page.evaluate(leavesPaper), path).toEqual([]);
      const cells = await page.evaluate(seenCells);
      const heads = await page.locator('#members thead th').allTextContents();
      const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true }));
      const whole = sheets.join('');
      const blank = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');
      expect(cells.map(blank).filter((cell) => !whole.includes(cell))).toEqual([]);
      const rows = sheets.filter((sheet) => sheet.includes('NguyễnThịÁnh'));
      if (heads.length > 0) {
        expect(rows.length).toBeGreaterThan(1);
        rows.forEach((sheet, at) => heads.forEach((head) => expect(sheet, `sheet ${at}`).toContain(blank(head))));
      }
      await page.close();
    },
    60_000,
  );

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

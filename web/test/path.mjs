// Walks the main path in a real Chromium against a real server: node path.mjs ADDRESS PAST-DAY FOLDER
// Prints what it saw as JSON; ends with 1 and the reason where the path breaks off.
import { join } from 'node:path';
import { opened } from './walk.mjs';

const [, , address, past, folder] = process.argv;
const LANGS = ['en', 'zh-Hans', 'zh-Hant', 'vi'];
const { browser, context, page, seen, ended } = await opened(address, folder);
try {
  const shot = (name) => page.screenshot({ path: join(folder, `${name}.png`) });
  const drawer = page.locator('dialog[open]');
  const shut = async () => {
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.waitForURL((url) => !url.search.includes('open='));
  };

  await page.goto(address);
  await page.goto(`${new URL(address).origin}/value`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  seen.address = page.url();
  seen.title = await page.getByRole('heading', { level: 1 }).textContent();

  // Value → evidence: the number opens, Esc closes it, and the keyboard is where it was.
  const net = page.locator('#figures button.num').nth(2);
  seen.net = (await net.textContent())?.trim();
  await net.click();
  await drawer.locator('tbody tr').first().waitFor();
  seen.exact = (await drawer.locator('.headline strong').textContent())?.trim();
  seen.sql = await drawer.locator('pre').first().textContent();
  seen.rows = await drawer.getByRole('status').first().textContent();

  // Evidence → rows: the next page, and a row as it came in its file.
  await drawer.locator('.pager button').last().click();
  await page.waitForFunction(
    (before) => document.querySelector('dialog[open] [role=status]')?.textContent !== before,
    seen.rows,
  );
  seen.nextRows = await drawer.getByRole('status').first().textContent();
  await drawer.locator('tbody button').first().click();
  await drawer.locator('table.raw caption').waitFor();
  seen.raw = await drawer.locator('table.raw').innerText();
  await shot('evidence');
  seen.opened = page.url();
  await shut();
  seen.focus = await page.evaluate(() => document.activeElement?.textContent?.trim());

  // A copied link opens the same page with the same drawer; Back closes it.
  await page.goto(seen.opened);
  await drawer.locator('.headline strong').waitFor();
  seen.linked = (await drawer.locator('.headline strong').textContent())?.trim();
  await shut();

  // A cell of the grid, by keyboard.
  const cell = page.locator('table.rf button[tabindex="0"]');
  await cell.focus();
  await page.keyboard.press('Enter');
  await drawer.locator('.headline strong').waitFor();
  seen.cell = (await drawer.locator('.headline').innerText()).replaceAll('\n', ' ');
  await shut();

  // A past day: prepared while one waits, then told of as past.
  await page.goto(`${new URL(address).origin}/value?asof=${past}`);
  await page.locator('.past-band').waitFor();
  await page.locator('#figures button.num').first().waitFor({ timeout: 60_000 });
  seen.past = (await page.locator('#figures button.num').nth(2).textContent())?.trim();
  seen.band = await page.locator('.past-band').innerText();
  await shot('past');
  await page.keyboard.press(']');
  await page.waitForFunction((day) => !location.href.includes(day), past);
  seen.stepped = page.url();

  // The main path in the other languages.
  seen.titles = {};
  for (const lang of LANGS) {
    const other = await browser.newContext({
      viewport: { width: 1024, height: 800 },
      locale: lang === 'zh-Hans' ? 'zh-CN' : lang === 'zh-Hant' ? 'zh-TW' : lang,
      storageState: await context.storageState(),
    });
    await other.addInitScript(`localStorage.clear()`);
    const there = await other.newPage();
    there.on('console', (message) => message.type() === 'error' && seen.wrong.push(`${lang}: ${message.text()}`));
    await there.goto(`${new URL(address).origin}/value`);
    await there.locator('#figures button.num').nth(2).click();
    await there.locator('dialog[open] tbody tr').first().waitFor();
    seen.titles[lang] = [
      await there.getByRole('heading', { level: 1 }).textContent(),
      await there.evaluate(() => document.documentElement.lang),
      (await there.locator('dialog[open] .headline span').first().textContent())?.trim(),
    ];
    await there.screenshot({ path: join(folder, `evidence-${lang}.png`) });
    await other.close();
  }
  await ended();
} catch (broken) {
  await ended(broken);
}

// A file comes in, is understood, and is taken back, in a real Chromium: node import-path.mjs ADDRESS FILE FOLDER LANGUAGE
// Prints what it saw as JSON; ends with 1 and the reason where the path breaks off.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { opened } from './walk.mjs';

const [, , address, file, folder, lang = 'en'] = process.argv;
const LOCALES = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };
const { page, seen, ended } = await opened(address, folder, undefined, LOCALES[lang] ?? lang);
const words = JSON.parse(readFileSync(`src/pages/data/locales/${lang}.json`, 'utf8'));
const [WITHDRAW, RESTORE] = [words['data.withdraw'], words['data.restore']];
const button = (word) => page.locator('main button').filter({ hasText: new RegExp(`^${word}$`) });
try {
  // Nothing is there yet: the way in is what is shown.
  await page.goto(address);
  await page.goto(`${new URL(address).origin}/data/import`);
  await page.locator('input[type=file]').setInputFiles(file);

  // What the columns mean, before anything is taken in.
  const table = page.locator('main table').first();
  await table.locator('tbody tr').nth(5).waitFor();
  seen.lang = await page.evaluate(() => document.documentElement.lang);
  seen.title = await page.getByRole('heading', { level: 1 }).textContent();
  seen.columns = await table.locator('tbody tr').count();
  seen.meaning = await table.locator('tbody tr').nth(1).locator('select').first().inputValue();
  await page.screenshot({ path: join(folder, 'meaning.png') });
  await page.keyboard.press('Control+Enter');

  // What will happen, before it does.
  await page.locator('.checked').first().waitFor({ timeout: 60_000 });
  seen.check = (await page.locator('.checked .equation').first().innerText()).replaceAll('\n', ' ');
  await page.screenshot({ path: join(folder, 'check.png') });
  await page.keyboard.press('Control+Enter');

  // The receipt, and what it adds up to.
  await button(WITHDRAW).waitFor({ timeout: 60_000 });
  seen.receipt = (await page.locator('main').innerText()).replaceAll('\n', ' ');
  await page.screenshot({ path: join(folder, 'receipt.png') });

  // Value → evidence → rows.
  await page.goto(`${new URL(address).origin}/value`);
  await page.locator('#figures button.num').nth(2).click();
  const drawer = page.locator('dialog[open]');
  await drawer.locator('tbody tr').first().waitFor();
  seen.net = (await drawer.locator('.headline strong').textContent())?.trim();
  await drawer.locator('tbody button').first().click();
  await drawer.locator('table.raw caption').waitFor();
  seen.raw = await drawer.locator('table.raw caption').textContent();

  // Undo: the receipt is taken back, and no figure tells of it any more.
  await page.goto(`${new URL(address).origin}/data`);
  await button(WITHDRAW).click();
  await button(RESTORE).waitFor({ timeout: 60_000 });
  await page.goto(`${new URL(address).origin}/value`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('#figures button.num') != null);
  seen.without = (await page.locator('#figures button.num').nth(2).textContent())?.trim();
  await page.goto(`${new URL(address).origin}/data`);
  await button(RESTORE).click();
  await button(WITHDRAW).waitFor({ timeout: 60_000 });
  await page.goto(`${new URL(address).origin}/value`);
  await page.locator('#figures button.num').nth(2).click();
  await drawer.locator('tbody tr').first().waitFor();
  seen.again = (await drawer.locator('.headline strong').textContent())?.trim();
  await ended();
} catch (broken) {
  await ended(broken);
}

// Two tabs change one field, in a real Chromium: node tabs-path.mjs ADDRESS LANG FOLDER
// Prints what it saw as JSON; ends with 1 and the reason where the path breaks off.
import { join } from 'node:path';
import { opened } from './walk.mjs';

const [, , address, lang, folder] = process.argv;
const { page, seen, ended } = await opened(address, folder);
const origin = new URL(address).origin;
const form = (tab) => tab.locator('[data-field="VIP"] .field-form');

/** The form of the field, with another name in it. */
async function fillsIn(tab, label) {
  await tab.goto(`${origin}/customers`);
  await tab.locator('.people-rows .person a').first().waitFor();
  await tab.locator('.chosen select').first().selectOption(lang);
  await tab.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
  await tab.locator('.filter-line > button[aria-haspopup="dialog"]').click();
  await tab.locator('[data-field="VIP"] button').first().click();
  await form(tab).locator('input[lang="en"]').fill(label);
}

try {
  await page.goto(address);
  await page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ name: 'VIP', kind: 'yes_no' });
    await fetch('/api/attributes', { method: 'POST', headers, body });
  });
  const other = await page.context().newPage();
  await fillsIn(page, 'Dear');
  await fillsIn(other, 'Dearest');
  await form(page).locator('button[type="submit"]').click();
  await form(page).waitFor({ state: 'detached' });

  // The slower one: told, and nothing of it is lost.
  await form(other).locator('button[type="submit"]').click();
  const alert = form(other).locator('[role="alert"]');
  await alert.waitFor();
  seen.told = (await alert.innerText()).replaceAll('\n', ' ');
  seen.kept = await form(other).locator('input[lang="en"]').inputValue();
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ]) {
    await other.emulateMedia({ colorScheme });
    await other.setViewportSize({ width, height: 900 });
    await alert.scrollIntoViewIfNeeded();
    await other.screenshot({ path: join(folder, `tabs-${width}.png`) });
  }
  await alert.locator('button').click();
  await form(other).waitFor({ state: 'detached' });
  seen.labels = await other.evaluate(async () => {
    const { fields } = await (await fetch('/api/attributes')).json();
    return fields.filter(({ name }) => name === 'VIP').map(({ labels, version }) => [labels.en, version])[0];
  });

  // What is the same still is not sent again.
  [seen.sent, seen.sentAgain] = await page.evaluate(async () => {
    const path = '/api/value';
    performance.clearResourceTimings();
    await (await fetch(`${path}?`)).text();
    await (await fetch(`${path}?`)).text();
    return performance.getEntriesByType('resource').map((entry) => entry.transferSize);
  });
  await ended();
} catch (broken) {
  await ended(broken);
}

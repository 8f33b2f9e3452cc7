// Takes the pictures of the tutorial: node pictures.mjs ADDRESS FOLDER FILE-TO-IMPORT
import { join } from 'node:path';
import { opened } from './walk.mjs';

const [, , address, folder, more] = process.argv;
const SIZE = { width: 1366, height: 800 };
const { page, ended } = await opened(address, folder, SIZE);
const origin = new URL(address).origin;
const visit = (path) => page.goto(origin + path);
const shot = async (name, clip) => {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`), clip });
};
const EDGE = 12;
/** A part of the page alone, with nothing of the bar over it. */
const partly = async (name, selector) => {
  await page.setViewportSize({ ...SIZE, height: 2400 });
  const { x, y, width, height } = await page.locator(selector).boundingBox();
  await shot(name, { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE });
  await page.setViewportSize(SIZE);
};
const there = (selector) => page.locator(selector).first().waitFor();

async function value() {
  await visit('/value');
  await there('table.rf');
  await shot('value');
  await page.locator('#figures button.num').nth(3).click();
  await there('dialog[open] tbody tr');
  await shot('evidence');
  await visit('/value?by=country');
  await there('.divided-bars');
  await partly('broken-down', '#divided');
  await visit('/value?compare=2025-04-30');
  await there('#compare table');
  await partly('two-days', '#compare');
}

/** A group by a rule, saved; the name it has in the address. */
async function segment() {
  await visit('/segments/new');
  await page.locator('.starters button').first().click();
  await page.locator('section:has(#why-whom) button').first().click();
  await there('.why-told:not([aria-busy=true]) .verdicts');
  await there('#traits .doubts, #traits .sentences');
  await shot('builder');
  await page.locator('form.editor input').first().press('Enter');
  await page.waitForURL(/\/segments\/(?!new)/);
  await there('#members tbody tr');
  return page.url().split('/').at(-1);
}

async function file() {
  await visit('/data/import');
  await page.locator('input[type=file]').setInputFiles(more);
  await there('main table tbody tr');
  await page.locator('.which-first input').first().check();
  await there('.which-first input:checked');
  await there('.what-happens .sums');
  await shot('import');
  await page.keyboard.press('Control+Enter');
  await there('.equation');
  await shot('check');
  await page.keyboard.press('Control+Enter');
  await there('article.receipt');
  await visit('/data');
  await there('article.receipt');
  await shot('data');
}

async function moves(saved) {
  await visit(`/segments/${saved}`);
  await there('.between tbody tr');
  await partly('moves', '#trend');
  await visit(`/segments/compare?columns=${saved},champions,lost`);
  await there('.compared table');
  await partly('compare', '.compared');
}

async function settings() {
  await visit('/settings');
  await page.locator('#business input[value=published]').check();
  await there('.effect:not([aria-busy=true])');
  await partly('settings', '.setting:has(.effect)');
}

try {
  await page.goto(address);
  await value();
  const saved = await segment();
  await file();
  await moves(saved);
  await settings();
  await ended();
} catch (broken) {
  await ended(broken);
}

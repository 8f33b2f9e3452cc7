// Takes the pictures of the tutorial: node pictures.mjs ADDRESS FOLDER FILE-TO-IMPORT
import { join } from 'node:path';
import { opened } from './walk.mjs';

const [, , address, folder, file] = process.argv;
const { page, ended } = await opened(address, folder, { width: 1280, height: 800 });
const origin = new URL(address).origin;
const shot = async (name) => {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
try {
  await page.goto(address);
  await page.goto(`${origin}/value`);
  await page.locator('table.rf').waitFor();
  await shot('value');
  await page.locator('#figures button.num').nth(3).click();
  await page.locator('dialog[open] tbody tr').first().waitFor();
  await shot('evidence');
  await page.goto(`${origin}/data`);
  await page.locator('article.receipt').first().waitFor();
  await shot('data');
  await page.goto(`${origin}/data/import`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('main table tbody tr').first().waitFor();
  await shot('import');
  await ended();
} catch (broken) {
  await ended(broken);
}

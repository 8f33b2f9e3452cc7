// What the scripts that walk through the pages share: a browser that keeps to the server, and an end that tells.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** A page in a browser of its own; what goes wrong on it is noted. */
export async function opened(address, folder, size = { width: 1440, height: 900 }, locale = 'en-US') {
  const browser = await chromium.launch({
    executablePath: PLACES.find((place) => place !== '' && existsSync(place)),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const context = await browser.newContext({ viewport: size, locale });
  const page = await context.newPage();
  const seen = { wrong: [] };
  // That a past day has yet to be prepared, and that nothing was computed yet, are answers; browsers note them as errors.
  const expected = (message) =>
    /40[04]/.test(message.text()) && /asof=|compare=|\/api\/(value|home)$/.test(message.location().url);
  page.on('console', (message) => message.type() === 'error' && !expected(message) && seen.wrong.push(message.text()));
  page.on('pageerror', (error) => seen.wrong.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !/^(data|blob):/.test(request.url())) {
      seen.wrong.push(`asked ${request.url()}`);
    }
  });
  const ended = async (broken) => {
    if (broken) {
      console.error(JSON.stringify(seen), broken);
      await page.screenshot({ path: join(folder, 'broken.png') });
      process.exitCode = 1;
    } else {
      console.log(JSON.stringify(seen));
    }
    await browser.close();
  };
  return { browser, context, page, seen, ended };
}

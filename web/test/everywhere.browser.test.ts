import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READY } from './app/fixture';
import { idOf } from './app/peopled';
import { MINE } from './app/segmented';
import { served } from './app/serve';
import { broken, chromiumPath, launched, look, LOOKED_AT, openedIn } from './chromium';

const built = existsSync('dist/app/index.html');
const SET = JSON.stringify({ rule: { all: [{ one_of: 'country', values: ['Việt Nam'] }] } });
const RULE = '{"rule":{"one_of":"country","values":"Việt Nam"}}';
const NOTHING = { empty: true, workspace: { asOf: null, days: null, run: null, computedAt: null } };
const JOBS = [
  { id: 'j1', kind: 'import', state: 'running', step: 'clean.reading', progress: 0.4, askedAt: '2026-01-17T09:00:00Z' },
];

const rule = (more = '') => `/value?${new URLSearchParams({ set: SET }).toString()}${more}`;
const click = (selector: string) => (page: Page) => page.locator(selector).first().click();

interface Place {
  what: string;
  path: string;
  /** What tells that the page has come. */
  whole: string;
  /** What is done there, and what tells that it has come. */
  act?(page: Page): Promise<unknown>;
  then?: string;
}

/** Pages, and what opens over them, that have no look of their own elsewhere. */
const PLACES: Place[] = [
  { what: 'the tray', path: '/', whole: '#steer', act: click('.tray-button'), then: '.tray-list' },
  {
    what: 'choosing a day',
    path: `/value?asof=${READY}`,
    whole: '#figures',
    act: click('.asof-button'),
    then: '.asof-compare',
  },
  { what: 'the keys', path: '/data', whole: '.receipt', act: (page) => page.keyboard.press('?'), then: '.keys-sheet' },
  { what: 'a change by products', path: '/', whole: '.course-products', act: click('.course-products .num') },
  { what: 'the count', path: rule(), whole: '.filter-count .num', act: click('.filter-count .num') },
  {
    what: 'a difference',
    path: `/value?compare=${READY}`,
    whole: '.compare-table',
    act: click('.compare-table .num >> nth=2'),
  },
  {
    what: 'a receipt between',
    path: `/value?compare=${READY}`,
    whole: '.compare-receipts',
    act: click('.compare-receipts .num'),
  },
  { what: 'groups of numbers', path: '/value?by=points%3Aeven', whole: '.divided-bars' },
  {
    what: 'views',
    path: '/customers',
    whole: '.people-rows .person a',
    act: click('.column-choice button'),
    then: '.columns',
  },
  {
    what: 'all that was told',
    path: `/customers/${idOf(0)}`,
    whole: '.orders li',
    act: click('.conflict'),
    then: '.others',
  },
  {
    what: 'what is used',
    path: `/segments/${MINE}`,
    whole: '#made',
    act: click('.actions button >> nth=1'),
    then: '.used-yet',
  },
  { what: 'the list with uses', path: '/segments', whole: '#saved tbody tr' },
  { what: 'no page', path: '/nowhere', whole: 'h1' },
];
const EMPTY = ['/value', '/customers', '/segments', '/segments/new', '/data'];

describe.skipIf(!chromiumPath || !built)('every page and what opens over it, in Chromium', () => {
  let browser: Browser;
  const servers: Server[] = [];
  const serves = async (given: Parameters<typeof served>[1]) => {
    const { at, server } = await served('dist/app', given);
    servers.push(server);
    return at;
  };

  beforeAll(async () => void (browser = await launched()), 60_000);
  afterAll(async () => {
    await browser?.close();
    servers.forEach((server) => server.close());
  });

  const LOOKS = [
    { theme: 'light', width: 1440 },
    { theme: 'dark', width: 390 },
  ] as const;
  const cases = LOOKS.flatMap((look) => LOOKED_AT.map((lang) => ({ ...look, lang })));

  async function seen(page: Page, what: string): Promise<void> {
    await look(page, what);
    expect(await broken(page), what).toEqual([]);
  }

  it.each(cases)(
    'is whole and can be read by all, $lang, $theme, $width wide',
    async ({ lang, theme, width }) => {
      const errors: string[] = [];
      const uses = {
        segments: { [MINE]: [{ what: 'view' as const, id: 'v1', name: 'Tết' }] },
        fields: {},
      };
      const at = await serves({ jobs: JOBS, uses });
      await fetch(`${at}/api/segments`, { method: 'POST', body: JSON.stringify({ name: 'Tết', rule: RULE }) });
      const page = await openedIn(browser, at, { width, theme, errors });
      await page.evaluate((lang) => window.localStorage.setItem('clientele.lang', lang), lang);
      await page.addInitScript((lang) => window.localStorage.setItem('clientele.lang', lang), lang);
      for (const { what, path, whole, act, then = 'dialog.evidence[open] .headline' } of PLACES) {
        await page.goto(at + path);
        await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
        await page.locator(whole).first().waitFor();
        if (act) {
          await act(page);
          await page.locator(then).first().waitFor();
        }
        await seen(page, `${what} ${lang} ${theme} ${width}`);
      }
      await page.close();
      // What is not prepared is a 404 by design, which a browser notes by itself.
      expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
    },
    180_000,
  );

  it.each(LOOKS)(
    'is whole where nothing has come yet, $theme, $width wide',
    async ({ theme, width }) => {
      const errors: string[] = [];
      const at = await serves(NOTHING);
      const page = await openedIn(browser, at, { width, theme, errors });
      for (const path of EMPTY) {
        await page.goto(at + path);
        await page.locator('h1').waitFor();
        await page.locator('.panel, .drop-zone').first().waitFor();
        await seen(page, `${path} ${theme} ${width}`);
      }
      await page.close();
      expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
    },
    120_000,
  );
});

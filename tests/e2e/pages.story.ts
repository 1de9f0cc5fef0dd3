// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeAdvisories } from './fleet/write-advisories.ts';
import { furnishPages } from './furnish-pages.ts';
import { offences } from './offences.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { firstScriptBytes, weigh } from './weigh.ts';

const ROUTER = join(import.meta.dirname, '..', '..', 'src/surfaces/web/router.tsx');
const routes = [...readFileSync(ROUTER, 'utf8').matchAll(/^ {2}page\('([^']+)'/gm)].map(
  ([, route]) => route ?? '',
);
const MOST_BYTES = 300 * 1024;
const MOST_FIRST_BYTES = 160 * 1024;
/** In the dark nothing but the colours differs. */
const ONLY_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };
/** On a narrow screen everything else does; looking at colours is what takes axe its time. */
const BUT_COLOURS = {
  rules: Object.fromEntries(ONLY_COLOURS.runOnly.map((rule) => [rule, { enabled: false }])),
};
const NARROW = { width: 390, height: 844 };

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  office.run('advisories', 'import', writeAdvisories(office.fleet.folder));
  await furnishPages(office);
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('knows the pages of the router', () => {
  expect(routes).toContain('/');
  expect(routes.length).toBeGreaterThan(15);
});

describe.each([...routes, '/no-such-page'])('%s', (route) => {
  it('is named, light, at home on this machine, and has nothing that axe minds', async () => {
    const address = await addressOf(route);
    const { page, watch } = await office.visit(address, {
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await watch.settled();
    linked.set(address, await linksOf(page));

    expect(await page.title()).toMatch(/^\S.* · Lanthorn$/);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await weigh(watch.responses)).toBeLessThan(MOST_BYTES);

    const name = route.replaceAll(/[/$]+/g, '-').replace(/^-/, '') || 'home';
    expect(await offences(page, watch)).toEqual([]);
    await takePicture(page, `${name}-light.png`);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await offences(page, watch, ONLY_COLOURS)).toEqual([]);
    await takePicture(page, `${name}-dark.png`);
    await page.setViewportSize(NARROW);
    expect(await offences(page, watch, BUT_COLOURS)).toEqual([]);
    expect(await overhang(page)).toBe(0);

    expect(watch.errors).toEqual([]);
    expect(watch.foreign).toEqual([]);
  });
});

it('loads little JavaScript before the first page shows', async () => {
  const { page, watch } = await office.visit('/');
  await watch.settled();
  expect(await firstScriptBytes(page, watch.responses)).toBeLessThanOrEqual(MOST_FIRST_BYTES);
});

it.each([
  ['the command palette', '/', (page: Page) => page.keyboard.press('Control+k')],
  [
    'the form for folders',
    '/repositories',
    (page: Page) => page.getByRole('button', { name: 'Add repositories' }).click(),
  ],
  [
    'the form for a plan',
    '/execution/initiatives/1',
    (page: Page) => page.getByRole('button', { name: 'Re-baseline' }).click(),
  ],
] as const)('axe minds nothing in %s', async (_, path, open) => {
  const { page, watch } = await office.visit(path, { reducedMotion: 'reduce' });
  await watch.settled();
  await open(page);
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await offences(page, watch)).toEqual([]);
  }
});

/** For people to look at: they take half of the time of a visit, so only where a folder is named. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.LANTHORN_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, name) });
}

/** Addresses that a visited page links to. */
const linked = new Map<string, readonly string[]>();

/** The page for a route with parameters is the first that the page above it links to. */
async function addressOf(route: string): Promise<string> {
  if (!route.includes('$')) return route;
  const above = await addressOf(route.slice(0, route.lastIndexOf('/')));
  const links = linked.get(above) ?? (await visitForLinks(above));
  const pattern = new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/?#]+')}(?:\\?.*)?$`);
  const found = links.find((address) => pattern.test(address));
  if (!found) throw new Error(`${above} has no link to a page of ${route}`);
  return found;
}

async function visitForLinks(address: string): Promise<readonly string[]> {
  const { page, watch } = await office.visit(address);
  await watch.settled();
  const links = await linksOf(page);
  linked.set(address, links);
  return links;
}

function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href'))`,
  );
}

/** Pixels by which the page is wider than its window. */
async function overhang(page: Page): Promise<number> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}

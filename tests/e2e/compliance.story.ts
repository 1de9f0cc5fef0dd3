// SPDX-License-Identifier: Apache-2.0
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { download } from './download.ts';
import { heading } from './heading.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('searches, narrows and orders the inventory, and the address keeps all of it', async () => {
  const { page, watch } = await office.visit('/compliance/inventory');
  await page.getByRole('searchbox', { name: 'Name or package URL' }).fill('plank-0');
  await choose(page, 'Licence', 'MPL-2.0');
  await page.getByRole('button', { name: 'Used by' }).click();
  await page.getByRole('button', { name: 'Component' }).click();
  await page.getByRole('button', { name: 'Component' }).click();
  await watch.settled();
  await expect.poll(() => page.url()).toContain('search=plank-0');

  const seen = await firstCells(page, 'Components in use');
  expect(seen[0]).toBe('plank-090');
  expect(seen).toEqual(seen.toSorted((a, b) => (a < b ? 1 : -1)));

  const shared = await office.visit(page.url());
  await shared.watch.settled();
  expect(await firstCells(shared.page, 'Components in use')).toEqual(seen);
  expect(await shared.page.getByRole('searchbox').first().inputValue()).toBe('plank-0');
});

it('exports the rows that the filter shows', async () => {
  const { page, watch } = await office.visit('/compliance/inventory?search=plank-0&license=ISC');
  await watch.settled();
  const seen = await firstCells(page, 'Components in use');

  const [heads, ...rows] = readCsv(await download(page, 'Export as CSV'));

  const name = heads?.indexOf('name') ?? -1;
  expect(seen.length).toBeGreaterThan(5);
  expect(rows).toHaveLength(seen.length);
  expect(new Set(rows.map((row) => row[name]))).toEqual(new Set(seen));
  const json: unknown[] = JSON.parse(await download(page, 'Export as JSON'));
  expect(json).toHaveLength(seen.length);
});

it('says what to do where nothing passes the filter', async () => {
  const { page } = await office.visit('/compliance/inventory?search=no-such-component');
  await page.getByText('No component passes this filter').waitFor();
  await page.getByRole('link', { name: 'Show all' }).click();
  await page.getByRole('row').filter({ hasText: 'berth-planner' }).waitFor();
});

it('tells two versions of one component apart, and leads from one to the other', async () => {
  const { page, watch } = await office.visit('/compliance/inventory?search=lantern-ui');
  await page.getByRole('row').filter({ hasText: '2.0.4' }).getByRole('link').first().click();
  await heading(page, 'lantern-ui 2.0.4');
  // The other version stands further down, and moves as what is above it comes.
  await watch.settled();
  await page.getByRole('link', { name: '2.1.0' }).click();
  await heading(page, 'lantern-ui 2.1.0');
});

it('shows findings worst first, and one leads to what to do and to the forbidden component', async () => {
  const { page, watch } = await office.visit('/compliance/findings');
  await watch.settled();
  const severities = await cells(page.getByRole('region', { name: /^Findings/ }), 1);
  expect(severities.slice(0, 3)).toEqual(['critical', 'high', 'medium']);

  await page.getByRole('link', { name: /font-mill/ }).click();
  await heading(page, 'Network copyleft in what is shipped or served: font-mill');
  await panel(page, 'How to fix it').getByText('Replace it').waitFor();

  // The drawing of what asks for it leads there too, once it is there.
  await page.getByRole('link', { name: 'font-mill 4.0.1', exact: true }).first().click();
  await heading(page, 'font-mill 4.0.1');
  await page.getByText('forbidden').first().waitFor();
  const chain = panel(page, 'How we know the licence');
  expect(await chain.textContent()).toContain('AGPL-3.0-only');
});

it('narrows findings to a severity, and exports them like that', async () => {
  const { page, watch } = await office.visit('/compliance/findings');
  await choose(page, 'Severity', 'high');
  await page.getByText('1 finding', { exact: true }).waitFor();
  await watch.settled();

  const [, ...rows] = readCsv(await download(page, 'Export as CSV'));

  expect(rows).toHaveLength(1);
  expect(rows[0]?.join()).toContain('harbour/rope');
});

it('does not mind copyleft in a tool', async () => {
  const { page } = await office.visit('/compliance/inventory?search=shell-test');
  const row = page.getByRole('row').filter({ hasText: 'shell-test' });
  await row.getByText('allowed').waitFor();
  expect(await row.textContent()).toContain('GPL-3.0-only');
});

async function choose(page: Page, facet: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: facet }).click();
  await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
}

async function firstCells(page: Page, table: string): Promise<readonly string[]> {
  const texts = await page
    .getByRole('region', { name: table })
    .getByRole('rowheader')
    .allInnerTexts();
  return texts.map((text) => text.trim());
}

/** Texts of one column, the row's name being column 0. */
async function cells(table: Locator, column: number): Promise<readonly string[]> {
  const texts = await table.locator(`tbody tr > :nth-child(${column + 1})`).allInnerTexts();
  return texts.map((text) => text.trim());
}

/** Fields without line breaks in them, as names and licences are. */
function readCsv(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
    ),
  );
}

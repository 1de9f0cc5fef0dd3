// SPDX-License-Identifier: Apache-2.0
import isc from 'spdx-license-list/licenses/ISC.json' with { type: 'json' };
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

it('leads from the licences in use to what one asks, by use', async () => {
  const { page } = await office.visit('/compliance/licenses');
  await page.getByRole('link', { name: 'AGPL-3.0-only', exact: true }).click();
  await heading(page, 'AGPL-3.0-only');
  const asked = panel(page, 'What has to be done');
  await asked.getByText('License the whole work under it').waitFor();

  await asked.getByText('As a service').click();
  await asked.getByText('Offer the source to those who use it over a network').waitFor();
  expect(await asked.textContent()).toContain('AGPL-3.0-only section 13');

  await asked.getByText('Inside only').click();
  await asked.getByText('Nothing has to be done').waitFor();

  await panel(page, 'Where it is used').getByRole('link', { name: 'AGPL-3.0-only' }).click();
  await heading(page, 'Inventory');
  await page.getByRole('row').filter({ hasText: 'font-mill' }).waitFor();
});

it('answers whether a licence of ours goes with it', async () => {
  const { page } = await office.visit('/compliance/licenses/MPL-2.0');
  const goesWith = panel(page, 'What it goes with');
  await goesWith.getByLabel('Our licence').fill('GPL-3.0-or-later');
  await goesWith.getByRole('button', { name: 'Ask' }).click();
  await goesWith.getByText('MPL-2.0 lets the work go on under GPL-3.0-only.').waitFor();

  await goesWith.getByLabel('Our licence').fill('no licence at all');
  await goesWith.getByRole('button', { name: 'Ask' }).click();
  await goesWith.getByText(/is not an SPDX licence id/).waitFor();
});

it('identifies a pasted text and marks where its words differ', async () => {
  const { page } = await office.visit('/compliance/identify');
  await page.getByRole('textbox', { name: 'Text to identify' }).fill(changedIsc());
  await page.getByRole('button', { name: 'Identify' }).click();

  await panel(page, 'Evidence').getByRole('link', { name: 'ISC' }).waitFor();
  expect(await page.locator('ins').allInnerTexts()).toContain('printed');
});

it('sums up what shipping a repository asks for, as a file too', async () => {
  const { page } = await office.visit('/repositories');
  await page.getByRole('link', { name: 'harbour-web' }).first().click();
  await heading(page, 'harbour-web');
  const toShip = panel(page, 'To ship it');
  await toShip.getByText('Pass on the licence text').first().waitFor();

  const file = await download(toShip, 'Export as CSV');

  expect(file).toContain('AGPL-3.0-only section 6');
  expect(file).toContain('font-mill');
});

function changedIsc(): string {
  return isc.licenseText.replace('in all copies', 'in all printed copies');
}

// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { writeAdvisories } from './fleet/write-advisories.ts';
import { heading } from './heading.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('says how to bring advisories, and shows what an upload brings', async () => {
  const { page } = await office.visit('/compliance/vulnerabilities');
  await page.getByText('Nothing to compare with yet').waitFor();
  await page.getByRole('link', { name: 'Import advisories' }).click();
  await heading(page, 'Advisories and VEX');

  const record = join(writeAdvisories(office.fleet.folder), 'GHSA-tide-reef-lamp.json');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Upload an archive' }).click();
  await (await choosing).setFiles(record);
  await page.getByText('1 records read: 1 new').waitFor();
  await page.getByText(/1 advisory, imported today/).waitFor();
});

it('leads from the list to where it is, takes a decision, and takes it back', async () => {
  const { page } = await office.visit('/compliance/vulnerabilities');
  await page.getByRole('link', { name: 'CVE-2026-1000' }).click();
  await heading(page, 'CVE-2026-1000');
  const places = panel(page, 'Where it is');
  expect(await places.textContent()).toContain('3.0.0');

  await page.getByRole('button', { name: 'State what holds' }).click();
  await page.getByLabel('Because').selectOption('component_not_present');
  await page.getByRole('button', { name: 'State it' }).click();
  await places.getByText('not affected').first().waitFor();

  const list = await office.visit('/compliance/vulnerabilities?state=open');
  await list.page.getByText('No vulnerability passes this filter').waitFor();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await places.getByText('open').first().waitFor();
});

it('shows on a component which version is free of it', async () => {
  const { page } = await office.visit('/compliance/inventory?search=lantern-ui');
  await page.getByRole('row').filter({ hasText: '2.0.4' }).getByRole('link').first().click();
  await heading(page, 'lantern-ui 2.0.4');
  const advisories = panel(page, 'Advisories');
  await advisories.getByRole('link', { name: 'CVE-2026-1000' }).waitFor();
  expect(await advisories.textContent()).toContain('3.0.0');
});

// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { download } from './download.ts';
import { heading } from './heading.ts';
import { offences } from './offences.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';
import type { Watch } from './watch-page.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('takes in two bills, puts a product together of one and a repository, and hands out its bill and notices', async () => {
  const { page, watch } = await office.visit('/repositories');
  await importBills(page);

  await page.getByRole('link', { name: 'Products' }).click();
  await page.getByRole('button', { name: 'New product' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Night crossing');
  await addMember(page, 'mole-engine');
  await addMember(page, 'lightship (SBOM)');
  // The choices stay open over the buttons until the focus leaves them.
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Night crossing' }).click();
  await heading(page, 'Night crossing');
  await panel(page, 'Members').getByText('imported SBOM').waitFor();
  await expectSound(page, watch);

  const bill: Bill = JSON.parse(await download(page, 'Download SBOM'));
  const named = bill.components.map(({ name }) => name);
  expect(named).toEqual(expect.arrayContaining(['mole-engine', 'lightship', 'fresnel', 'caisson']));
  expect(named).not.toContain('windlass');
  const fresnel = bill.components.find(({ name }) => name === 'fresnel')?.['bom-ref'] ?? '';
  expect(bill.dependencies.flatMap(({ dependsOn = [] }) => dependsOn)).toContain(fresnel);
  expect(await download(page, 'Notices as TXT')).toContain('fresnel');

  await panelOfFacts(page).getByRole('link').first().click();
  await heading(page, 'Inventory');
  await page.getByRole('row').filter({ hasText: 'fresnel' }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'windlass' }).count()).toBe(0);
  await expectSound(page, watch);
});

it('takes an import back after asking', async () => {
  const { page, watch } = await office.visit('/repositories');
  await page.getByRole('link', { name: 'tugboat', exact: true }).click();
  await heading(page, 'tugboat');
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByText('All its documents go').waitFor();
  await expectSound(page, watch);
  await page.getByRole('button', { name: 'Remove it' }).click();
  await heading(page, 'Repositories');
  await page.getByRole('row').filter({ hasText: 'tugboat' }).waitFor({ state: 'detached' });

  await page.getByRole('row').filter({ hasText: 'lightship' }).waitFor();
  expect(watch.errors).toEqual([]);
});

interface Bill {
  readonly components: readonly { readonly 'bom-ref': string; readonly name: string }[];
  readonly dependencies: readonly { readonly dependsOn?: readonly string[] }[];
}

/** lightship uses fresnel, tugboat uses windlass. */
async function importBills(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import SBOMs' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles([fileOf('lightship', 'fresnel'), fileOf('tugboat', 'windlass')]);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: 'lightship' }).waitFor();
  await dialog.getByRole('link', { name: 'tugboat' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

function fileOf(subject: string, component: string) {
  const purl = `pkg:npm/${component}@1.2.0`;
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'it', name: subject } },
    components: [
      {
        type: 'library',
        'bom-ref': purl,
        name: component,
        version: '1.2.0',
        purl,
        licenses: [{ license: { id: 'MIT' } }],
      },
    ],
    dependencies: [{ ref: 'it', dependsOn: [purl] }],
  };
  const buffer = Buffer.from(JSON.stringify(bill));
  return { name: `${subject}.cdx.json`, mimeType: 'application/json', buffer };
}

async function addMember(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Members' }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
}

function panelOfFacts(page: Page) {
  return page.locator('dl').first();
}

async function expectSound(page: Page, watch: Watch): Promise<void> {
  expect(await offences(page, watch)).toEqual([]);
  expect(watch.errors).toEqual([]);
}

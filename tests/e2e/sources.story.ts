// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { heading } from './heading.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('goes from a repository to its licences, to the files, and keeps what another scanner found', async () => {
  const { page } = await office.visit('/repositories');
  await page.getByRole('link', { name: 'mole-engine', exact: true }).click();
  await heading(page, 'mole-engine');
  await page.getByRole('link', { name: 'Files, holders, reports' }).click();
  await heading(page, 'Licences in the sources');
  await page.getByRole('link', { name: 'All files' }).click();
  await heading(page, 'Files and their licences');
  await page.getByText('Cargo.lock', { exact: true }).waitFor();
  await page.goBack();

  const report = {
    matched_files: [
      { filename: 'Cargo.toml', matched_license: 'MIT', matcher: { confidence: 98 } },
    ],
  };
  await page.getByLabel('Report of another scanner').setInputFiles({
    name: 'licensee.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(report)),
  });
  await panel(page, 'Findings of other scanners').getByRole('link', { name: 'licensee' }).click();
  await heading(page, 'Findings of other scanners');
  const row = page.getByRole('row').filter({ hasText: 'Cargo.toml' });
  expect(await row.textContent()).toContain('MIT');
});

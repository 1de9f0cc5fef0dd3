// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openForm } from './forms.ts';
import { heading } from './heading.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

let office: OpenOffice;
let later: string;
beforeAll(async () => {
  office = await openOffice();
  later = office.fleet.addLatecomers();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('adds a folder, shows the progress and then the new repository', async () => {
  const { page } = await office.visit('/repositories');
  await addFolder(page, join(later, 'late-arrival'), () =>
    page
      .getByRole('link', { name: /^(Looking for repositories|Scanning|Judging|Working)/ })
      .waitFor(),
  );
  await scanned(page, 'late-arrival');
  const row = page.getByRole('row').filter({ hasText: 'late-arrival' });
  await row.getByText('4,000').waitFor();
  await row.getByRole('link', { name: 'late-arrival', exact: true }).click();
  await heading(page, 'late-arrival');
  await page.getByText('package-lock.json', { exact: true }).waitFor();
});

it('shows the problem of a repository that cannot be opened', async () => {
  const { page } = await office.visit('/repositories');
  await addFolder(page, join(later, 'wreck'));
  await page.getByRole('row').filter({ hasText: 'wreck' }).getByText('1 problem').waitFor();
  await page.getByRole('link', { name: 'wreck', exact: true }).click();
  await heading(page, 'wreck');
  await panel(page, 'Problems').getByText('not a git repository').waitFor();

  await page.goto(office.address);
  await page.getByRole('link', { name: 'See what happened' }).click();
  await heading(page, 'Repositories');
  await page.getByText('1 repository', { exact: true }).waitFor();
});

it('shows which line of a lockfile could not be read', async () => {
  const { page } = await office.visit('/repositories');
  await page.getByRole('link', { name: 'broken-buoy', exact: true }).click();
  await heading(page, 'broken-buoy');
  const problem = page
    .getByRole('region', { name: 'Problems of the last scan' })
    .getByRole('row')
    .nth(1);
  expect(await problem.textContent()).toMatch(
    /found the end of the file[\s\S]*package-lock\.json:1/,
  );
});

it('takes issues over from a table, names the row that cannot be used, and lists them', async () => {
  const { page, watch } = await office.visit('/repositories');
  await page.getByRole('link', { name: 'broken-buoy', exact: true }).click();
  await heading(page, 'broken-buoy');
  const form = await openForm(page, 'Import a file');
  await form.locator('input[type=file]').setInputFiles({
    name: 'tracker.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'item,event,at,actor,title\nLAMP-1,opened,2026-03-01,ada,Wick – zu kurz\nLAMP-1,melted,2026-03-02,bob,\n',
    ),
  });
  await form.getByRole('button', { name: 'Take it over' }).click();
  await form.getByText('1 item and').waitFor();
  await form.getByText(/^Line 3: /).waitFor();
  await page.keyboard.press('Escape');

  await panel(page, 'Issues and change requests').getByRole('link', { name: '1, 1 open' }).click();
  await page.getByText('Wick – zu kurz').waitFor();
  expect(watch.errors).toEqual([]);
});

it('says that nothing changed when a repository is scanned again', async () => {
  const { page } = await office.visit('/repositories');
  await page.getByRole('button', { name: 'Scan again: mole-engine' }).click();
  await page.getByRole('button', { name: 'Asked for: mole-engine' }).waitFor();
  await page.getByRole('link', { name: 'Jobs' }).click();
  await heading(page, 'Jobs');
  await page
    .getByRole('row')
    .filter({ hasText: 'mole-engine' })
    .getByText(/unchanged/)
    .first()
    .waitFor();
});

it('explains why a folder that is not there cannot be scanned', async () => {
  const { page } = await office.visit('/repositories');
  await addFolder(page, join(office.fleet.folder, 'no-such-folder'));
  await page.getByRole('link', { name: 'Jobs' }).click();
  await page.getByText('there is no such folder').first().waitFor();
});

async function addFolder(
  page: Page,
  folder: string,
  during?: () => Promise<unknown>,
): Promise<void> {
  await page.getByRole('button', { name: 'Add repositories' }).click();
  await page.getByRole('textbox', { name: /^Folders on this server/ }).fill(folder);
  const seen = during?.();
  await page.getByRole('button', { name: 'Scan', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await seen;
}

async function scanned(page: Page, name: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: name }).getByText('scanned').waitFor();
}

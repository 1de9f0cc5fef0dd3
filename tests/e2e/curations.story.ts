// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
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

const REASON = 'Bought by contract 2026-17.';
let file: Buffer;

async function component(): Promise<Page> {
  const { page } = await office.visit('/compliance/inventory?search=harbour/rope');
  await page.getByRole('row').filter({ hasText: 'harbour/rope' }).getByRole('link').first().click();
  await heading(page, 'harbour/rope 1.1.0');
  return page;
}

it('shows what a conclusion would do, and the finding goes with it', async () => {
  const page = await component();
  await panel(page, 'Findings').getByText('open').waitFor();

  await page.getByRole('button', { name: 'Decide about the licence' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('Conclude what we go by').click();
  await form.getByRole('textbox', { name: 'Licence' }).fill('MIT');
  await form.getByText('allowed').waitFor();
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Decide it' }).click();

  await panel(page, 'Findings').getByText('gone').waitFor();
  const decisions = panel(page, 'Decisions about the licence');
  expect(await decisions.textContent()).toContain(REASON);
});

it('keeps it as a file', async () => {
  const { page } = await office.visit('/compliance/curations');
  await page.getByText(REASON).waitFor();

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save as YAML' }).click();
  file = readFileSync(await (await saving).path());

  expect(file.toString()).toContain('package: pkg:composer/harbour/rope');
});

it('undoes it, and tells who was later that it is undone', async () => {
  const first = await component();
  const second = await component();
  for (const page of [first, second]) {
    await page.getByRole('button', { name: /^Undo decision/ }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('The contract has ended.');
  }

  await first.getByRole('button', { name: 'Undo it' }).click();
  await panel(first, 'Findings').getByText('open').waitFor();

  await second.getByRole('button', { name: 'Undo it' }).click();
  await second.getByText(/was undone by .*: The contract has ended\./).waitFor();
});

it('takes it over again, after a look at what it would do', async () => {
  const { page } = await office.visit('/compliance/curations');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Take over a file' }).click();
  await (await choosing).setFiles({ name: 'ours.yaml', mimeType: 'text/yaml', buffer: file });

  const dialog = page.getByRole('dialog');
  await dialog.getByText('forbidden').waitFor();
  await dialog.getByRole('button', { name: 'Take over 1' }).click();

  await page.getByRole('button', { name: /^Undo decision/ }).waitFor();
});

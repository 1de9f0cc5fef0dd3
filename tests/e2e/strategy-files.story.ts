// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { offences } from './offences.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

interface Chosen {
  readonly name: string;
  readonly buffer: Buffer;
}

async function choose(page: Page, files: readonly Chosen[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a zip or files' }).click();
  const mimeType = 'application/octet-stream';
  await (await choosing).setFiles(files.map((file) => ({ ...file, mimeType })));
}

const OBJECTIVE = `# yaml-language-server: $schema=../schemas/objective.schema.json
id: teach-all
title: Everybody knows how
why: ''
position: 9
start: '2026-01-01T00:00:00Z'
due: '2030-01-01T00:00:00Z'
keyResults: []
`;

it('saves the strategy as a zip, which changes nothing when it is chosen again', async () => {
  const { page, watch } = await office.visit('/strategy/files');
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save all as a zip' }).click();
  const buffer = readFileSync(await (await saving).path());

  await choose(page, [{ name: 'strategy.zip', buffer }]);

  await panel(page, 'What would change').getByText('Nothing is different').waitFor();
  expect(watch.errors).toEqual([]);
});

it('shows what a file would change, and takes it over with a reason and an approver', async () => {
  const { page, watch } = await office.visit('/strategy/files');
  await choose(page, [{ name: 'teach.yaml', buffer: Buffer.from(OBJECTIVE) }]);
  const changes = panel(page, 'What would change');
  await changes.getByText('objective teach-all').waitFor();
  expect(await changes.textContent()).toContain('1 new, 0 fields changed.');
  expect(await offences(page, watch)).toEqual([]);

  await page.getByLabel('Why?').fill('Agreed in spring');
  await page.getByLabel('Who approved it?').fill('The board');
  await page.getByRole('button', { name: 'Take over 1 change' }).click();
  await panel(page, 'Taken over').waitFor();

  await page.getByRole('link', { name: 'Objectives', exact: true }).click();
  await panel(page, 'Everybody knows how').waitFor();
  expect(watch.errors).toEqual([]);
});

it('tells what is wrong with file, line and field, and changes nothing', async () => {
  const { page } = await office.visit('/strategy/files');
  const bad = OBJECTIVE.replace('2030-01-01T00:00:00Z', 'soon').replace('why', 'wherefore');
  await choose(page, [{ name: 'teach.yaml', buffer: Buffer.from(bad) }]);

  const problems = page.getByRole('table', { name: 'Problems of the files' });
  const row = problems.getByRole('row').filter({ hasText: 'a moment like' });
  expect(await row.textContent()).toMatch(/^objectives\/teach\.yaml7due/);
  expect(await page.getByRole('button', { name: /^Take over/ }).count()).toBe(0);
});

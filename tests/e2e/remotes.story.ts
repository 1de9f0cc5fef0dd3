// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { serveGit, type TestGitServer } from '#platform/git';
import { heading } from './heading.ts';
import { offences } from './offences.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

let office: OpenOffice;
let around: string;
let server: TestGitServer;
beforeAll(async () => {
  office = await openOffice();
  around = mkdtempSync(join(tmpdir(), 'lanthorn-remote-'));
  const who = ['-c', 'user.name=Eve', '-c', 'user.email=eve@lamp.example'];
  execFileSync('git', ['init', '-q', '-b', 'main', join(around, 'beacon')]);
  const commit = ['-C', join(around, 'beacon'), 'commit', '-q', '--allow-empty', '-m', 'Light'];
  execFileSync('git', [...who, ...commit]);
  server = await serveGit(around);
  server.needs = `Basic ${Buffer.from('office:lamp-oil').toString('base64')}`;
});
afterEach(() => office.leave());
afterAll(async () => {
  await office.close();
  await server.close();
  rmSync(around, { recursive: true, force: true });
});

it('clones a private repository by its address, once its server has a token', async () => {
  const { page, watch } = await office.visit('/repositories');
  const address = `${server.address}/beacon`;
  await page.getByRole('button', { name: 'Add repositories' }).click();
  await page.getByRole('textbox', { name: /^Folders on this server/ }).fill(address);
  await page.getByRole('button', { name: 'Scan', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'beacon', exact: true }).click();
  await heading(page, 'beacon');
  const fetched = panel(page, 'Fetched every day');
  await fetched.getByText(/which is no public address/).waitFor();

  await page.goto(`${office.address}/admin/forges`);
  await page.getByRole('button', { name: 'Add a forge' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Kind').selectOption('git');
  await form.getByLabel('Address').fill(server.address);
  await form.getByLabel('User').fill('office');
  await form.getByLabel('Password or token').fill('lamp-oil');
  await form.getByRole('button', { name: 'Add it' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByText('git alone, as office').waitFor();

  await page.goto(`${office.address}/repositories`);
  await page.getByRole('link', { name: 'beacon', exact: true }).click();
  await fetched.getByRole('button', { name: 'Fetch now' }).click();
  await fetched.getByText(/^fetched /).waitFor();
  await page.getByText('1 commit by 1 person').waitFor();
  expect(await offences(page, watch)).toEqual([]);
});

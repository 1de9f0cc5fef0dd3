// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { heading } from './heading.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

let office: OpenOffice;
let around: string;
beforeAll(async () => {
  office = await openOffice();
  around = mkdtempSync(join(tmpdir(), 'lanthorn-upstream-'));
});
afterEach(() => office.leave());
afterAll(async () => {
  await office.close();
  rmSync(around, { recursive: true, force: true });
});

const NAME = 'ada/lamp';
const OURS = ['--organisation', 'Harbour office'];

function git(...words: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Eve', '-c', 'user.email=eve@lamp.example', ...words]);
}

/** A repository that uses a project whose place its name tells. */
function userOfLamp(): string {
  const folder = join(around, 'mast');
  git('init', '-q', folder);
  writeFileSync(
    join(folder, 'go.mod'),
    `module example.com/mast\n\nrequire github.com/${NAME} v1.0.0\n`,
  );
  git('-C', folder, 'add', '-A');
  git('-C', folder, 'commit', '-q', '-m', 'Mast');
  return folder;
}

/** A clone of the project, as `git clone --bare` would leave it. */
function cloneOfLamp(): string {
  const [working, bare] = [join(around, 'working'), join(around, 'lamp.git')];
  git('init', '-q', working);
  git('-C', working, 'commit', '-q', '--allow-empty', '-m', 'Light');
  git('clone', '-q', '--bare', working, bare);
  git('--git-dir', bare, 'remote', 'set-url', 'origin', `https://github.com/${NAME}`);
  return bare;
}

it('leads from a project that is not measured to its figures, and the command line says the same', async () => {
  const { page, watch } = await office.visit('/repositories');
  await page.getByRole('button', { name: 'Add repositories' }).click();
  await page.getByRole('textbox', { name: /^Folders on this server/ }).fill(userOfLamp());
  await page.getByRole('button', { name: 'Scan', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'mast' }).getByText('scanned').waitFor();

  await page.goto(`${office.address}/measurement/upstreams?search=${NAME}`);
  await heading(page, 'Upstreams');
  const list = panel(page, 'Projects of others');
  await list.getByRole('button', { name: /^Clone and measure/ }).waitFor();
  await page.getByRole('button', { name: 'Add a project' }).click();
  const form = page.getByRole('dialog');
  const folder = form.getByLabel(/^Address to clone from/);
  await folder.fill('/nowhere/at/all');
  await form.getByRole('button', { name: 'Measure it' }).click();
  await form.getByText(/Adding a clone/).waitFor();
  await folder.fill(cloneOfLamp());
  await form.getByRole('button', { name: 'Measure it' }).click();
  await form.waitFor({ state: 'hidden' });

  await expect
    .poll(
      async () => {
        await page.reload();
        await heading(page, 'Upstreams');
        await list.getByText(NAME, { exact: true }).waitFor();
        return list.getByText('measured', { exact: true }).count();
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toBe(1);
  expect(office.run('upstreams', '--search', NAME, ...OURS)).toMatch(/1 of them measured/);
  await list.getByRole('link', { name: NAME, exact: true }).click();
  await heading(page, 'lamp');
  // What the refused folder and nothing else left behind.
  expect(watch.errors.filter((error) => !/400|422|Bad Request/.test(error))).toEqual([]);
});

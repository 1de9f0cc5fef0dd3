// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CurationsDesk } from '#surfaces/cli';
import { curationsDesk } from './curations-desk.ts';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

let test: TestOffice;
let repository: TestRepository;
let desk: CurationsDesk;
const folder = mkdtempSync(join(tmpdir(), 'lanthorn-curations-'));
beforeAll(async () => {
  test = await openTestOffice();
  repository = makeTestRepository('lamp');
  repository.commit({ 'package-lock.json': packageLock({ oil: 'GPL-3.0-only' }) });
  await test.scan(repository.folder);
  desk = curationsDesk(folder, (_, work) => work(test.office, test.principal));
});
afterAll(async () => {
  await test.close();
  repository.remove();
  rmSync(folder, { recursive: true });
});

const DECISION = `format: lanthorn-curations/1
decisions:
  - package: pkg:npm/oil
    kind: conclude
    license: MIT
    reason: Bought.
    repository: lamp
`;

async function verdict() {
  const query = { search: 'oil', sort: 'name', order: 'asc', limit: 1 } as const;
  return (await test.office.compliance.components(test.principal, query)).items[0]?.verdict;
}

it('says what a file would change, and changes it when told to', async () => {
  writeFileSync(join(folder, 'in.yaml'), DECISION);

  const said = await desk.importCurations({}, { path: 'in.yaml', apply: false });

  expect(said.changes).toMatchObject([
    { scope: { kind: 'repository', name: 'lamp' }, effects: [{ verdictAfter: 'allowed' }] },
  ]);
  expect(await verdict()).toBe('forbidden');
  await desk.importCurations({}, { path: 'in.yaml', apply: true });
  expect(await verdict()).toBe('allowed');
});

it('fills a folder that it reads back, and removes only what it would have written', async () => {
  writeFileSync(join(folder, 'in.yaml'), DECISION.replace('oil', 'gone'));
  writeFileSync(join(folder, 'other.yaml'), 'on: push\n');

  const done = await desk.exportCurations({}, '.');

  expect(done).toEqual({ written: 1, removed: 1 });
  expect(existsSync(join(folder, 'in.yaml'))).toBe(false);
  expect(readFileSync(join(folder, 'npm/oil.yaml'), 'utf8')).toContain('repository: lamp');
  expect(await desk.importCurations({}, { path: '.', apply: false })).toMatchObject({
    added: 0,
    replaced: 0,
    known: 1,
    problems: [],
  });
  expect(existsSync(join(folder, 'other.yaml'))).toBe(true);
  expect((await desk.exportCurations({}, undefined)).text).toContain('package: pkg:npm/oil');
});

it('refuses a path where nothing is', async () => {
  await expect(desk.importCurations({}, { path: 'none', apply: true })).rejects.toMatchObject({
    code: 'cli/unreadable-file',
  });
});

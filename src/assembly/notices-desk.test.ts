// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticesDesk } from './notices-desk.ts';
import { makeTestRepository, packageLock, type TestRepository } from './office.fixture.ts';
import { patchedBy } from './patches-of.ts';

let repository: TestRepository;
beforeAll(() => {
  repository = makeTestRepository('lamp');
  const licenses = { oil: 'MIT OR GPL-2.0-only', wick: 'ISC', glass: 'ask the keeper' };
  repository.commit({
    '.gitignore': 'node_modules\n',
    'package-lock.json': packageLock(licenses),
    'patches/wick+1.0.0.patch': '--- a\n+++ b\n',
    'fixtures/package-lock.json': packageLock({ straw: 'MIT' }),
  });
  install('oil', {
    LICENSE: 'SPDX-License-Identifier: MIT\nCopyright Ada\n',
    NOTICE: 'Oil of the fen\n',
  });
});
afterAll(() => repository.remove());

function install(name: string, files: Readonly<Record<string, string>>): void {
  const manifest = { 'package.json': JSON.stringify({ name, version: '1.0.0' }) };
  for (const [file, text] of Object.entries({ ...manifest, ...files })) {
    const path = join(repository.folder, 'node_modules', name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const notices = (format: 'txt' | 'json' = 'txt') =>
  noticesDesk({ environment: {}, workingFolder: '/' }).notices(repository.folder, {
    format,
    scope: 'all',
    signal: new AbortController().signal,
    onStep: () => undefined,
  });

it('hands on own texts, and standard ones where there are none', async () => {
  const { document, components } = await notices();

  expect(components).toBe(3);
  expect(document).toContain('Followed: MIT (as "Starter policy" prefers)');
  expect(document).toContain('Oil of the fen');
  expect(document).toContain("Standard text of ISC (SPDX), not the package's own");
  expect(document).toContain('Changed: Patched by patches/wick+1.0.0.patch of the repository.');
  expect(document).not.toContain('straw');
});

it('names what is missing', async () => {
  const { gaps } = await notices();

  expect(gaps.map(({ code, name }) => [code, name])).toEqual([
    ['license-unknown', 'glass'],
    ['standard-text', 'oil'],
    ['standard-text', 'wick'],
  ]);
  expect(gaps[0]?.message).toContain('ask the keeper');
});

it('writes the same bytes twice', async () => {
  expect((await notices('json')).document).toBe((await notices('json')).document);
});

it('refuses a folder without a repository', async () => {
  const options = {
    format: 'txt',
    scope: 'all',
    signal: new AbortController().signal,
    onStep: () => undefined,
  } as const;

  await expect(
    noticesDesk({ environment: {}, workingFolder: '/' }).notices('/nowhere', options),
  ).rejects.toMatchObject({
    code: 'cli/no-repository',
  });
});

it.each([
  ['patches/oil+1.0.0.patch', 'oil@1.0.0'],
  ['web/patches/@fen+oil+1.0.0-rc.1.patch', '@fen/oil@1.0.0-rc.1'],
  ['patches/oil+1.0.0+001+burn.patch', 'oil@1.0.0'],
  ['patches/@fen__oil@1.0.0.patch', '@fen/oil@1.0.0'],
  ['.yarn/patches/@fen-oil-npm-1.0.0-0a1b2c3d4e.patch', '@fen/oil@1.0.0'],
  ['patches/series', undefined],
  ['debian/patches/fix-build.patch', undefined],
  ['oil+1.0.0.patch', undefined],
])('takes %s for a patch of %s', (path, patched) => {
  expect(patchedBy(path)).toBe(patched);
});

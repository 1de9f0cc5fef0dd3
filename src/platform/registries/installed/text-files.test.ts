// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readInstalledLicenses } from './installed-licenses.ts';
import type { WantedPackage } from './installed-package.ts';
import { roleOf } from './text-files.ts';

let around: string;
let folder: string;
beforeEach(() => {
  around = mkdtempSync(path.join(tmpdir(), 'lanthorn-texts-'));
  folder = path.join(around, 'app');
});
afterEach(() => rmSync(around, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

const wick = (ecosystem: string, version = '1.0.0', name = 'wick'): WantedPackage => ({
  purl: `pkg:${ecosystem}/${name}@${version}`,
  ecosystem,
  name,
  version,
});

const npm = '{"name":"wick","version":"1.0.0"}';

async function look(wanted: WantedPackage) {
  const found = (await readInstalledLicenses(folder, [wanted])).get(wanted.purl);
  return found && { ...found, texts: found.texts.map(({ path: at, role }) => [role, at]) };
}

it.each([
  ['LICENSE', 'license'],
  ['license', 'license'],
  ['LICENCE.md', 'license'],
  ['LICENSE-APACHE-2.0', 'license'],
  ['Apache-2.0-LICENSE.txt', 'license'],
  ['COPYING.LESSER', 'license'],
  ['COPYING.v3', 'license'],
  ['UNLICENSE', 'license'],
  ['NOTICE', 'notice'],
  ['NOTICE.txt', 'notice'],
  ['COPYRIGHT', 'notice'],
  ['PATENTS', 'notice'],
  ['ThirdPartyNotices.txt', 'notice'],
  ['LICENSE-3RD-PARTY.md', 'notice'],
  ['license.js', undefined],
  ['license-checker.json', undefined],
  ['README.md', undefined],
  ['notice.html', undefined],
])('takes %s for a %s', (name, role) => {
  expect(roleOf(name)).toBe(role);
});

it('reads the texts of a package of node_modules that words no licence', async () => {
  write({
    'node_modules/wick/package.json': npm,
    'node_modules/wick/LICENSE': 'May you burn bright.\n',
    'node_modules/wick/NOTICE.txt': 'Wick of the fen\n',
    'node_modules/wick/LICENSES/Fen-1.0.txt': 'Burn.\n',
    'node_modules/wick/lib/LICENSE': 'Of a part only.\n',
    'node_modules/wick/COPYING': '  \n',
  });

  expect(await look(wick('npm'))).toEqual({
    license: undefined,
    path: 'node_modules/wick/package.json',
    texts: [
      ['license', 'node_modules/wick/LICENSE'],
      ['license', 'node_modules/wick/LICENSES/Fen-1.0.txt'],
      ['notice', 'node_modules/wick/NOTICE.txt'],
    ],
    omitted: [],
  });
});

it("reads the texts in pnpm's store", async () => {
  write({
    'node_modules/.pnpm/wick@1.0.0/node_modules/wick/package.json': npm,
    'node_modules/.pnpm/wick@1.0.0/node_modules/wick/LICENSE': 'Burn.\n',
  });
  symlinkSync('.pnpm/wick@1.0.0/node_modules/wick', path.join(folder, 'node_modules/wick'));

  expect((await look(wick('npm')))?.texts).toEqual([
    ['license', 'node_modules/.pnpm/wick@1.0.0/node_modules/wick/LICENSE'],
  ]);
});

it.each([
  [
    'a Python distribution',
    wick('pypi'),
    {
      '.venv/lib/python3.12/site-packages/wick-1.0.0.dist-info/METADATA':
        'Name: wick\nVersion: 1.0.0\n\n',
      '.venv/lib/python3.12/site-packages/wick-1.0.0.dist-info/licenses/vendor/COPYING': 'Burn.\n',
    },
    '.venv/lib/python3.12/site-packages/wick-1.0.0.dist-info/licenses/vendor/COPYING',
  ],
  [
    'a composer package',
    wick('composer', 'v1.0.0', 'fen/wick'),
    {
      'vendor/composer/installed.json': '[{"name":"fen/wick","version":"v1.0.0"}]',
      'vendor/fen/wick/LICENSE': 'Burn.\n',
    },
    'vendor/fen/wick/LICENSE',
  ],
  [
    'a vendored Go module',
    wick('golang', 'v1.0.0', 'fen.example/wick'),
    {
      'vendor/modules.txt': '# fen.example/wick v1.0.0\n## explicit\nfen.example/wick\n',
      'vendor/fen.example/wick/LICENSE': 'Burn.\n',
    },
    'vendor/fen.example/wick/LICENSE',
  ],
  [
    'a Go module that another stands in for',
    wick('golang', 'v1.0.1', 'fen.example/fork'),
    {
      'vendor/modules.txt': '# fen.example/wick v1.0.0 => fen.example/fork v1.0.1\n',
      'vendor/fen.example/wick/LICENSE': 'Burn.\n',
    },
    'vendor/fen.example/wick/LICENSE',
  ],
  [
    'a vendored crate',
    wick('cargo'),
    {
      'vendor/wick-1.0.0/Cargo.toml':
        '[package]\nname = "wick"\nversion = "1.0.0"\n\n[lib]\nname = "w"\n',
      'vendor/wick-1.0.0/LICENSE-MIT': 'Burn.\n',
    },
    'vendor/wick-1.0.0/LICENSE-MIT',
  ],
  [
    'a bundled gem',
    wick('gem'),
    { 'vendor/bundle/ruby/3.3.0/gems/wick-1.0.0/MIT-LICENSE': 'Burn.\n' },
    'vendor/bundle/ruby/3.3.0/gems/wick-1.0.0/MIT-LICENSE',
  ],
])('reads the text of %s', async (_, wanted, files, at) => {
  write(files);

  expect((await look(wanted))?.texts).toEqual([['license', at]]);
});

it('reads names of authors as they were written', async () => {
  write({
    'node_modules/wick/package.json': npm,
    'node_modules/wick/LICENSE': Buffer.from('Copyright \xa9 J\xfcrgen', 'latin1'),
  });

  const found = await readInstalledLicenses(folder, [wick('npm')]);

  expect(found.get('pkg:npm/wick@1.0.0')?.texts[0]?.text).toBe('Copyright © Jürgen');
});

it('names what is too large, no text, or leads out of the folder', async () => {
  write({
    'node_modules/wick/package.json': npm,
    'node_modules/wick/LICENSE': 'x'.repeat((1 << 20) + 1),
    'node_modules/wick/COPYING': 'a\0b',
  });
  writeFileSync(path.join(around, 'secret'), 'secret');
  symlinkSync(path.join(around, 'secret'), path.join(folder, 'node_modules/wick/NOTICE'));

  const found = await look(wick('npm'));

  expect(found?.texts).toEqual([]);
  expect(found?.omitted).toHaveLength(3);
});

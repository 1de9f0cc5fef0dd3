// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInstalledLicenses } from './installed-licenses.ts';
import type { WantedPackage } from './installed-package.ts';

let around: string;
let folder: string;

beforeEach(() => {
  around = mkdtempSync(path.join(tmpdir(), 'lanthorn-installed-'));
  folder = path.join(around, 'app');
  mkdirSync(folder);
});
afterEach(() => rmSync(around, { recursive: true, force: true }));

function write(file: string, content: string | object): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
}

function want(purl: string): WantedPackage {
  const [, ecosystem = '', rest = ''] = /^pkg:(\w+)\/(.*)$/.exec(purl) ?? [];
  const at = rest.lastIndexOf('@');
  return at > 0
    ? { purl, ecosystem, name: rest.slice(0, at), version: rest.slice(at + 1) }
    : { purl, ecosystem, name: rest };
}

async function licenses(...purls: readonly string[]): Promise<readonly (string | undefined)[]> {
  const found = await readInstalledLicenses(folder, purls.map(want));
  return purls.map((purl) => found.get(purl)?.license);
}

describe('readInstalledLicenses in node_modules', () => {
  it('reads plain, scoped and nested packages and says where', async () => {
    write('node_modules/a/package.json', { name: 'a', version: '1.0.0', license: 'MIT' });
    write('node_modules/@s/b/package.json', { name: '@s/b', version: '2.0.0', license: 'ISC' });
    write('node_modules/a/node_modules/a/package.json', {
      name: 'a',
      version: '0.9.0',
      license: 'BSD-3-Clause',
    });
    write('packages/core/node_modules/c/package.json', {
      name: 'c',
      version: '3.0.0',
      license: 'Apache-2.0',
    });

    const found = await readInstalledLicenses(
      folder,
      ['pkg:npm/a@1.0.0', 'pkg:npm/a@0.9.0', 'pkg:npm/@s/b@2.0.0', 'pkg:npm/c@3.0.0'].map(want),
    );

    expect(
      [...found].map(([purl, { license, path: at }]) => [purl, { license, path: at }]),
    ).toEqual([
      ['pkg:npm/@s/b@2.0.0', { license: 'ISC', path: 'node_modules/@s/b/package.json' }],
      ['pkg:npm/a@1.0.0', { license: 'MIT', path: 'node_modules/a/package.json' }],
      [
        'pkg:npm/a@0.9.0',
        { license: 'BSD-3-Clause', path: 'node_modules/a/node_modules/a/package.json' },
      ],
      [
        'pkg:npm/c@3.0.0',
        { license: 'Apache-2.0', path: 'packages/core/node_modules/c/package.json' },
      ],
    ]);
  });

  it.each([
    [{ license: { type: 'MIT', url: 'https://example.com' } }, 'MIT'],
    [{ licenses: [{ type: 'MIT' }, { type: 'Apache-2.0' }] }, '(MIT OR Apache-2.0)'],
    [{ licenses: [{ type: 'MIT' }] }, 'MIT'],
    [{ licenses: ['MIT', 'ISC'] }, '(MIT OR ISC)'],
    [{ license: '' }, undefined],
    [{ license: 7 }, undefined],
    [{}, undefined],
  ])('reads %j as %s', async (fields, expected) => {
    write('node_modules/a/package.json', { name: 'a', version: '1.0.0', ...fields });

    expect(await licenses('pkg:npm/a@1.0.0')).toEqual([expected]);
  });

  it('takes the right name and version only', async () => {
    write('node_modules/a/package.json', { name: 'a', version: '1.0.0', license: 'MIT' });
    write('node_modules/alias/package.json', { name: 'other', version: '1.0.0', license: 'ISC' });

    expect(await licenses('pkg:npm/a@1.0.1', 'pkg:npm/alias@1.0.0', 'pkg:npm/a')).toEqual([
      undefined,
      undefined,
      'MIT',
    ]);
  });

  it("reads pnpm's store behind its links", async () => {
    write('node_modules/.pnpm/a@1.0.0/node_modules/a/package.json', {
      name: 'a',
      version: '1.0.0',
      license: 'MIT',
    });
    symlinkSync('.pnpm/a@1.0.0/node_modules/a', path.join(folder, 'node_modules', 'a'));

    expect(await licenses('pkg:npm/a@1.0.0')).toEqual(['MIT']);
  });

  it('follows no link out of the folder and survives links that go round', async () => {
    mkdirSync(path.join(around, 'outside'));
    writeFileSync(
      path.join(around, 'outside', 'package.json'),
      '{"name":"a","version":"1.0.0","license":"MIT"}',
    );
    write('node_modules/b/package.json', { name: 'b', version: '1.0.0', license: 'ISC' });
    symlinkSync(path.join(around, 'outside'), path.join(folder, 'node_modules', 'a'));
    symlinkSync('..', path.join(folder, 'node_modules', 'b', 'node_modules'));

    expect(await licenses('pkg:npm/a@1.0.0', 'pkg:npm/b@1.0.0')).toEqual([undefined, 'ISC']);
  });

  it('passes over pipes, huge files and nonsense', async () => {
    write(
      'node_modules/huge/package.json',
      `{"name":"huge","version":"1.0.0","license":"MIT"${' '.repeat(3 << 20)}}`,
    );
    write('node_modules/bad/package.json', '{"name":');
    write('node_modules/list/package.json', '[]');
    mkdirSync(path.join(folder, 'node_modules', 'pipe'));
    execFileSync('mkfifo', [path.join(folder, 'node_modules', 'pipe', 'package.json')]);

    const purls = ['huge', 'bad', 'list', 'pipe'].map((name) => `pkg:npm/${name}`);

    expect(await licenses(...purls)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('readInstalledLicenses in a virtual environment', () => {
  const site = '.venv/lib/python3.12/site-packages';
  const metadata = (lines: string) =>
    `Metadata-Version: 2.4\nName: Typing_Extensions\nVersion: 4.12.2\n${lines}\n\nREADME\nLicense: no\n`;

  it.each([
    ['License-Expression: PSF-2.0\nLicense: other words', 'PSF-2.0'],
    ['License: BSD', 'BSD'],
    ['License: UNKNOWN\nClassifier: License :: OSI Approved :: MIT License', 'MIT License'],
    [
      'License: Copyright (c) Ada\n        Permission is hereby granted\nClassifier: License :: OSI Approved :: MIT License',
      'MIT License',
    ],
    [
      'Classifier: License :: OSI Approved :: MIT License\nClassifier: License :: OSI Approved :: Apache Software License',
      '(MIT License OR Apache Software License)',
    ],
    ['Classifier: License :: OSI Approved\nSummary: x', undefined],
  ])('reads %j as %s', async (lines, expected) => {
    write(`${site}/typing_extensions-4.12.2.dist-info/METADATA`, metadata(lines));

    expect(await licenses('pkg:pypi/typing-extensions@4.12.2')).toEqual([expected]);
  });
});

describe('readInstalledLicenses in a composer vendor folder', () => {
  const acme = { name: 'Acme/App', version: 'v1.2.3', license: ['MIT', 'GPL-2.0-only'] };

  it.each([
    ['composer 2', { packages: [{ broken: true }, acme] }],
    ['composer 1', [acme]],
  ])('reads what %s wrote', async (_, content) => {
    write('vendor/composer/installed.json', content);

    expect(
      await licenses(
        'pkg:composer/acme/app@1.2.3',
        'pkg:composer/acme/app@v1.2.3',
        'pkg:composer/acme/app@2',
      ),
    ).toEqual(['(MIT OR GPL-2.0-only)', '(MIT OR GPL-2.0-only)', undefined]);
  });
});

it('finds nothing in a folder that is not there', async () => {
  const found = await readInstalledLicenses(path.join(around, 'nowhere'), [want('pkg:npm/a')]);

  expect(found.size).toBe(0);
});

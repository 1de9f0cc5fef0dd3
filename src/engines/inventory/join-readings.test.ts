// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { type Inventory, joinReadings, originOf, readFile } from './index.ts';

function inventoryOf(files: Readonly<Record<string, string>>): Inventory {
  return joinReadings(
    Object.entries(files).map(([path, text]) => ({
      path,
      origin: originOf(path),
      reading: readFile(path, text),
    })),
  );
}

/** "debug@4.3.4 runtime direct ^4.0.0" for each component, in order. */
function uses({ components }: Inventory): string[] {
  return components.map(({ name, version, scope, direct, range }) => {
    const asked = direct === undefined ? 'unknown' : direct ? 'direct' : 'indirect';
    return [`${name}@${version ?? '?'}`, scope, asked, range ?? ''].join(' ').trim();
  });
}

const YARN_LOCK = `# yarn lockfile v1

log@^2.0.0:
  version "2.1.0"
  dependencies:
    colour "^1.0.0"

colour@^1.0.0:
  version "1.1.0"

colour@^3.0.0:
  version "3.0.0"

checker@^5.0.0:
  version "5.0.0"
  dependencies:
    deep "*"
    colour "^1.0.0"

deep@*:
  version "0.1.0"
`;

const PACKAGE_JSON = JSON.stringify({
  name: 'app',
  dependencies: { log: '^2.0.0' },
  devDependencies: { checker: '^5.0.0', colour: '^3.0.0' },
});

describe('joining a manifest and its lockfile', () => {
  it('tells what is direct, in which range and what for, and drops the ranges of the manifest', () => {
    const inventory = inventoryOf({ 'package.json': PACKAGE_JSON, 'yarn.lock': YARN_LOCK });

    expect(uses(inventory)).toEqual([
      'log@2.1.0 runtime direct ^2.0.0',
      'colour@1.1.0 runtime indirect ^1.0.0',
      'colour@3.0.0 dev direct ^3.0.0',
      'checker@5.0.0 dev direct ^5.0.0',
      'deep@0.1.0 dev indirect *',
    ]);
    expect(inventory.manifests.map(({ path, components }) => [path, components])).toEqual([
      ['package.json', 0],
      ['yarn.lock', 5],
    ]);
  });

  it('does not depend on the order of the files', () => {
    const one = inventoryOf({ 'package.json': PACKAGE_JSON, 'yarn.lock': YARN_LOCK });
    const other = inventoryOf({ 'yarn.lock': YARN_LOCK, 'package.json': PACKAGE_JSON });

    expect(uses(other)).toEqual(uses(one));
  });

  it('shows the shortest way from what the project asks for', () => {
    const { components } = inventoryOf({ 'package.json': PACKAGE_JSON, 'yarn.lock': YARN_LOCK });

    const via = new Map(components.map((one) => [one.purl, one.via]));
    expect(via.get('pkg:npm/log@2.1.0')).toEqual(['pkg:npm/log@2.1.0']);
    expect(via.get('pkg:npm/colour@1.1.0')).toEqual(['pkg:npm/log@2.1.0', 'pkg:npm/colour@1.1.0']);
    expect(via.get('pkg:npm/deep@0.1.0')).toEqual(['pkg:npm/checker@5.0.0', 'pkg:npm/deep@0.1.0']);
  });

  it('takes what nobody asks for as asked for by the project when there is no manifest', () => {
    const inventory = inventoryOf({ 'yarn.lock': YARN_LOCK });

    expect(uses(inventory).filter((one) => one.includes(' direct'))).toEqual([
      'log@2.1.0 runtime direct ^2.0.0',
      'colour@3.0.0 runtime direct ^3.0.0',
      'checker@5.0.0 runtime direct ^5.0.0',
    ]);
  });

  it('keeps the ranges of a manifest that no lockfile settles', () => {
    const inventory = inventoryOf({
      'app/package.json': PACKAGE_JSON,
      'other/yarn.lock': YARN_LOCK,
    });

    expect(uses(inventory).slice(0, 3)).toEqual([
      'log@? runtime direct ^2.0.0',
      'checker@? dev direct ^5.0.0',
      'colour@? dev direct ^3.0.0',
    ]);
  });

  it('keeps the ranges where the lockfile cannot be read', () => {
    const inventory = inventoryOf({ 'package.json': PACKAGE_JSON, 'package-lock.json': '{' });

    expect(uses(inventory)).toHaveLength(3);
    expect(inventory.problems.map(({ message }) => message)).toEqual([
      'Reading package-lock.json line 1: expected a key in quotes, found the end of the file',
    ]);
  });

  it('finds the members of a cargo workspace by name and learns from them what is for tests', () => {
    const inventory = inventoryOf({
      'Cargo.lock': `[[package]]\nname = "core"\nversion = "0.1.0"\ndependencies = ["rand", "checker"]\n
[[package]]\nname = "rand"\nversion = "0.8.5"\nsource = "registry+https://registry.example.com"\n
[[package]]\nname = "checker"\nversion = "1.0.0"\nsource = "registry+https://registry.example.com"\ndependencies = ["help"]\n
[[package]]\nname = "help"\nversion = "2.0.0"\nsource = "registry+https://registry.example.com"\n`,
      'crates/core/Cargo.toml':
        '[package]\nname = "core"\nlicense = "MIT"\n[dependencies]\nrand = "0.8"\n[dev-dependencies]\nchecker = "1"\n',
    });

    expect(uses(inventory)).toEqual([
      'rand@0.8.5 runtime direct 0.8',
      'checker@1.0.0 dev direct 1',
      'help@2.0.0 dev indirect',
    ]);
    expect(inventory.projects.map(({ id, declaredLicense }) => [id, declaredLicense])).toEqual([
      ['cargo:crates/core/Cargo.toml', 'MIT'],
    ]);
    expect(inventory.edges[0]).toEqual({
      from: 'cargo:crates/core/Cargo.toml',
      to: 'pkg:cargo/rand@0.8.5',
    });
  });

  it('learns from pyproject.toml what a lockfile of Poetry without groups leaves open', () => {
    const inventory = inventoryOf({
      'poetry.lock': `[[package]]\nname = "click"\nversion = "8.1.7"\noptional = false\n
[[package]]\nname = "pytest"\nversion = "8.0.0"\noptional = false\n\n[package.dependencies]\niniconfig = "*"\n
[[package]]\nname = "iniconfig"\nversion = "2.0.0"\noptional = false\n`,
      'pyproject.toml':
        '[tool.poetry]\nname = "app"\n[tool.poetry.dependencies]\npython = "^3.10"\nClick = "^8"\n[tool.poetry.group.test.dependencies]\npytest = "*"\n',
    });

    expect(uses(inventory)).toEqual([
      'click@8.1.7 runtime direct ^8',
      'pytest@8.0.0 test direct',
      'iniconfig@2.0.0 test indirect',
    ]);
  });

  it('learns from composer.json what is direct and keeps the lockfile’s word on development', () => {
    const inventory = inventoryOf({
      'composer.json': '{"require": {"team/log": "^3"}, "require-dev": {"team/unit": "^11"}}',
      'composer.lock': JSON.stringify({
        packages: [
          { name: 'team/log', version: '3.1' },
          { name: 'team/deep', version: '1.0' },
        ],
        'packages-dev': [{ name: 'team/unit', version: '11.0' }],
      }),
    });

    expect(uses(inventory)).toEqual([
      'team/log@3.1 runtime direct ^3',
      'team/deep@1.0 runtime indirect',
      'team/unit@11.0 dev direct ^11',
    ]);
  });
});

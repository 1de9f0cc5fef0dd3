// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInstalledLicenses } from '../installed-licenses.ts';
import type { WantedPackage } from '../installed-package.ts';

let around: string;
beforeEach(() => {
  around = mkdtempSync(path.join(tmpdir(), 'lanthorn-caches-'));
  mkdirSync(path.join(around, 'app'));
  mkdirSync(path.join(around, 'cache'));
});
afterEach(() => rmSync(around, { recursive: true, force: true }));

function write(file: string, content: string): void {
  const target = path.join(around, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

async function look(ecosystem: string, name: string, version?: string) {
  const wanted: WantedPackage = { purl: `pkg:${ecosystem}/${name}`, ecosystem, name, version };
  const caches = [{ ecosystem, folder: path.join(around, 'cache') }];
  const found = await readInstalledLicenses(path.join(around, 'app'), [wanted], caches);
  const says = found.get(wanted.purl);
  return says && [says.license, says.path, ...says.texts.map((text) => text.path)];
}

describe('a local Maven repository', () => {
  const pom = (artifact: string, version: string, more: string) =>
    write(
      `cache/org/fen/${artifact}/${version}/${artifact}-${version}.pom`,
      `<project><artifactId>${artifact}</artifactId>${more}</project>`,
    );
  const parent = (artifact: string) =>
    `<parent><groupId>org.fen</groupId><artifactId>${artifact}</artifactId><version>1</version></parent>`;
  const licenses = (...names: readonly string[]) =>
    `<licenses>${names.map((name) => `<license><name>${name}</name></license>`).join('')}</licenses>`;

  it('says what the pom words', async () => {
    pom('wick', '1.0', licenses('MIT', 'Apache-2.0'));

    expect(await look('maven', 'org.fen:wick', '1.0')).toEqual([
      '(MIT OR Apache-2.0)',
      'maven: org/fen/wick/1.0/wick-1.0.pom',
    ]);
  });

  it('says what the poms above word where the pom is silent', async () => {
    pom('wick', '1.0', parent('middle'));
    pom('middle', '1', parent('top'));
    pom('top', '1', licenses('EPL-2.0'));

    expect((await look('maven', 'org.fen:wick', '1.0'))?.[0]).toBe('EPL-2.0');
  });

  it('survives parents that go round or are not there', async () => {
    pom('wick', '1.0', parent('round'));
    pom('round', '1', parent('round'));
    pom('lone', '1.0', parent('nowhere'));

    expect((await look('maven', 'org.fen:wick', '1.0'))?.[0]).toBeUndefined();
    expect((await look('maven', 'org.fen:lone', '1.0'))?.[0]).toBeUndefined();
  });

  it.each([
    ['another version', 'org.fen:wick', '1.1'],
    ['no version', 'org.fen:wick', undefined],
    ['a name that leads upwards', '..:wick', '1.0'],
    ['a version that leads upwards', 'org.fen:wick', '../wick/1.0'],
    ['a name without a group', 'wick', '1.0'],
  ])('knows nothing of %s', async (_, name, version) => {
    pom('wick', '1.0', licenses('MIT'));

    expect(await look('maven', name, version)).toBeUndefined();
  });

  it('follows no link out of the folder, and passes over what is huge or no pom', async () => {
    const folder = 'cache/org/fen/wick';
    write('outside/wick-1.0.pom', `<project>${licenses('MIT')}</project>`);
    mkdirSync(path.join(around, folder), { recursive: true });
    symlinkSync(path.join(around, 'outside'), path.join(around, folder, '1.0'));
    pom('wick', '2.0', `${licenses('MIT')}${' '.repeat(5 << 20)}`);
    write(`${folder}/3.0/wick-3.0.pom`, '<project><licenses>');

    for (const version of ['1.0', '2.0', '3.0'])
      expect(await look('maven', 'org.fen:wick', version)).toBeUndefined();
  });
});

describe("Go's module cache", () => {
  it('has the texts of a module, capital letters escaped', async () => {
    write('cache/fen.example/!ada/wick@v1.0.0/LICENSE', 'Burn.\n');

    expect(await look('golang', 'fen.example/Ada/wick', 'v1.0.0')).toEqual([
      undefined,
      'golang: fen.example/!ada/wick@v1.0.0',
      'golang: fen.example/!ada/wick@v1.0.0/LICENSE',
    ]);
    expect(await look('golang', 'fen.example/Ada/wick', 'v1.0.1')).toBeUndefined();
    expect(await look('golang', 'fen.example/x/../!ada/wick', 'v1.0.0')).toBeUndefined();
  });

  it('is asked only for what is not vendored', async () => {
    write('app/vendor/modules.txt', '# fen.example/wick v1.0.0\n');
    write('app/vendor/fen.example/wick/LICENSE', 'Burn.\n');
    write('cache/fen.example/wick@v1.0.0/LICENSE', 'Burn.\n');

    expect(await look('golang', 'fen.example/wick', 'v1.0.0')).toEqual([
      undefined,
      'vendor/modules.txt',
      'vendor/fen.example/wick/LICENSE',
    ]);
  });
});

it('reads the manifests and texts that cargo has unpacked', async () => {
  const folder = 'src/registry.example.com-1ecc/wick-1.0.0-rc.1';
  write(
    `cache/${folder}/Cargo.toml`,
    '[package]\nname = "wick"\nversion = "1.0.0-rc.1"\nlicense = "MIT OR Apache-2.0"\n',
  );
  write(`cache/${folder}/LICENSE-MIT`, 'Burn.\n');

  expect(await look('cargo', 'wick', '1.0.0-rc.1')).toEqual([
    'MIT OR Apache-2.0',
    `cargo: ${folder}/Cargo.toml`,
    `cargo: ${folder}/LICENSE-MIT`,
  ]);
  expect(await look('cargo', 'wick', '1.0.0')).toBeUndefined();
});

describe("NuGet's global packages", () => {
  const nuspec = (license: string, version = '1.0.0') =>
    write(
      'cache/fen.wick/1.0.0/fen.wick.nuspec',
      `<package xmlns="urn:x"><metadata><id>Fen.Wick</id><version>${version}</version>${license}</metadata></package>`,
    );

  it.each([
    ['<license type="expression">MIT</license>', 'MIT'],
    ['<license type="file">LICENSE.txt</license>', undefined],
    ['<licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>', 'MIT'],
    ['<licenseUrl>https://fen.example/license</licenseUrl>', 'https://fen.example/license'],
    [
      '<license type="file">L.txt</license><licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl>',
      undefined,
    ],
    ['', undefined],
  ])('word %s', async (license, expected) => {
    nuspec(license);
    write('cache/fen.wick/1.0.0/LICENSE.txt', 'Burn.\n');

    expect(await look('nuget', 'Fen.Wick', '1.0')).toEqual([
      expected,
      'nuget: fen.wick/1.0.0/fen.wick.nuspec',
      'nuget: fen.wick/1.0.0/LICENSE.txt',
    ]);
  });

  it('count only where the nuspec is of that package', async () => {
    nuspec('<license type="expression">MIT</license>', '1.0.1');

    expect(await look('nuget', 'Fen.Wick', '1.0.0')).toBeUndefined();
    expect(await look('nuget', '../Fen.Wick', '1.0.0')).toBeUndefined();
  });
});

describe('installed gems', () => {
  const gem = (specification: string) => {
    write('cache/gems/wick-1.0.0-x86_64-linux/MIT-LICENSE', 'Burn.\n');
    write('cache/specifications/wick-1.0.0-x86_64-linux.gemspec', specification);
  };
  const named = '  s.name = "wick".freeze\n  s.version = "1.0.0"\n';

  it.each([
    ['s.licenses = ["MIT".freeze]', 'MIT'],
    ['s.licenses = ["MIT".freeze, "Ruby".freeze]', '(MIT AND Ruby)'],
    ["s.license = 'MIT'", 'MIT'],
    [`s.licenses = [File.read("LICENSE")]`, undefined],
    ['s.licenses = ["#{secret}"]', undefined],
    ['s.summary = "s.license = \'MIT\'"', undefined],
  ])('say %s in their specification', async (line, expected) => {
    gem(`Gem::Specification.new do |s|\n${named}  ${line}\nend\n`);

    expect((await look('gem', 'wick', '1.0.0'))?.[0]).toBe(expected);
  });

  it('have their texts where the specification is of another', async () => {
    gem('  s.name = "other"\n  s.version = "1.0.0"\n  s.license = "MIT"\n');

    expect(await look('gem', 'wick', '1.0.0')).toEqual([
      undefined,
      'gem: gems/wick-1.0.0-x86_64-linux',
      'gem: gems/wick-1.0.0-x86_64-linux/MIT-LICENSE',
    ]);
  });
});

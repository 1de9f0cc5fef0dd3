// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

/** Files that end in the middle of what they say, with the line of what is never closed. */
const CUT: readonly (readonly [path: string, text: string, line: number])[] = [
  ['go.mod', 'module example.com/shop\n\nrequire (\n\texample.com/one v1.0.0\n', 3],
  ['go.work', 'go 1.22\n\nuse (\n\t./shop\n', 3],
  ['.terraform.lock.hcl', '\nprovider "registry.terraform.io/a/b" {\n  version = "1.0.0"\n', 2],
  ['main.tf', 'module "net" {\n  source = "a/vpc/aws"\n  version = "1.0.0"\n', 1],
  ['luarocks.lock', 'return {\n  dependencies = {\n    say = "1.4.1-3"', 2],
  ['shop.opam', 'opam-version: "2.0"\ndepends: [\n  "dune"\n', 2],
  ['rebar.config', '{deps, [\n  {cowboy, "2.9.0"}', 1],
  ['mix.exs', 'def deps do\n  [{:phoenix, "~> 1.7"', 2],
  ['MODULE.bazel', 'bazel_dep(\n  name = "zlib", version = "1.3.1"\n', 1],
  ['setup.py', 'setup(name="shop",\n  install_requires=[\n    "flask"\n', 1],
  ['build.gradle', 'dependencies {\n  implementation "a:b:1.0"\n', 1],
  ['conanfile.py', 'class Shop:\n  requires = (\n    "zlib/1.3.1"', 2],
  ['Package.swift', 'dependencies: [\n  .package(url: "https://example.com/a/b", from: "1.0.0"', 2],
];

describe('a file that ends too early', () => {
  it.each(CUT)('%s says so with its line and keeps what it has', (path, text, line) => {
    const { components, projects, problems } = readFile(path, text);

    expect(problems).toMatchObject([{ code: 'inventory/not-closed', path, line }]);
    expect(problems[0]?.message).toContain(`Reading ${path} line ${line}`);
    expect(components.length + projects.length).toBeGreaterThan(0);
  });

  const WITHOUT_VERSION: readonly (readonly [path: string, text: string, line: number])[] = [
    ['yarn.lock', 'ms@^2.0.0:\n  version "2.0.0"\n\nwick@1:\n', 4],
    ['yarn.lock', '__metadata:\n  version: 8\n\n"ms@npm:2":\n  resolution: "ms@npm:2.0.0"\n', 4],
    ['pubspec.lock', 'packages:\n  args:\n    dependency: transitive\n', 2],
    ['Podfile.lock', 'PODS:\n  - A (1.0)\n  - B\n', 3],
    ['go.mod', 'module example.com/a\n\nrequire example.com/b\n', 3],
  ];
  it.each(WITHOUT_VERSION)('%s has no entry without a version', (path, text, line) => {
    expect(readFile(path, text).problems).toMatchObject([{ code: 'inventory/no-version', line }]);
  });

  const HASH = `h1:${'a'.repeat(43)}=`;
  const BROKEN: readonly (readonly [path: string, text: string, line: number])[] = [
    ['go.sum', `example.com/a v1.0.0 ${HASH}\nexample.com/b v1.0.0 h1:aaaa`, 2],
    ['requirements.txt', 'flask==2.0.0\nrequests==', 2],
    ['gradle.lockfile', 'a:b:1.0=compileClasspath\nc:d:1.', 2],
    [
      'Gemfile.lock',
      'GEM\n  remote: https://rubygems.org/\n  specs:\n    rake (13.0.6)\n    rack (3.0',
      5,
    ],
    ['Gemfile.lock', 'GEM\n  specs:\n    rake (13.0.6)\n\nDEPENDENCIES\n  rake (~> 13', 6],
  ];
  it.each(BROKEN)('%s has no line that is cut', (path, text, line) => {
    const { problems } = readFile(path, text);

    expect(problems).toMatchObject([{ code: 'inventory/bad-text', path, line }]);
  });

  it('a Gemfile.lock has the section that comes last', () => {
    const { components, problems } = readFile('Gemfile.lock', 'GEM\n  specs:\n    rake (13.0.6)\n');

    expect(components).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'inventory/cut-short', line: 3 }]);
  });

  it('a requirement is kept that a backslash would have go on', () => {
    const { components } = readFile('requirements.txt', 'a==1\nflask==2.0.0 \\\n');

    expect(components).toMatchObject([{}, { name: 'flask', evidence: { line: 2 } }]);
  });
});

describe('an entity that an XML file does not hold', () => {
  const pom = (inside: string) =>
    `<project>\n<artifactId>shop</artifactId>\n<dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId>\n${inside}</dependency></dependencies></project>`;

  it('is a problem with its line where it stands for a value', () => {
    const { components, problems } = readFile('pom.xml', pom('<version>&ver;</version>'));

    expect(problems).toMatchObject([
      { code: 'inventory/unknown-entity', path: 'pom.xml', line: 4 },
    ]);
    expect(problems[0]?.message).toContain('&ver;');
    expect(components).toHaveLength(1);
  });

  it('is a problem in attributes too', () => {
    const text =
      '<Project>\n<ItemGroup>\n<PackageReference Include="A" Version="&v;" />\n</ItemGroup>\n</Project>';

    expect(readFile('shop.csproj', text).problems).toMatchObject([
      { code: 'inventory/unknown-entity', line: 3 },
    ]);
  });

  it('is left alone in what is written for people', () => {
    const text = pom('<version>1.0</version>').replace(
      '<dependencies>',
      '<developers><developer><name>J&oslash;rn</name></developer></developers><dependencies>',
    );

    expect(readFile('pom.xml', text).problems).toEqual([]);
  });

  it('is left alone in a comment', () => {
    const text = pom('<!-- "<key>" &ndash; --><version>1.0</version>');

    expect(readFile('pom.xml', text).problems).toEqual([]);
  });
});

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Sbom, SbomComponent } from './sbom.ts';
import { writeSbom } from './write-sbom.ts';

const component = (purl: string, more: Partial<SbomComponent> = {}): SbomComponent => ({
  purl,
  name: purl.replace(/^pkg:[^/]+\//, '').replace(/@.*/, ''),
  scope: 'runtime',
  direct: false,
  evidence: [{ path: 'package-lock.json', line: 7 }],
  ...more,
});

const bill = (
  components: readonly SbomComponent[],
  dependencies: Sbom['dependencies'] = [],
): Sbom => ({
  subject: { name: 'lantern' },
  tool: { name: 'lanthorn', version: '0.1.0' },
  components,
  dependencies,
});

const written = (sbom: Sbom) => JSON.parse(writeSbom(sbom, 'cyclonedx-1.6-json'));

it('writes the same bytes whatever the order of the components', () => {
  const all = ['pkg:npm/a@1', 'pkg:npm/b@1', 'pkg:npm/c@2'].map((purl) => component(purl));
  const expected = writeSbom(bill(all), 'cyclonedx-1.6-json');

  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(writeSbom(bill(shuffled), 'cyclonedx-1.6-json')).toBe(expected);
    }),
  );
});

it('leaves no reference hanging', () => {
  const { components, dependencies } = written(
    bill(
      [component('pkg:npm/a@1', { direct: true }), component('pkg:npm/b@1')],
      [
        { from: 'pkg:npm/a@1', to: 'pkg:npm/b@1' },
        { from: 'pkg:npm/a@1', to: 'pkg:npm/not-there@1' },
      ],
    ),
  );

  expect(components.map((one: { purl: string }) => one.purl)).toEqual([
    'pkg:npm/a@1',
    'pkg:npm/b@1',
  ]);
  expect(dependencies).toEqual([
    { ref: 'subject', dependsOn: ['pkg:npm/a@1'] },
    { ref: 'pkg:npm/a@1', dependsOn: ['pkg:npm/b@1'] },
  ]);
});

it('tells an id from an expression from words', () => {
  const { components } = written(
    bill([
      component('pkg:npm/a@1', { license: 'MIT' }),
      component('pkg:npm/b@1', { license: 'MIT OR GPL-2.0-only' }),
      component('pkg:npm/c@1', { declaredLicense: 'see the wall' }),
      component('pkg:npm/d@1'),
    ]),
  );

  expect(components.map((one: { licenses?: unknown }) => one.licenses)).toEqual([
    [{ license: { id: 'MIT', acknowledgement: 'declared' } }],
    [{ expression: 'MIT OR GPL-2.0-only', acknowledgement: 'declared' }],
    [{ license: { name: 'see the wall', acknowledgement: 'declared' } }],
    undefined,
  ]);
});

it('turns integrity of lockfiles into hashes of hex digits', () => {
  const sha256 = 'ab'.repeat(32);
  const { components } = written(
    bill([
      component('pkg:npm/a@1', { integrity: `sha512-${Buffer.alloc(64, 1).toString('base64')}` }),
      component('pkg:pypi/b@1', { integrity: `sha256:${sha256}` }),
      component('pkg:swift/c@1', { integrity: 'h1:something-else' }),
    ]),
  );

  expect(components[0].hashes).toEqual([{ alg: 'SHA-512', content: '01'.repeat(64) }]);
  expect(components[1].hashes).toEqual([{ alg: 'SHA-256', content: sha256 }]);
  expect(components[2].hashes).toBeUndefined();
});

it('splits the group from a scoped or a Maven name', () => {
  const { components } = written(
    bill([
      component('pkg:npm/a@1', { name: '@types/node' }),
      component('pkg:maven/b@1', { name: 'org.slf4j:slf4j-api' }),
    ]),
  );

  expect(
    components.map(({ group, name }: { group: string; name: string }) => [group, name]),
  ).toEqual([
    ['org.slf4j', 'slf4j-api'],
    ['@types', 'node'],
  ]);
});

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
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
function _uses({ components }: Inventory): string[] {
  return components.map(({ name, version, scope, direct, range }) => {
    const asked = direct === undefined ? 'unknown' : direct ? 'direct' : 'indirect';
    return [`${name}@${version ?? '?'}`, scope, asked, range ?? ''].join(' ').trim();
  });
}

describe('an inventory', () => {
  it('has one usage for each file and package', () => {
    const requirements = 'click==8.1.7\nclick==8.1.7\n';

    const { components } = inventoryOf({
      'requirements.txt': requirements,
      'b/requirements.txt': requirements,
    });

    expect(
      components.map(({ purl, evidence }) => `${purl} ${evidence.path}:${evidence.line}`),
    ).toEqual([
      'pkg:pypi/click@8.1.7 requirements.txt:1',
      'pkg:pypi/click@8.1.7 b/requirements.txt:1',
    ]);
  });

  it('does not take modules of the same repository for components', () => {
    const pom = (artifact: string, inner: string) =>
      `<project><groupId>team</groupId><artifactId>${artifact}</artifactId><version>1.0</version>${inner}</project>`;
    const asking =
      '<dependencies><dependency><groupId>team</groupId><artifactId>core</artifactId><version>1.0</version></dependency></dependencies>';

    const { components, projects } = inventoryOf({
      'core/pom.xml': pom('core', ''),
      'app/pom.xml': pom('app', asking),
    });

    expect(components).toEqual([]);
    expect(projects.map(({ name }) => name)).toEqual(['team:core', 'team:app']);
  });

  it('says whose each component is', () => {
    const { components } = inventoryOf({
      'requirements.txt': 'a==1',
      'tests/data/requirements.txt': 'b==1',
      'examples/requirements.txt': 'c==1',
      'third_party/x/requirements.txt': 'd==1',
      'tests/requirements.txt': 'e==1',
    });

    expect(components.map(({ origin }) => origin)).toEqual([
      'own',
      'fixture',
      'example',
      'vendored',
      'own',
    ]);
  });

  it('has chains that begin with a direct component and follow edges, whatever the graph', () => {
    const graph = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 30 });

    fc.assert(
      fc.property(graph, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]), (pairs, direct) => {
        const { components, edges } = inventoryOf({ 'package-lock.json': lockfile(pairs, direct) });
        const known = new Set(edges.map(({ from, to }) => `${from} ${to}`));

        for (const { purl, via } of components.filter((one) => one.via.length > 0)) {
          expect(via.at(-1)).toBe(purl);
          expect(components.find((one) => one.purl === via[0])?.direct).toBe(true);
          expect(via.slice(1).every((to, at) => known.has(`${via[at]} ${to}`))).toBe(true);
        }
      }),
    );
  });
});

function lockfile(
  pairs: readonly (readonly [number, number])[],
  direct: readonly number[],
): string {
  const asking = (from: number) =>
    pairs.filter(([one]) => one === from).map(([, to]) => [`p${to}`, '*']);
  const packages = Array.from({ length: 9 }, (_, at) => [
    `node_modules/p${at}`,
    { version: `${at}.0.0`, dependencies: Object.fromEntries(asking(at)) },
  ]);
  const root = { dependencies: Object.fromEntries(direct.map((at) => [`p${at}`, '*'])) };
  return JSON.stringify({
    lockfileVersion: 3,
    packages: { '': root, ...Object.fromEntries(packages) },
  });
}

// SPDX-License-Identifier: Apache-2.0
import type { Sbom, SbomComponent, SbomDependency } from '../../../src/engines/sbom/index.ts';
import { instant } from '../../../src/model/index.ts';
import { type Random, randomFrom } from './random.ts';

const LICENSES = [
  ['MIT', 60],
  ['Apache-2.0', 20],
  ['BSD-3-Clause', 10],
  ['MIT OR Apache-2.0', 6],
  ['GPL-2.0-only WITH Classpath-exception-2.0', 2],
  ['AGPL-3.0-only', 2],
] as const;

const EDGES_PER_COMPONENT = 4;

/** A bill of `size` packages with four edges each, as a scanner writes it; the same seed gives the same bill. */
export function planSbom(seed: number, size: number, revision = 1): Sbom {
  const random = randomFrom(seed);
  const components = Array.from({ length: size }, (_, number) => componentOf(random, number));
  const ids = components.map(({ id }) => id);
  return {
    subject: { id: 'subject', kind: 'application', name: `ferry-${seed}`, version: `${revision}` },
    at: instant('2026-01-31T12:00:00Z'),
    serial: `urn:uuid:3e671687-395b-41f5-a30f-${String(seed).padStart(12, '0')}`,
    revision,
    tools: [{ name: 'quay', version: '1.0.0' }],
    components,
    dependencies: [
      { from: 'subject', to: ids.slice(0, Math.ceil(size / 20)) },
      ...components.map(({ id }, number) => dependencyOf(random, id, number, ids)),
    ],
  };
}

function componentOf(random: Random, number: number): SbomComponent {
  const name = `package-${number}`;
  const version = `${random.below(9)}.${random.below(30)}.${random.below(9)}`;
  const purl = `pkg:npm/${name}@${version}`;
  const digest = Array.from({ length: 8 }, () =>
    random
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  );
  return {
    id: purl,
    kind: 'library',
    name,
    version,
    purl,
    scope: random.weighted([
      ['runtime', 8],
      ['dev', 2],
    ] as const),
    licenses: [{ expression: random.weighted(LICENSES), basis: 'declared' }],
    hashes: [{ algorithm: 'sha256', digest: digest.join('') }],
    references: [{ kind: 'distribution', url: `https://registry.example.com/${name}/${version}` }],
  };
}

/** Later packages only, so that everything hangs on the first ones and nothing on itself. */
function dependencyOf(
  random: Random,
  from: string,
  number: number,
  ids: readonly string[],
): SbomDependency {
  const later = ids.length - number - 1;
  const to = Array.from(
    { length: EDGES_PER_COMPONENT },
    () => ids[number + 1 + random.below(later)],
  );
  return { from, to: [...new Set(to.filter((id) => id !== undefined))] };
}

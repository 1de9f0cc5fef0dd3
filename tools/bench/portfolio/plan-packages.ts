// SPDX-License-Identifier: Apache-2.0
import { type Random, randomFrom } from './random.ts';

/** A component version as a lockfile would name it. */
export interface PlannedComponent {
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
  /** As SPDX words it; absent where no file says. */
  readonly license: string | undefined;
}

// Shares of a mixed company portfolio: mostly JavaScript, permissive licences, a long tail of everything else.
const ECOSYSTEMS = [
  ['npm', 55],
  ['pypi', 15],
  ['maven', 10],
  ['cargo', 7],
  ['golang', 7],
  ['gem', 3],
  ['composer', 3],
] as const;
const LICENSES: readonly (readonly [string | undefined, number])[] = [
  ['MIT', 46],
  ['Apache-2.0', 20],
  ['ISC', 8],
  ['BSD-3-Clause', 7],
  ['MIT OR Apache-2.0', 4],
  ['BSD-2-Clause', 2.5],
  ['MPL-2.0', 1.5],
  ['GPL-3.0-only', 1.2],
  ['LGPL-2.1-or-later', 1.2],
  ['GPL-2.0-only WITH Classpath-exception-2.0', 0.8],
  ['EPL-2.0', 0.8],
  ['CC0-1.0', 0.5],
  ['AGPL-3.0-only', 0.3],
  [undefined, 6.2],
];
const SYLLABLES =
  'ar be co da el fi go ha in jo ka lu mo ne or pi qua re so ta um vi wo xe yo zi'.split(' ');
/** Versions of one package that a portfolio has at the same time: mostly one or two. */
const MOST_VERSIONS = 6;

/** So many component versions, popular ones first; the same for the same seed. */
export function planPackages(seed: number, count: number): readonly PlannedComponent[] {
  const random = randomFrom(seed);
  const planned: PlannedComponent[] = [];
  for (let serial = 0; planned.length < count; serial += 1) {
    const ecosystem = random.weighted(ECOSYSTEMS);
    const license = random.weighted(LICENSES);
    const name = nameOf(random, serial);
    const versions = 1 + Math.floor(random.next() ** 3 * MOST_VERSIONS);
    for (let i = 0; i < versions && planned.length < count; i += 1) {
      const version = `${i + 1}.${random.below(20)}.${random.below(10)}`;
      const purl = `pkg:${ecosystem}/${ecosystem === 'maven' ? `org.example.${name}/` : ''}${name}@${version}`;
      planned.push({ purl, ecosystem, name, version, license });
    }
  }
  return planned;
}

// The serial keeps names apart; the syllables give a search something to find.
function nameOf(random: Random, serial: number): string {
  const parts = Array.from({ length: 2 + random.below(3) }, () => SYLLABLES[random.below(26)]);
  return `${parts.join('')}-${serial.toString(36)}`;
}

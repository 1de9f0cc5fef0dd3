// SPDX-License-Identifier: Apache-2.0
import type { SbomKind } from '../sbom.ts';

/** The specification's text has OPERATING-SYSTEM, its schema OPERATING_SYSTEM: both are read. Our kinds and the primary purposes of SPDX 2.3; kinds without a row are OTHER. */
const PURPOSES: ReadonlyMap<SbomKind, string> = new Map([
  ['application', 'APPLICATION'],
  ['framework', 'FRAMEWORK'],
  ['library', 'LIBRARY'],
  ['container', 'CONTAINER'],
  ['operating-system', 'OPERATING_SYSTEM'],
  ['device', 'DEVICE'],
  ['firmware', 'FIRMWARE'],
  ['file', 'FILE'],
  ['source', 'SOURCE'],
  ['archive', 'ARCHIVE'],
  ['installer', 'INSTALL'],
]);

export function writePurpose(kind: SbomKind): string {
  return PURPOSES.get(kind) ?? 'OTHER';
}

export function readPurpose(word: string | undefined): SbomKind | undefined {
  if (word === undefined) return undefined;
  const wanted = word.replace('-', '_');
  return [...PURPOSES].find(([, purpose]) => purpose === wanted)?.[0] ?? 'other';
}

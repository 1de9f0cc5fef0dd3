// SPDX-License-Identifier: Apache-2.0
import type { SbomKind } from '../sbom.ts';

/** Our kinds and the purposes of SPDX 3. */
const KINDS: ReadonlyMap<SbomKind, string> = new Map([
  ['application', 'application'],
  ['framework', 'framework'],
  ['library', 'library'],
  ['container', 'container'],
  ['platform', 'platform'],
  ['operating-system', 'operatingSystem'],
  ['device', 'device'],
  ['device-driver', 'deviceDriver'],
  ['firmware', 'firmware'],
  ['file', 'file'],
  ['machine-learning-model', 'model'],
  ['data', 'data'],
  ['source', 'source'],
  ['archive', 'archive'],
  ['installer', 'install'],
]);

export function writeKind(kind: SbomKind): string {
  return KINDS.get(kind) ?? 'other';
}

export function readKind(word: string | undefined): SbomKind | undefined {
  if (word === undefined) return undefined;
  return [...KINDS].find(([, purpose]) => purpose === word)?.[0] ?? 'other';
}

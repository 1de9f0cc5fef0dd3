// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { ObservedComponent } from './observation.ts';

// An index entry of PostgreSQL holds 2,704 bytes. No honest purl or name comes near.
const MAX_PURL_LENGTH = 2000;
const MAX_NAME_LENGTH = 800;

/** The components that can be stored; a problem for each that cannot. */
export function usagesOf(components: readonly ObservedComponent[]): {
  readonly usages: readonly ObservedComponent[];
  readonly problems: readonly Problem[];
} {
  const tooLong = components.filter((component) => !isStorable(component));
  return { usages: components.filter(isStorable), problems: tooLong.map(problemOf) };
}

function isStorable({ purl, name }: ObservedComponent): boolean {
  return purl.length <= MAX_PURL_LENGTH && name.length <= MAX_NAME_LENGTH;
}

function problemOf({ purl, evidence }: ObservedComponent): Problem {
  const message = `Storing ${purl.slice(0, 80)}... of ${evidence.path} line ${evidence.line}: its name has ${purl.length} characters`;
  return { code: 'components/name-too-long', message, path: evidence.path, line: evidence.line };
}

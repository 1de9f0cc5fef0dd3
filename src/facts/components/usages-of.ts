// SPDX-License-Identifier: Apache-2.0
import type { Problem, Scope } from '#model';
import type { ObservedComponent } from './observation.ts';

// What reaches more people outweighs what reaches fewer.
const SCOPES: readonly Scope[] = ['runtime', 'optional', 'platform', 'build', 'test', 'dev'];
// An index entry of PostgreSQL holds 2,704 bytes. No honest purl comes near; paths are limited by whoever reads files.
const MAX_PURL_LENGTH = 2000;
const MAX_NAME_LENGTH = 800;

/** The components as they are stored: one for each file and purl; a problem for each that cannot be stored. */
export function usagesOf(components: readonly ObservedComponent[]): {
  readonly usages: readonly ObservedComponent[];
  readonly problems: readonly Problem[];
} {
  const merged = new Map<string, ObservedComponent>();
  for (const component of components.filter(isStorable)) {
    const key = `${component.evidence.path}\0${component.purl}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? component : merge(known, component));
  }
  const tooLong = components.filter((component) => !isStorable(component)).map(problemOf);
  return { usages: [...merged.values()], problems: tooLong };
}

function isStorable({ purl, name }: ObservedComponent): boolean {
  return purl.length <= MAX_PURL_LENGTH && name.length <= MAX_NAME_LENGTH;
}

function problemOf({ purl, evidence }: ObservedComponent): Problem {
  const message = `Storing ${purl.slice(0, 80)}... of ${evidence.path} line ${evidence.line}: its name has ${purl.length} characters`;
  return { code: 'components/name-too-long', message, path: evidence.path, line: evidence.line };
}

function merge(one: ObservedComponent, other: ObservedComponent): ObservedComponent {
  return {
    ...one,
    scope: SCOPES.find((scope) => scope === one.scope || scope === other.scope) ?? one.scope,
    direct: one.direct === true || other.direct === true || (one.direct ?? other.direct),
    evidence: one.evidence.line <= other.evidence.line ? one.evidence : other.evidence,
    range: one.range ?? other.range,
    integrity: one.integrity ?? other.integrity,
    source: one.source ?? other.source,
    via: shorter(one.via, other.via),
    licenses: one.licenses.effective === undefined ? other.licenses : one.licenses,
  };
}

function shorter(one: readonly string[], other: readonly string[]): readonly string[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  return one.length <= other.length ? one : other;
}

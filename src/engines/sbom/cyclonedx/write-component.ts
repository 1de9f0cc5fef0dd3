// SPDX-License-Identifier: Apache-2.0
import { algorithmIn } from '../hash-algorithms.ts';
import type { SbomComponent, SbomParty } from '../sbom.ts';
import { writeLicenses } from './licenses.ts';
import { writeKind, writeReference, writeScope } from './words.ts';

/** Components by the id of what they are a part of. */
export type Parts = ReadonlyMap<string | undefined, readonly SbomComponent[]>;

/** The component, its parts inside. Fields in the order of the XML schema; what is not known is left out. */
export function writeComponent(component: SbomComponent, parts: Parts, version: number): object {
  const { id, group, name, version: release, description, scope, copyright, cpe, purl } = component;
  const inside = parts.get(id) ?? [];
  return {
    type: writeKind(component.kind, version),
    'bom-ref': id,
    ...known('supplier', component.supplier && writeOrganization(component.supplier)),
    ...authorOf(component, version),
    ...known('group', group),
    name,
    ...known('version', release),
    ...known('description', description),
    ...known('scope', scope && writeScope(scope)),
    ...some('hashes', hashesOf(component, version)),
    ...some('licenses', writeLicenses(component.licenses ?? [], version)),
    ...known('copyright', copyright),
    ...known('cpe', cpe),
    ...known('purl', purl),
    ...some('externalReferences', referencesOf(component)),
    ...(scope === undefined ? {} : { properties: [{ name: 'lanthorn:scope', value: scope }] }),
    ...some(
      'components',
      inside.map((part) => writeComponent(part, parts, version)),
    ),
    ...evidenceOf(component, version),
  };
}

/** The field where there is a value. */
export function known<T>(name: string, value: T | undefined): Record<string, T> {
  return value === undefined ? {} : { [name]: value };
}

/** The field where there is at least one item. */
export function some<T>(name: string, items: readonly T[]): Record<string, readonly T[]> {
  return items.length === 0 ? {} : { [name]: items };
}

export function writeOrganization({ name, kind, email, url }: SbomParty): object {
  const contact =
    kind === 'person'
      ? { ...known('name', name), ...known('email', email) }
      : known('email', email);
  return {
    ...known('name', name),
    ...some('url', url === undefined ? [] : [url]),
    ...some('contact', Object.keys(contact).length === 0 ? [] : [contact]),
  };
}

export function writeContact({ name, email }: SbomParty): object {
  return { ...known('name', name), ...known('email', email) };
}

function authorOf({ author }: SbomComponent, version: number): object {
  if (author === undefined) return {};
  return version < 1.6 ? known('author', author.name) : { authors: [writeContact(author)] };
}

function hashesOf({ hashes = [] }: SbomComponent, version: number): object[] {
  return hashes.flatMap(({ algorithm, digest }) => {
    const alg = algorithmIn('cyclonedx', algorithm);
    const streebog = /^streebog-(256|512)$/.exec(algorithm)?.[1];
    if (version >= 1.7 && streebog) return [{ alg: `Streebog-${streebog}`, content: digest }];
    return alg === undefined ? [] : [{ alg, content: digest }];
  });
}

function referencesOf({ references = [] }: SbomComponent): object[] {
  return references.map(writeReference);
}

/** Occurrences exist since 1.5, their lines since 1.6. */
function evidenceOf({ evidence = [] }: SbomComponent, version: number): object {
  if (version < 1.5 || evidence.length === 0) return {};
  const occurrences = evidence.map(({ path, line }) => {
    return { location: path, ...(version < 1.6 ? {} : known('line', line)) };
  });
  return { evidence: { occurrences } };
}

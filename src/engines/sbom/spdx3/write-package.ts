// SPDX-License-Identifier: Apache-2.0
import { fullName } from '../component-name.ts';
import { algorithmIn } from '../hash-algorithms.ts';
import type { SbomComponent, SbomReference } from '../sbom.ts';
import { agentOf } from './agents.ts';
import type { Graph } from './graph.ts';
import { writeKind } from './kinds.ts';

/** Adds the package of a component. What is not known is left out. */
export function writePackage(component: SbomComponent, graph: Graph): void {
  const { kind, version, description, copyright, purl, supplier, author } = component;
  const supplierId = supplier && agentOf(supplier, graph);
  const authorId = author && agentOf(author, graph);
  // What is undefined is not written.
  graph.add('software_Package', graph.nameOf(component.id), {
    name: fullName(component),
    description,
    externalIdentifier: nonEmpty(identifiersOf(component)),
    externalRef: nonEmpty(referencesOf(component)),
    verifiedUsing: nonEmpty(hashesOf(component)),
    suppliedBy: supplierId,
    originatedBy: authorId && [authorId],
    software_primaryPurpose: kind && writeKind(kind),
    software_copyrightText: copyright,
    software_packageVersion: version,
    software_packageUrl: purl,
    software_downloadLocation: addressOf(component, 'distribution'),
    software_homePage: addressOf(component, 'website'),
  });
}

function nonEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function identifiersOf({ cpe }: SbomComponent): object[] {
  if (cpe === undefined) return [];
  const externalIdentifierType = cpe.startsWith('cpe:2.3:') ? 'cpe23' : 'cpe22';
  return [{ type: 'ExternalIdentifier', externalIdentifierType, identifier: cpe }];
}

/** The first address of a kind, where it is absolute. */
function addressOf({ references = [] }: SbomComponent, kind: string): string | undefined {
  return references.find((one) => one.kind === kind && /^[a-z][a-z0-9+.-]*:\S+$/i.test(one.url))
    ?.url;
}

const REFERENCE_TYPES: ReadonlyMap<SbomReference['kind'], string> = new Map([
  ['source', 'vcs'],
  ['issues', 'issueTracker'],
  ['documentation', 'documentation'],
  ['funding', 'funding'],
  ['other', 'other'],
]);

/** The kind that an external reference stands for. */
export function referenceKind(word: string | undefined): SbomReference['kind'] {
  return [...REFERENCE_TYPES].find(([, one]) => one === word)?.[0] ?? 'other';
}

function referencesOf({ references = [] }: SbomComponent): object[] {
  return references.flatMap(({ kind, url }) => {
    const externalRefType = REFERENCE_TYPES.get(kind);
    return externalRefType === undefined
      ? []
      : [{ type: 'ExternalRef', externalRefType, locator: [url] }];
  });
}

function hashesOf({ hashes = [] }: SbomComponent): object[] {
  return hashes.flatMap(({ algorithm, digest }) => {
    const name = algorithmIn('spdx3', algorithm);
    return name === undefined ? [] : [{ type: 'Hash', algorithm: name, hashValue: digest }];
  });
}

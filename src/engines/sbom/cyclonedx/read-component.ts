// SPDX-License-Identifier: Apache-2.0
import { type Tree, textAt, textsAt, treeAt, treesAt } from '../documents/tree.ts';
import { algorithmFrom } from '../hash-algorithms.ts';
import type { SbomComponent, SbomHash, SbomParty } from '../sbom.ts';
import { uniqueId } from '../unique-id.ts';
import { readLicenses } from './licenses.ts';
import { readKind, readReferenceKind, readScope } from './words.ts';

export function readSubject(
  metadata: Tree | undefined,
  ids: Set<string>,
): SbomComponent | undefined {
  const tree = treeAt(metadata, 'component');
  return tree === undefined ? undefined : readComponent(tree, undefined, ids);
}

/** All components, those inside others after them; parts of the subject are within none. */
export function readComponents(
  tree: Tree,
  metadata: Tree | undefined,
  ids: Set<string>,
): readonly SbomComponent[] {
  const found: SbomComponent[] = [];
  const add = (parent: Tree | undefined, within: string | undefined) => {
    for (const one of treesAt(parent, 'components')) {
      const component = readComponent(one, within, ids);
      if (component === undefined) continue;
      found.push(component);
      add(one, component.id);
    }
  };
  add(tree, undefined);
  add(treeAt(metadata, 'component'), undefined);
  return found;
}

function readComponent(
  tree: Tree,
  within: string | undefined,
  ids: Set<string>,
): SbomComponent | undefined {
  const name = textAt(tree, 'name');
  if (name === undefined) return undefined;
  const purl = textAt(tree, 'purl');
  const properties = treesAt(tree, 'properties');
  const ownScope = properties.find((one) => textAt(one, 'name') === 'lanthorn:scope');
  return {
    id: uniqueId(ids, textAt(tree, 'bom-ref') ?? purl ?? name),
    kind: readKind(textAt(tree, 'type')),
    group: textAt(tree, 'group'),
    name,
    version: textAt(tree, 'version'),
    description: textAt(tree, 'description'),
    purl,
    cpe: textAt(tree, 'cpe'),
    scope: readScope(textAt(ownScope, 'value'), textAt(tree, 'scope')),
    supplier: readOrganization(treeAt(tree, 'supplier')),
    author: readAuthor(tree),
    copyright: textAt(tree, 'copyright'),
    licenses: readLicenses(tree),
    hashes: readHashes(tree),
    references: readReferences(tree),
    artifact: readArtifact(properties),
    within,
    evidence: readEvidence(tree),
  };
}

/** A person or a team; nothing where neither name nor address is said. */
export function readContact(tree: Tree | undefined): SbomParty | undefined {
  const name = textAt(tree, 'name');
  const email = textAt(tree, 'email');
  return name === undefined && email === undefined ? undefined : { name, email };
}

export function readOrganization(tree: Tree | undefined): SbomParty | undefined {
  const name = textAt(tree, 'name');
  const [contact] = treesAt(tree, 'contact');
  const [url] = textsAt(tree, 'url');
  const email = textAt(contact, 'email');
  if (name === undefined && url === undefined && email === undefined) return undefined;
  const isPerson = name !== undefined && textAt(contact, 'name') === name;
  return { name, kind: isPerson ? 'person' : 'organization', email, url };
}

function readAuthor(tree: Tree): SbomParty | undefined {
  const [author] = treesAt(tree, 'authors');
  const name = textAt(tree, 'author');
  const said = readContact(author) ?? (name === undefined ? undefined : { name });
  return said ?? readOrganization(treeAt(tree, 'manufacturer'));
}

/** The property taxonomy of BSI TR-03183-2: `bsi:component:archive` is "archive" or "no archive". */
function readArtifact(properties: readonly Tree[]): SbomComponent['artifact'] {
  const said = (name: string) =>
    textAt(
      properties.find((one) => textAt(one, 'name') === `bsi:component:${name}`),
      'value',
    );
  const is = (name: string) => {
    const word = said(name);
    return word === undefined ? undefined : word === name;
  };
  const artifact = {
    fileName: said('filename'),
    executable: is('executable'),
    archive: is('archive'),
    structured: is('structured'),
  };
  return Object.values(artifact).every((value) => value === undefined) ? undefined : artifact;
}

function readHashes(tree: Tree): readonly SbomHash[] {
  return treesAt(tree, 'hashes').flatMap((hash) => {
    const word = textAt(hash, 'alg');
    const streebog = /^Streebog-(?:256|512)$/.exec(word ?? '')?.[0].toLowerCase();
    const algorithm = streebog ?? algorithmFrom('cyclonedx', word);
    const digest = textAt(hash, 'content')?.toLowerCase();
    return algorithm === undefined || digest === undefined ? [] : [{ algorithm, digest }];
  });
}

function readReferences(tree: Tree): SbomComponent['references'] {
  return treesAt(tree, 'externalReferences').flatMap((reference) => {
    const url = textAt(reference, 'url');
    const kind = readReferenceKind(textAt(reference, 'type'), textAt(reference, 'comment'));
    return url === undefined ? [] : [{ kind, url }];
  });
}

function readEvidence(tree: Tree): SbomComponent['evidence'] {
  return treesAt(treeAt(tree, 'evidence'), 'occurrences').flatMap((occurrence) => {
    const path = textAt(occurrence, 'location');
    const { line } = occurrence;
    return path === undefined ? [] : [{ path, line: typeof line === 'number' ? line : undefined }];
  });
}

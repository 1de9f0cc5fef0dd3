// SPDX-License-Identifier: Apache-2.0
import { type Tree, textAt, textsAt, treesAt } from '../documents/tree.ts';
import { algorithmFrom } from '../hash-algorithms.ts';
import type { SbomComponent, SbomParty, SbomReference } from '../sbom.ts';
import { readKind } from './kinds.ts';
import { referenceKind } from './write-package.ts';

export function readPackage(
  tree: Tree,
  id: string,
  elements: ReadonlyMap<string, Tree>,
): SbomComponent {
  const agent = (key: string) => readAgent(elements.get(textsAt(tree, key)[0] ?? ''));
  return {
    id,
    kind: readKind(textAt(tree, 'software_primaryPurpose')),
    name: textAt(tree, 'name') ?? id,
    version: textAt(tree, 'software_packageVersion'),
    description: textAt(tree, 'description') ?? textAt(tree, 'summary'),
    purl: textAt(tree, 'software_packageUrl') ?? identifier(tree, /^packageUrl$/),
    cpe: identifier(tree, /^cpe2[23]$/),
    supplier: agent('suppliedBy'),
    author: agent('originatedBy'),
    copyright: textAt(tree, 'software_copyrightText'),
    hashes: readHashes(tree),
    references: readReferences(tree),
    artifact: readArtifact(tree),
  };
}

/** Purposes say what a package is; that it is not something is said by none. */
function readArtifact(tree: Tree): SbomComponent['artifact'] {
  const purposes = [
    ...textsAt(tree, 'software_primaryPurpose'),
    ...textsAt(tree, 'software_additionalPurpose'),
  ];
  const is = (purpose: string) => (purposes.includes(purpose) ? true : undefined);
  const [executable, archive] = [is('executable'), is('archive')];
  return executable === undefined && archive === undefined ? undefined : { executable, archive };
}

/** Somebody by name; nothing where the document does not say who it is. */
export function readAgent(tree: Tree | undefined): SbomParty | undefined {
  const name = textAt(tree, 'name');
  if (tree === undefined || name === undefined) return undefined;
  return {
    name,
    kind: tree.type === 'Person' ? 'person' : 'organization',
    email: identifier(tree, /^email$/),
  };
}

function identifier(tree: Tree, type: RegExp): string | undefined {
  const found = treesAt(tree, 'externalIdentifier').find((one) =>
    type.test(textAt(one, 'externalIdentifierType') ?? ''),
  );
  return textAt(found, 'identifier');
}

function readHashes(tree: Tree): SbomComponent['hashes'] {
  return treesAt(tree, 'verifiedUsing').flatMap((hash) => {
    const algorithm = algorithmFrom('spdx3', textAt(hash, 'algorithm'));
    const digest = textAt(hash, 'hashValue')?.toLowerCase();
    return algorithm === undefined || digest === undefined ? [] : [{ algorithm, digest }];
  });
}

function readReferences(tree: Tree): readonly SbomReference[] {
  const website = textAt(tree, 'software_homePage');
  const distribution = textAt(tree, 'software_downloadLocation');
  return [
    ...(website === undefined ? [] : [{ kind: 'website', url: website } as const]),
    ...(distribution === undefined ? [] : [{ kind: 'distribution', url: distribution } as const]),
    ...treesAt(tree, 'externalRef').flatMap((one) => {
      const kind = referenceKind(textAt(one, 'externalRefType'));
      return textsAt(one, 'locator').map((url): SbomReference => ({ kind, url }));
    }),
  ];
}

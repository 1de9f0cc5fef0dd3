// SPDX-License-Identifier: Apache-2.0
import { type Tree, textAt, treesAt } from '../documents/tree.ts';
import { algorithmFrom } from '../hash-algorithms.ts';
import type { SbomComponent, SbomLicense, SbomReference } from '../sbom.ts';
import { readActor } from './actors.ts';
import { readPurpose } from './purposes.ts';

export function readPackage(
  tree: Tree,
  id: string,
  words: ReadonlyMap<string, string>,
): SbomComponent {
  return {
    id,
    kind: readPurpose(textAt(tree, 'primaryPackagePurpose')),
    name: textAt(tree, 'name') ?? id,
    version: textAt(tree, 'versionInfo'),
    description: textAt(tree, 'description') ?? textAt(tree, 'summary'),
    purl: locator(tree, /^purl$/),
    cpe: locator(tree, /^cpe2[23]Type$/),
    supplier: readActor(textAt(tree, 'supplier')),
    author: readActor(textAt(tree, 'originator')),
    copyright: said(textAt(tree, 'copyrightText')),
    licenses: [
      ...readLicense(textAt(tree, 'licenseDeclared'), 'declared', words),
      ...readLicense(textAt(tree, 'licenseConcluded'), 'concluded', words),
    ],
    hashes: readHashes(tree),
    references: readReferences(tree),
  };
}

/** NONE and NOASSERTION say that nothing is said. */
function said(text: string | undefined): string | undefined {
  return text === 'NONE' || text === 'NOASSERTION' ? undefined : text;
}

function locator(tree: Tree, type: RegExp): string | undefined {
  const found = treesAt(tree, 'externalRefs').find((one) =>
    type.test(textAt(one, 'referenceType') ?? ''),
  );
  return textAt(found, 'referenceLocator');
}

function readLicense(
  text: string | undefined,
  basis: 'declared' | 'concluded',
  words: ReadonlyMap<string, string>,
): readonly SbomLicense[] {
  const expression = said(text);
  if (expression === undefined) return [];
  const own = words.get(expression);
  return own === undefined ? [{ expression, basis }] : [{ words: own, basis }];
}

function readHashes(tree: Tree): SbomComponent['hashes'] {
  return treesAt(tree, 'checksums').flatMap((checksum) => {
    const algorithm = algorithmFrom('spdx2', textAt(checksum, 'algorithm'));
    const digest = textAt(checksum, 'checksumValue')?.toLowerCase();
    return algorithm === undefined || digest === undefined ? [] : [{ algorithm, digest }];
  });
}

const OTHER_REFERENCES: ReadonlySet<string> = new Set([
  'source',
  'issues',
  'documentation',
  'funding',
  'other',
]);

function readReferences(tree: Tree): readonly SbomReference[] {
  const website = said(textAt(tree, 'homepage'));
  const distribution = said(textAt(tree, 'downloadLocation'));
  const others = treesAt(tree, 'externalRefs').flatMap((one): SbomReference[] => {
    const type = textAt(one, 'referenceType');
    const url = textAt(one, 'referenceLocator');
    return isOther(type) && url !== undefined ? [{ kind: type, url }] : [];
  });
  return [
    ...(website === undefined ? [] : [{ kind: 'website', url: website } as const]),
    ...(distribution === undefined ? [] : [{ kind: 'distribution', url: distribution } as const]),
    ...others,
  ];
}

function isOther(type: string | undefined): type is SbomReference['kind'] {
  return type !== undefined && OTHER_REFERENCES.has(type);
}

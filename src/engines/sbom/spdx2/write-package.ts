// SPDX-License-Identifier: Apache-2.0
import { fullName } from '../component-name.ts';
import { algorithmIn } from '../hash-algorithms.ts';
import type { LicenseTexts } from '../license-texts.ts';
import type { SbomComponent } from '../sbom.ts';
import { writeActor } from './actors.ts';
import { writePurpose } from './purposes.ts';

/** The package of a component. Where it comes from must be said, so NOASSERTION stands where it is not known. */
export function writePackage(component: SbomComponent, id: string, texts: LicenseTexts): object {
  const { kind, version, description, copyright, supplier, author, licenses = [] } = component;
  const [first] = addressesOf(component, 'distribution');
  // What is undefined is not written.
  return {
    SPDXID: id,
    name: fullName(component),
    versionInfo: version,
    supplier: supplier && writeActor(supplier),
    originator: author && writeActor(author),
    downloadLocation: first !== undefined && /^[^\s]+:\S+$/.test(first) ? first : 'NOASSERTION',
    filesAnalyzed: false,
    checksums: nonEmpty(checksumsOf(component)),
    homepage: addressesOf(component, 'website')[0],
    licenseConcluded: texts.expressionOf(licenses, 'concluded'),
    licenseDeclared: texts.expressionOf(licenses, 'declared'),
    copyrightText: copyright,
    description,
    externalRefs: nonEmpty(externalRefsOf(component)),
    primaryPackagePurpose: kind && writePurpose(kind),
  };
}

function nonEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function addressesOf({ references = [] }: SbomComponent, kind: string): readonly string[] {
  return references.filter((reference) => reference.kind === kind).map(({ url }) => url);
}

function checksumsOf({ hashes = [] }: SbomComponent): readonly object[] {
  return hashes.flatMap(({ algorithm, digest }) => {
    const name = algorithmIn('spdx2', algorithm);
    return name === undefined ? [] : [{ algorithm: name, checksumValue: digest }];
  });
}

function externalRefsOf(component: SbomComponent): readonly object[] {
  const { purl, cpe, references = [] } = component;
  const row = (referenceCategory: string, referenceType: string, referenceLocator: string) => {
    return { referenceCategory, referenceType, referenceLocator };
  };
  const cpeType = cpe?.startsWith('cpe:2.3:') ? 'cpe23Type' : 'cpe22Type';
  return [
    ...(purl === undefined ? [] : [row('PACKAGE-MANAGER', 'purl', purl)]),
    ...(cpe === undefined ? [] : [row('SECURITY', cpeType, cpe)]),
    ...references
      .filter(({ kind }) => kind !== 'website' && kind !== 'distribution')
      .map(({ kind, url }) => row('OTHER', kind, url)),
  ];
}

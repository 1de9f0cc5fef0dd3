// SPDX-License-Identifier: Apache-2.0
import { fullName, type Sbom } from '#engines/sbom';
import { formatPurl, parsePurl } from '#model';

/** What a bill is of: by `location` the next bill of the same thing is recognised. */
export interface SbomSubject {
  readonly location: string;
  readonly name: string;
}

/**
 * The subject's package URL without its version, else its name, else the identity of the document, else the file. A name
 * that was given goes before all of them.
 */
export function subjectOf(
  { subject, serial }: Sbom,
  { name, fileName }: { readonly name?: string | undefined; readonly fileName: string },
): SbomSubject {
  if (name !== undefined) return { location: `sbom:${name}`, name };
  if (subject === undefined) {
    const plainName = fileName.replace(
      /(\.(cdx|spdx|sbom|bom))*\.(json|xml|ya?ml|spdx|jsonld)$/i,
      '',
    );
    return { location: `sbom:${serial ?? fileName}`, name: plainName || fileName };
  }
  const purl = subject.purl === undefined ? undefined : parsePurl(subject.purl);
  const key = purl && formatPurl({ ...purl, version: undefined });
  return { location: `sbom:${key ?? fullName(subject)}`, name: fullName(subject) };
}

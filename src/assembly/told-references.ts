// SPDX-License-Identifier: Apache-2.0
import type { SbomReference } from '#engines/sbom';

/** Where a component is at home and where it takes money, as files and registries tell. */
interface Addresses {
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  readonly funding?: readonly string[] | undefined;
}

/** The same as references of a bill of materials, each address once; what is no address of the web is left out. */
export function toldReferences(
  ...told: readonly (Addresses | undefined)[]
): readonly SbomReference[] {
  const references = told.flatMap((one): readonly SbomReference[] => [
    ...referenceTo('website', one?.homepage),
    ...referenceTo('source', one?.repositoryUrl),
    ...(one?.funding ?? []).flatMap((url) => referenceTo('funding', url)),
  ]);
  const once = new Map(references.map((one) => [`${one.kind} ${one.url}`, one]));
  return [...once.values()];
}

function referenceTo(kind: SbomReference['kind'], url: string | undefined): SbomReference[] {
  return url !== undefined && /^https?:\/\/\S+$/.test(url) ? [{ kind, url }] : [];
}

// SPDX-License-Identifier: Apache-2.0
// The bills of materials that were imported, byte for byte, with where they come from.
// Never reads into one; what it says is recorded by components. Begin with open-sbom-documents.ts.
export type { PreparedSbom, SbomDocuments } from './open-sbom-documents.ts';
export { openSbomDocuments } from './open-sbom-documents.ts';
export type { NewSbomDocument, SbomDocument } from './sbom-document.ts';

// SPDX-License-Identifier: Apache-2.0
// Bills of materials: a shape of our own, free of any format, and writers for the formats. Pure.
// It invents nothing: what is not known is left out. Reading and validating come with the import of others' bills.
// Begin with sbom.ts.
export type { Sbom, SbomComponent, SbomFormat } from './sbom.ts';
export { writeSbom } from './write-sbom.ts';

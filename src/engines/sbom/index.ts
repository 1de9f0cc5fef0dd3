// SPDX-License-Identifier: Apache-2.0
// Bills of materials: a shape of our own, free of any format; readers, writers and a check for CycloneDX and SPDX. Pure.
// It invents nothing: what is not known is left out, and what a format must have and the bill has not is refused.
// It judges no licence and no vulnerability. What the formats lay down are tables (cyclonedx/shapes, spdx2/shapes.ts,
// spdx3/shapes.ts) in a notation explained in shapes/shape-table.ts. Begin with sbom.ts.
export { fullName, groupAndName } from './component-name.ts';
export type { SbomChange, SbomDifference, SbomPackage } from './diff-sboms.ts';
export { diffSboms } from './diff-sboms.ts';
export { integrityHashes } from './integrity-hashes.ts';
export type {
  LackingComponent,
  ProfileReport,
  RequirementResult,
  SbomProfile,
} from './profiles/index.ts';
export { checkProfile, SBOM_PROFILES } from './profiles/index.ts';
export type { SbomReading } from './read-sbom.ts';
export { readSbom } from './read-sbom.ts';
export type {
  Sbom,
  SbomArtifact,
  SbomComponent,
  SbomDependency,
  SbomFormat,
  SbomHash,
  SbomLicense,
  SbomParty,
  SbomReference,
  SbomSource,
  SbomTool,
} from './sbom.ts';
export { SBOM_FORMATS } from './sbom.ts';
export { soundSbom } from './sound-sbom.ts';
export type { SbomVerdict } from './validate-sbom.ts';
export { validateSbom } from './validate-sbom.ts';
export { writeSbom } from './write-sbom.ts';

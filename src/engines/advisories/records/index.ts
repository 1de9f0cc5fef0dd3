// SPDX-License-Identifier: Apache-2.0
// What does an advisory say? Reads records of the Open Source Vulnerability schema and computes their scores.
// Opens no file and compares no version. Never throws at a bad record: it is a problem with the file's name.
// Begin with advisory.ts (what an advisory is) and read-advisory.ts.
export type {
  Advisory,
  AdvisoryReference,
  AffectedPackage,
  AffectedRange,
  RangeEvent,
} from './advisory.ts';
export {
  isSameRelease,
  type PackageName,
  packageKey,
  packageKeysOf,
  packagesOfPurl,
} from './package-of.ts';
export { readAdvisory } from './read-advisory.ts';
export { chiefSeverity, type Severity } from './severity.ts';

// SPDX-License-Identifier: Apache-2.0
// Does this version fall into that range, and which advisories say so? Version orders, VERS ranges, OSV records, matches.
// Opens no file and asks no service: records arrive as text. Judges nothing: who may use what is decided further up.
// Begin with orders/ (one file for each ecosystem), vers/ (ranges), records/ (what an advisory says), cvss/, matching/.
export { type CvssScores, cvssScores, type SeverityRating, severityRating } from './cvss/index.ts';
export {
  type AdvisoryIndex,
  createAdvisoryIndex,
  type InUse,
  type Match,
  type Vulnerability,
  vulnerabilitiesOf,
} from './matching/index.ts';
export { compareVersions, VERSION_ORDERS, type VersionOrder } from './orders/index.ts';
export {
  type Advisory,
  type AdvisoryReference,
  type AffectedPackage,
  type AffectedRange,
  type PackageName,
  packageKey,
  packageKeysOf,
  type RangeEvent,
  readAdvisory,
  type Severity,
} from './records/index.ts';
export {
  type Comparator,
  type Constraint,
  formatVers,
  parseVers,
  readVers,
  type Vers,
  versFromNative,
  versionInRange,
} from './vers/index.ts';

// SPDX-License-Identifier: Apache-2.0
// Which known weaknesses are in what the repositories use, since when, which version is free of them, and what the office
// says about each: statements of VEX, which are the decisions and their memory at once.
// Reads no record itself: it asks an interface for the advisories about packages. Never changes a fact.
// Begin with match-components.ts (what a scan or an import calls) and state-vex.ts (how somebody decides).
export type { ExposureRow } from './exposures-of-component.ts';
export type { KnownAdvisories } from './known-advisories.ts';
export type { VulnerabilityRow } from './list-vulnerabilities.ts';
export type { VulnerabilityFindingRow } from './list-vulnerability-findings.ts';
export { openVulnerabilities, type Vulnerabilities } from './open-vulnerabilities.ts';
export type { Statement } from './statement.ts';
export { isSuppressing, packageOf, scopeOfProduct, statementFor } from './statement-for.ts';

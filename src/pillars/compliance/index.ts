// SPDX-License-Identifier: Apache-2.0
// What the office thinks of what is used: policy, verdicts, findings. Facts come from #facts/components through its
// views and are never changed here; a new policy judges them again without a scan.
// What people decide about licences is in curation/, and judging goes by it.
// Judging is pure (judge-component.ts) and is also what `lanthorn check` does without a database.
// Begin with policy.ts and rules/; judge.ts is what a scan calls.

export {
  type CurationsFile,
  type Decision,
  type DecisionKind,
  type DecisionScope,
  type FiledCurations,
  filedCurations,
  type LicenseByFile,
  type ScopeNames,
  whatChanged,
} from './curation/index.ts';
export type { DecisionsAbout } from './decisions-about.ts';
export { findingIdentity } from './finding-identity.ts';
export type { ImportedCurations } from './import-curations.ts';
export { type MindedWeakness, mindedWeaknesses, type Weakness } from './minded-weaknesses.ts';
export type { Compliance } from './open-compliance.ts';
export { openCompliance } from './open-compliance.ts';
export type { Curations, InEffect } from './open-curations.ts';
export { openCurations } from './open-curations.ts';
export { contextOf, type Policy } from './policy.ts';
export { preferredLicense } from './preferred-license.ts';
export { readPolicy } from './read-policy.ts';
export { findingsFor, type Standing, standingOf } from './standing.ts';
export { starterPolicyText } from './starter-policy.ts';
export { SEVERITIES, type Severity, severityRank, type Verdict } from './verdict.ts';
export {
  isSuppressing,
  type KnownAdvisories,
  openVulnerabilities,
  packageOf,
  type Statement,
  scopeOfProduct,
  statementFor,
  type Vulnerabilities,
  type VulnerabilityFindingRow,
  type VulnerabilityRow,
} from './vulnerabilities/index.ts';
export {
  type FiledWaivers,
  filedWaivers,
  openWaivers,
  type Waivers,
  type WaiversFile,
  type WaiverView,
} from './waivers/index.ts';

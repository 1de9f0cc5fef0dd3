// SPDX-License-Identifier: Apache-2.0
// Inner room: what people decide about licences, kept as rows of their own that point at packages. Facts never change because
// somebody decided; a decision holds for later versions by itself, until what it was made on is no longer so.
// Knows no policy and no verdict: judging asks it which licence is in effect.
// Begin with decision.ts, still-holds.ts and effective-license.ts (pure); decide.ts and undo.ts write.

export { byPackage } from './by-package.ts';
export { choicesOf } from './check-decision.ts';
export type { CurationsFile } from './curations-file.ts';
export { type DecideInput, decide, drafted, replacedBy } from './decide.ts';
export type { Decision, DecisionKind, DecisionScope } from './decision.ts';
export {
  type DecisionFilter,
  type DecisionsByPackage,
  decisionsInForce,
  haveJudgedAgain,
  listDecisions,
  markUndone,
} from './decision-store.ts';
export {
  type EffectiveLicense,
  effectiveLicense,
  type LicenseFacts,
  type Place,
} from './effective-license.ts';
export { type FiledCurations, filedCurations, type LicenseByFile } from './filed-curations.ts';
export {
  type KnownLicense,
  knownLicense,
  knownLicenses,
  LICENSE_COLUMNS,
  type LicenseRow,
  licenseFactsOf,
  licensesOfPackage,
} from './license-facts.ts';
export { packageOf } from './package-of.ts';
export {
  type CurationChange,
  type CurationsPlan,
  planImport,
  type ScopeNames,
  takeOver,
} from './plan-import.ts';
export { stillHolds, whatChanged } from './still-holds.ts';
export { requireDecision, type Undoing, undoDecision } from './undo.ts';
export { type NameOf, writeCurationFolder, writeCurations } from './write-curations.ts';

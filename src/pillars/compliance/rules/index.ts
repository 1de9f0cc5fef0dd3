// SPDX-License-Identifier: Apache-2.0
// The kinds of question a policy's rules may ask, one file each. Add yours to the list.
// A kind is pure and knows neither storage nor policy versions.
// Begin with rule-kind.ts.
import { license } from './license.ts';
import { licenseConflict } from './license-conflict.ts';
import { licenseDifference } from './license-difference.ts';
import { licenseUnknown } from './license-unknown.ts';
import { movingReference } from './moving-reference.ts';
import type { RuleKind } from './rule-kind.ts';
import { versionNotLocked } from './version-not-locked.ts';
import { vulnerability } from './vulnerability.ts';

export const ruleKinds: readonly RuleKind[] = [
  license,
  licenseConflict,
  licenseDifference,
  licenseUnknown,
  movingReference,
  versionNotLocked,
  vulnerability,
];
export type {
  Hit,
  JudgedComponent,
  JudgedRepository,
  JudgedVulnerability,
  RuleKind,
} from './rule-kind.ts';

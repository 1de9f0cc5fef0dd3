// SPDX-License-Identifier: Apache-2.0
import type { VexJustification, VexStatus } from '../vex.ts';

/** States of an analysis, and what they mean. */
export const STATES: ReadonlyMap<string, VexStatus> = new Map([
  ['in_triage', 'under_investigation'],
  ['exploitable', 'affected'],
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
  ['not_affected', 'not_affected'],
  ['false_positive', 'not_affected'],
]);

/** The state that is written for a status. */
export const STATE_OF: Readonly<Record<VexStatus, string>> = {
  under_investigation: 'in_triage',
  affected: 'exploitable',
  fixed: 'resolved',
  not_affected: 'not_affected',
};

/** CycloneDX has nine justifications where the others have five; several mean one. */
export const JUSTIFICATIONS: ReadonlyMap<string, VexJustification> = new Map([
  ['code_not_present', 'vulnerable_code_not_present'],
  ['code_not_reachable', 'vulnerable_code_not_in_execute_path'],
  ['requires_configuration', 'vulnerable_code_cannot_be_controlled_by_adversary'],
  ['requires_dependency', 'component_not_present'],
  ['requires_environment', 'vulnerable_code_cannot_be_controlled_by_adversary'],
  ['protected_by_compiler', 'inline_mitigations_already_exist'],
  ['protected_at_runtime', 'inline_mitigations_already_exist'],
  ['protected_at_perimeter', 'inline_mitigations_already_exist'],
  ['protected_by_mitigating_control', 'inline_mitigations_already_exist'],
]);

/** The justification that is written; read again it means the same. */
export const JUSTIFICATION_OF: Readonly<Record<VexJustification, string>> = {
  component_not_present: 'requires_dependency',
  vulnerable_code_not_present: 'code_not_present',
  vulnerable_code_not_in_execute_path: 'code_not_reachable',
  vulnerable_code_cannot_be_controlled_by_adversary: 'requires_environment',
  inline_mitigations_already_exist: 'protected_by_mitigating_control',
};

/** What a supplier means to do, as a sentence. */
export const RESPONSES: ReadonlyMap<string, string> = new Map([
  ['can_not_fix', 'It cannot be fixed.'],
  ['will_not_fix', 'It will not be fixed.'],
  ['update', 'Update to another version.'],
  ['rollback', 'Go back to an earlier version.'],
  ['workaround_available', 'There is a workaround.'],
]);

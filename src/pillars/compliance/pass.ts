// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Transaction } from '#platform/storage';

/** What going through components changed: how many were looked at, and what became of findings. */
export interface PassSummary {
  readonly components: number;
  readonly opened: number;
  readonly returned: number;
  readonly gone: number;
}

export const NOTHING_PASSED: PassSummary = { components: 0, opened: 0, returned: 0, gone: 0 };

export function addPasses(one: PassSummary, other: PassSummary): PassSummary {
  return {
    components: one.components + other.components,
    opened: one.opened + other.opened,
    returned: one.returned + other.returned,
    gone: one.gone + other.gone,
  };
}

/** A second worker on the same pass would write the same rows. Released when the transaction ends. */
export async function onePassAtATime(
  tx: Transaction,
  { organisationId }: Principal,
  pass: 'compliance_judge' | 'compliance_matched',
): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [pass, organisationId]);
}

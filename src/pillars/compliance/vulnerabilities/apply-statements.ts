// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Transaction } from '#platform/storage';
import { judgeWeaknesses } from '../judge-weaknesses.ts';
import { onePassAtATime } from '../pass.ts';
import { applyWaivers } from '../waivers/index.ts';
import { refreshFindings } from './refresh-findings.ts';

/** Brings what is found in packages, and what the policy says of it, to what is stated now. */
export async function applyStatements(
  tx: Transaction,
  principal: Principal,
  packages: readonly string[],
  at: Instant,
): Promise<void> {
  await onePassAtATime(tx, principal, 'compliance_judge');
  await refreshFindings(tx, packages, at);
  await judgeWeaknesses(tx, principal, at);
  await applyWaivers(tx, at);
}

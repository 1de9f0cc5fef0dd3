// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { byPackage } from '../curation/index.ts';
import { type CoverableFinding, coveringWaivers } from './covering-waivers.ts';
import { waiversInForce } from './waiver-store.ts';

/** Says of each of these findings, kept or only thought of, whether a waiver in force would cover it. */
export async function whatWouldBeWaived(
  tx: Transaction,
  findings: readonly CoverableFinding[],
  at: Instant,
): Promise<(finding: CoverableFinding) => boolean> {
  const waivers = byPackage(await waiversInForce(tx, at));
  const waiverOf = await coveringWaivers(tx, waivers, findings);
  return (finding) => waiverOf(finding) !== undefined;
}

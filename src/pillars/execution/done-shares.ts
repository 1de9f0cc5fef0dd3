// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '#model';
import type { Transaction } from '#platform/storage';
import { initiativesIn } from './initiative.ts';
import { plansIn } from './plan/index.ts';
import { progressIn } from './progress.ts';

/**
 * The share of its milestones that was done, by weight, 0 to 1, each time somebody said something, oldest first; of each of
 * these initiatives that has a plan. It begins with 0 at the moment the initiative was written down. What was said of a
 * milestone that is no more in the plan counts nowhere.
 */
export async function doneShares(
  tx: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Reading[]>> {
  if (ids.length === 0) return new Map();
  const plans = await plansIn(tx);
  const progress = await progressIn(tx);
  const initiatives = (await initiativesIn(tx)).filter(({ id }) => ids.includes(id));
  const found = initiatives.flatMap(({ id, madeAt }) => {
    const milestones = plans.get(id)?.milestones ?? [];
    const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
    if (whole === 0) return [];
    const weights = new Map(milestones.map((one) => [one.id, one.weight]));
    const done = new Map<number, number>();
    const shares = (progress.get(id) ?? []).flatMap((claim) => {
      if (!weights.has(claim.milestoneId)) return [];
      done.set(claim.milestoneId, claim.done);
      const sum = [...done].reduce((all, [one, each]) => all + (weights.get(one) ?? 0) * each, 0);
      return [known(claim.at, sum / (100 * whole))];
    });
    return [[id, [known(madeAt, 0), ...shares]] as const];
  });
  return new Map(found);
}

function known(at: Reading['at'], value: number): Reading {
  return { at, knownAt: at, value, status: 'known', coverage: undefined };
}

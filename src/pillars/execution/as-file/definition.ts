// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { Benefit } from '../benefits/index.ts';
import { dependenciesIn } from '../dependencies/index.ts';
import { allFacts } from '../facts-in.ts';
import { followsIn } from '../follow.ts';
import type { Initiative } from '../initiative.ts';
import type { Baseline, Plan } from '../plan/index.ts';
import type { Risk } from '../risks/index.ts';

/** An initiative with all that people wrote of it. */
export interface InitiativeDefinition extends Initiative {
  readonly plan: Plan;
  /** Addresses that milestones follow, by the id of the milestone. */
  readonly follows: ReadonlyMap<number, readonly string[]>;
  /** Oldest first; each milestone has its name, of those too that are gone. */
  readonly baselines: readonly Baseline[];
  readonly risks: readonly Risk[];
  readonly benefits: readonly Benefit[];
  /** By the names of the initiatives that are needed, in their order. */
  readonly needs: readonly { readonly key: string; readonly why: string }[];
}

/** All initiatives of the organisation. */
export async function definitionsOf(tx: Transaction): Promise<readonly InitiativeDefinition[]> {
  const all = await allFacts(tx);
  const keys = new Map(all.map(({ initiative }) => [initiative.id, initiative.key]));
  const dependencies = await dependenciesIn(tx);
  const milestones = await milestoneKeys(tx);
  const follows = await followsIn(tx);
  return all.map(({ initiative, plan, baselines, risks, benefits }) => ({
    ...initiative,
    plan,
    follows,
    baselines: baselines.map((one) => withKeys(one, milestones)),
    risks,
    benefits,
    needs: dependencies
      .filter(({ initiativeId }) => initiativeId === initiative.id)
      .map(({ needsId, why }) => ({ key: keys.get(needsId) ?? '', why }))
      .toSorted((one, other) => (one.key < other.key ? -1 : 1)),
  }));
}

/** Plans that were frozen before milestones had names do not tell them. */
function withKeys(baseline: Baseline, keys: ReadonlyMap<number, string>): Baseline {
  const { milestones, budget } = baseline.plan;
  const named = milestones.map((one) => ({ ...one, key: keys.get(one.id) ?? one.key }));
  return { ...baseline, plan: { milestones: named, budget } };
}

async function milestoneKeys(tx: Transaction): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ id: number; key: string }>(
    'SELECT id, key FROM execution_milestone',
  );
  return new Map(rows.map(({ id, key }) => [id, key]));
}

// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { spentIn } from './actuals/index.ts';
import { type Benefit, benefitsIn } from './benefits/index.ts';
import type { EarnedFacts } from './earned/index.ts';
import { initiativeById, initiativesIn } from './initiative.ts';
import { baselinesIn, EMPTY_PLAN, type Plan, plansIn } from './plan/index.ts';
import { progressIn } from './progress.ts';
import { type Risk, risksIn } from './risks/index.ts';

/** An initiative with its present plan and all that its value is computed from. */
export interface InitiativeFacts extends EarnedFacts {
  readonly plan: Plan;
  /** The open ones first, the gravest first. */
  readonly risks: readonly Risk[];
  /** The next review first. */
  readonly benefits: readonly Benefit[];
}

/** Facts of all initiatives, newest first. */
export async function allFacts(tx: Transaction): Promise<readonly InitiativeFacts[]> {
  return factsAbout(tx, await initiativesIn(tx));
}

/** Facts of one initiative; refuses an id that the organisation does not have. */
export async function factsOf(tx: Transaction, id: number): Promise<InitiativeFacts> {
  const initiative = await initiativeById(tx, id);
  const [facts] = await factsAbout(tx, [initiative], id);
  if (facts === undefined) throw new Error(`Reading initiative ${id}: it has no facts`);
  return facts;
}

async function factsAbout(
  tx: Transaction,
  initiatives: Awaited<ReturnType<typeof initiativesIn>>,
  id?: number,
): Promise<readonly InitiativeFacts[]> {
  const plans = await plansIn(tx, id);
  const baselines = await baselinesIn(tx, id);
  const progress = await progressIn(tx, id);
  const spent = await spentIn(tx, id);
  const risks = await risksIn(tx, id);
  const benefits = await benefitsIn(tx, id === undefined ? {} : { initiativeId: id });
  return initiatives.map((initiative) => ({
    initiative,
    plan: plans.get(initiative.id) ?? EMPTY_PLAN,
    baselines: baselines.get(initiative.id) ?? [],
    progress: progress.get(initiative.id) ?? [],
    spent: spent.get(initiative.id) ?? [],
    risks: risks.get(initiative.id) ?? [],
    benefits: benefits.get(initiative.id) ?? [],
  }));
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { type Benefit, isDue } from './benefits/index.ts';
import { dependenciesIn } from './dependencies/index.ts';
import { type CurvePoint, curveOf } from './earned/index.ts';
import { factsOf } from './facts-in.ts';
import { type FollowedItem, followedIn } from './follow.ts';
import type { InitiativeState } from './initiative.ts';
import { type InitiativeView, initiativeView } from './initiative-view.ts';
import { type MilestoneView, milestoneViews } from './milestone-view.ts';
import { nextStates } from './move-initiative.ts';
import { type Neighbour, neighboursOf } from './neighbours.ts';
import { type Baseline, type BudgetLine, budgetOf, type Milestone, spanOf } from './plan/index.ts';
import { type RiskView, viewedRisk } from './risks/index.ts';
import { type TrailEntry, trailOf } from './trail.ts';

/** A frozen plan in figures. */
export interface BaselineView extends Omit<Baseline, 'plan'> {
  readonly milestones: readonly Milestone[];
  readonly lines: readonly BudgetLine[];
  readonly finish?: string | undefined;
  readonly budget: number;
}

/** A benefit, and whether its review is due. */
export interface BenefitView extends Benefit {
  readonly isDue: boolean;
}

export interface InitiativeDetail extends InitiativeView {
  /** The open ones first, the gravest first. */
  readonly risks: readonly RiskView[];
  /** The next review first. */
  readonly benefits: readonly BenefitView[];
  /** What has to be done before it can begin. */
  readonly needs: readonly Neighbour[];
  /** What waits for it. */
  readonly neededBy: readonly Neighbour[];
  readonly next: readonly InitiativeState[];
  readonly milestones: readonly (MilestoneView & {
    /** Issues and change requests that say how far it is; none: people claim it. */
    readonly follows: readonly FollowedItem[];
  })[];
  readonly lines: readonly BudgetLine[];
  /** Newest first. */
  readonly baselines: readonly BaselineView[];
  readonly curve: readonly CurvePoint[];
  readonly trail: readonly TrailEntry[];
}

/** One initiative in full; refuses an id that the organisation does not have. */
export async function initiativeDetail(
  tx: Transaction,
  id: number,
  now: Instant,
): Promise<InitiativeDetail> {
  const facts = await factsOf(tx, id);
  const view = initiativeView(facts, now);
  const followed = await followedIn(tx, id);
  return {
    ...view,
    risks: facts.risks.map((risk) => viewedRisk(risk, now)),
    benefits: facts.benefits.map((one) => ({ ...one, isDue: isDue(one, now) })),
    ...(await neighboursOf(tx, view, await dependenciesIn(tx), now)),
    next: nextStates(facts.initiative.state),
    milestones: milestoneViews(facts, now).map((one) => ({
      ...one,
      follows: followed.get(one.id) ?? [],
    })),
    lines: facts.plan.budget,
    baselines: facts.baselines.map(baselineView).toReversed(),
    curve: curveOf(facts, now),
    trail: await trailOf(tx, facts.initiative),
  };
}

function baselineView({ plan, ...baseline }: Baseline): BaselineView {
  return {
    ...baseline,
    milestones: plan.milestones,
    lines: plan.budget,
    finish: spanOf(plan)?.finish,
    budget: budgetOf(plan),
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Dependency } from './dependencies/index.ts';
import type { InitiativeFacts } from './facts-in.ts';
import { type MilestoneView, milestoneViews } from './milestone-view.ts';
import { spanOf } from './plan/index.ts';
import { type PortfolioItem, portfolioOf } from './portfolio.ts';

/** An initiative on the time line. Days `YYYY-MM-DD`. */
export interface RoadmapItem extends PortfolioItem {
  readonly milestones: readonly MilestoneView[];
  /** What was approved first; absent before. */
  readonly baseline?: { readonly start: string; readonly finish: string } | undefined;
}

/** Initiatives that are not cancelled, by their start; those without a plan last. */
export function roadmapOf(
  all: readonly InitiativeFacts[],
  dependencies: readonly Dependency[],
  now: Instant,
): readonly RoadmapItem[] {
  const facts = new Map(all.map((each) => [each.initiative.id, each]));
  const { items } = portfolioOf(all, dependencies, { now });
  return items
    .filter(({ state }) => state !== 'cancelled')
    .flatMap((item) => {
      const own = facts.get(item.id);
      if (own === undefined) return [];
      const [first] = own.baselines;
      const baseline = first && spanOf(first.plan);
      return [{ ...item, baseline, milestones: milestoneViews(own, now) }];
    })
    .toSorted((one, other) => ((one.start ?? '9999') < (other.start ?? '9999') ? -1 : 1));
}

// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { logScale } from '../signal.ts';
import type { ProjectFacts, ProjectUsage } from './project-facts.ts';

/** What a use is worth by what it is for. What ships with us counts whole, what only builds or tests it less. */
const SCOPE_WEIGHT: Readonly<Record<Scope, number>> = {
  runtime: 1,
  platform: 0.8,
  optional: 0.5,
  build: 0.5,
  dev: 0.3,
  test: 0.3,
};

/** Each step away from what a repository asks for itself halves it. */
const DEPTH_DISCOUNT = 0.5;
/** What files that name no asker are taken for: as often second as third. */
const DEPTH_UNKNOWN = 2;

/**
 * How much of us stands on it, 0 to 1: the sum over the repositories of scope x 0.5^(depth - 1), log-scaled against every
 * repository using it directly at run time.
 *
 * A repository counts once, by its heaviest use. Fixtures and examples do not count.
 */
export function exposureOf({ usages, repositories }: Exposed): number {
  const heaviest = new Map<string, number>();
  for (const usage of usages) {
    const known = heaviest.get(usage.repository) ?? 0;
    heaviest.set(usage.repository, Math.max(known, weightOf(usage)));
  }
  const total = [...heaviest.values()].reduce((sum, weight) => sum + weight, 0);
  return logScale(total, Math.max(1, repositories));
}

type Exposed = Pick<ProjectFacts, 'usages' | 'repositories'>;

function weightOf({ scope, origin, depth = DEPTH_UNKNOWN }: ProjectUsage): number {
  if (origin === 'fixture' || origin === 'example') return 0;
  return SCOPE_WEIGHT[scope] * DEPTH_DISCOUNT ** (Math.max(1, depth) - 1);
}

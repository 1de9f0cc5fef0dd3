// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { type DecisionsByPackage, packageOf } from './curation/index.ts';
import type { JudgedUse } from './judged-use.ts';
import type { Policy } from './policy.ts';
import type { StaleComponent } from './stale-components.ts';
import { standingOf } from './standing.ts';
import { type ProductsOf, underDecisions } from './under-decisions.ts';
import { usedComponents } from './used-components.ts';

interface Judging {
  readonly policy: Policy;
  readonly decisions: DecisionsByPackage;
  readonly productsOf: ProductsOf;
}

/** Components under a policy and under what people have decided, where they are used. Nothing is written. */
export async function judgedUses(
  tx: Transaction,
  { policy, decisions, productsOf }: Judging,
  group: readonly StaleComponent[],
): Promise<readonly JudgedUse[]> {
  const components = await usedComponents(tx, group);
  return components.flatMap((component) =>
    underDecisions(component, decisions.get(packageOf(component.purl)) ?? [], productsOf).map(
      (part) => ({ component: part, standing: standingOf(policy, part, part.uses) }),
    ),
  );
}

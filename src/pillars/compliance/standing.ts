// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import { findingsOf, type Judgement, judgeComponent } from './judge-component.ts';
import { contextOf, type Policy } from './policy.ts';
import type { Hit, JudgedComponent } from './rules/index.ts';
import { VERDICTS, type Verdict, worstVerdict } from './verdict.ts';

/** One way a component is used somewhere. */
export interface Use {
  readonly scope: Scope;
  readonly origin: Origin;
}

/** One component version under the policy, over all contexts it is used in. */
export interface Standing {
  readonly verdict: Verdict;
  readonly judgements: readonly Judgement[];
}

/** Judges a component once for each context that its uses fall into. */
export function standingOf(
  policy: Policy,
  component: JudgedComponent,
  uses: readonly Use[],
): Standing {
  const judgements = contextsOf(policy, uses).map((context) =>
    judgeComponent(policy, component, context),
  );
  return { verdict: worstVerdict(judgements.map(({ verdict }) => verdict)), judgements };
}

/** Findings for the given uses, a part of those the standing was made of: each rule once, where it spoke worst. */
export function findingsFor(
  policy: Policy,
  { judgements }: Standing,
  uses: readonly Use[],
): readonly Hit[] {
  const contexts = contextsOf(policy, uses);
  const byRule = new Map<string, Hit>();
  for (const judgement of judgements) {
    if (!contexts.includes(judgement.context)) continue;
    for (const hit of findingsOf(judgement)) {
      const known = byRule.get(hit.rule.id);
      if (!known || isWorse(hit, known)) byRule.set(hit.rule.id, hit);
    }
  }
  return [...byRule.values()];
}

function contextsOf(policy: Policy, uses: readonly Use[]): readonly string[] {
  const ids = new Set(uses.map(({ scope, origin }) => contextOf(policy, scope, origin)?.id));
  return policy.contexts.map((context) => context.id).filter((id) => ids.has(id));
}

function isWorse(a: Hit, b: Hit): boolean {
  return VERDICTS.indexOf(a.verdict) > VERDICTS.indexOf(b.verdict);
}

// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import {
  findingsOf,
  type Judgement,
  judgeComponent,
  judgeInRepository,
} from './judge-component.ts';
import { contextOf, type Policy } from './policy.ts';
import type { Hit, JudgedComponent, JudgedRepository } from './rules/index.ts';
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

/** A component as it was judged, and where in one repository it is used. */
export interface JudgedIn {
  readonly component: JudgedComponent;
  readonly standing: Standing;
  readonly repository: JudgedRepository;
  /** A part of the uses that the standing was made of. */
  readonly uses: readonly Use[];
}

/**
 * Findings in one repository: each rule once, where it spoke worst. What is forbidden in a context anyway is not also held
 * against the repository there: one of them has to be dealt with first.
 */
export function findingsFor(
  policy: Policy,
  { component, standing: { judgements }, repository, uses }: JudgedIn,
): readonly Hit[] {
  const contexts = contextsOf(policy, uses);
  const hits = judgements
    .filter(({ context }) => contexts.includes(context))
    .flatMap((judgement) => [
      ...findingsOf(judgement),
      ...(judgement.verdict === 'forbidden'
        ? []
        : judgeInRepository(policy, component, judgement.context, repository)),
    ]);
  const byRule = new Map<string, Hit>();
  for (const hit of hits) {
    const known = byRule.get(hit.rule.id);
    if (!known || isWorse(hit, known)) byRule.set(hit.rule.id, hit);
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

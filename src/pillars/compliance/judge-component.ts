// SPDX-License-Identifier: Apache-2.0
import { type Policy, rulesIn } from './policy.ts';
import { type Hit, type JudgedComponent, type JudgedRepository, ruleKinds } from './rules/index.ts';
import { SEVERITIES, VERDICTS, type Verdict, worstVerdict } from './verdict.ts';

/** What the policy says of one component version in one context. */
export interface Judgement {
  readonly context: string;
  readonly verdict: Verdict;
  /** The rule that made the verdict what it is; absent when no rule spoke. */
  readonly rule?: string | undefined;
  readonly reason: string;
  /** All rules that spoke, worst first. */
  readonly hits: readonly Hit[];
}

/** Judges one component version in one context of the policy. Pure. */
export function judgeComponent(
  policy: Policy,
  component: JudgedComponent,
  contextId: string,
): Judgement {
  const rules = rulesIn(policy, contextId);
  const hits = ruleKinds
    .flatMap((kind) =>
      kind.judge(
        component,
        rules.filter((rule) => rule.kind === kind.id),
      ),
    )
    .sort(worstFirst);
  const verdict = hits.length === 0 ? 'unknown' : worstVerdict(hits.map((hit) => hit.verdict));
  const deciding = hits.find((hit) => hit.verdict === verdict);
  const reason = deciding?.reason ?? 'No rule of the policy speaks about it.';
  return { context: contextId, verdict, rule: deciding?.rule.id, reason, hits };
}

/** What kinds that have to know the repository say of a component in it, in one context. Pure. */
export function judgeInRepository(
  policy: Policy,
  component: JudgedComponent,
  contextId: string,
  repository: JudgedRepository,
): readonly Hit[] {
  const rules = rulesIn(policy, contextId);
  return ruleKinds.flatMap((kind) => {
    const own = rules.filter((rule) => rule.kind === kind.id);
    return own.length === 0 ? [] : (kind.judgeIn?.(component, own, repository) ?? []);
  });
}

/** Hits that somebody has to look at: a licence that is plainly allowed is none. */
export function findingsOf({ hits }: Judgement): readonly Hit[] {
  return hits.filter(({ rule, verdict }) => verdict !== 'allowed' || rule.kind !== 'license');
}

function worstFirst(a: Hit, b: Hit): number {
  return (
    VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
    SEVERITIES.indexOf(b.rule.severity) - SEVERITIES.indexOf(a.rule.severity) ||
    (a.rule.id < b.rule.id ? -1 : 1)
  );
}

// SPDX-License-Identifier: Apache-2.0
import { contextOf, type Policy, rulesIn } from './policy.ts';
import type { Hit, JudgedComponent, JudgedVulnerability } from './rules/index.ts';
import { vulnerability } from './rules/vulnerability.ts';
import type { Use } from './standing.ts';
import { severityRank } from './verdict.ts';

/**
 * What the policy says of known weaknesses of a component, by their names: in the worst of the contexts that it is used in. A
 * weakness that no rule minds is not in the result. `undefined` where the policy has no rule about weaknesses at all.
 */
export function judgeVulnerabilities(
  policy: Policy,
  component: JudgedComponent & { readonly vulnerabilities: readonly JudgedVulnerability[] },
  uses: readonly Use[],
): ReadonlyMap<string, Hit> | undefined {
  if (!policy.rules.some(({ kind }) => kind === vulnerability.id)) return undefined;
  const contexts = new Set(uses.map(({ scope, origin }) => contextOf(policy, scope, origin)?.id));
  const worst = new Map<string, Hit>();
  for (const context of contexts) {
    if (context === undefined) continue;
    const rules = rulesIn(policy, context).filter(({ kind }) => kind === vulnerability.id);
    for (const hit of vulnerability.judge(component, rules)) {
      const known = worst.get(hit.about);
      if (known === undefined || isWorse(hit, known)) worst.set(hit.about, hit);
    }
  }
  return worst;
}

function isWorse(one: Hit, other: Hit): boolean {
  return severityRank(one.rule.severity) > severityRank(other.rule.severity);
}

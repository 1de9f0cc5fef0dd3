// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Transaction } from '#platform/storage';

import { findingIdentity } from './finding-identity.ts';
import { findingsOf, judgeInRepository } from './judge-component.ts';
import type { JudgedUse } from './judged-use.ts';
import { type Finding, keepFindings } from './keep-findings.ts';
import type { Policy } from './policy.ts';
import { findingsFor } from './standing.ts';
import type { RepositoryUse } from './used-components.ts';
import { packageOf } from './vulnerabilities/index.ts';

export interface FindingChanges {
  readonly opened: number;
  readonly returned: number;
  readonly gone: number;
}

export interface FindingScope {
  readonly principal: Principal;
  readonly policy: Policy;
  readonly at: Instant;
  /** What repositories go out under, by their ids. */
  readonly licenses: ReadonlyMap<number, string>;
  /** All that was looked at. Findings about them that are not among the new ones have gone. */
  readonly componentIds: readonly number[];
}

/**
 * Opens what is new, keeps what is still there, brings back what had gone, closes what is gone. Deletes nothing. Findings about
 * weaknesses are not touched: see `judgeWeaknesses`.
 */
export async function recordFindings(
  tx: Transaction,
  scope: FindingScope,
  judged: readonly JudgedUse[],
): Promise<FindingChanges> {
  const findings = findingsIn(scope, judged);
  const kept = await keepFindings(tx, scope.principal, findings, scope.at);
  return { ...kept, gone: await closeMissing(tx, scope, findings) };
}

type FindingJudging = Pick<FindingScope, 'policy' | 'licenses'>;

/** What the policy minds in what was judged; each once. */
export function findingsIn(
  judging: FindingJudging,
  judged: readonly JudgedUse[],
): readonly Finding[] {
  const outbound = [...new Set(judging.licenses.values())];
  const loud = judged.filter((use) => !isQuiet(judging.policy, outbound, use));
  return oneEach(loud.flatMap((use) => findingsOfUse(judging, use)));
}

function findingsOfUse(
  { policy, licenses }: FindingJudging,
  { component, standing }: JudgedUse,
): readonly Finding[] {
  const { id, purl, license } = component;
  return [...byRepository(component.uses)].flatMap(([repositoryId, uses]) => {
    const repository = { license: licenses.get(repositoryId) };
    return findingsFor(policy, { component, standing, repository, uses }).map(
      ({ rule, reason }) => ({
        identity: findingIdentity(rule.id, repositoryId, purl, license),
        rule: rule.id,
        severity: rule.severity,
        message: reason,
        howToFix: rule.howToFix,
        repositoryId,
        componentId: id,
        package: packageOf(purl),
        license,
      }),
    );
  });
}

// Most components have no findings, and a popular one has thousands of uses: those are only gone through for cause.
function isQuiet(
  policy: Policy,
  outbound: readonly string[],
  { component, standing }: JudgedUse,
): boolean {
  return standing.judgements.every(
    (judgement) =>
      findingsOf(judgement).length === 0 &&
      outbound.every(
        (license) =>
          judgeInRepository(policy, component, judgement.context, { license }).length === 0,
      ),
  );
}

function byRepository(
  uses: readonly RepositoryUse[],
): ReadonlyMap<number, readonly RepositoryUse[]> {
  const found = new Map<number, RepositoryUse[]>();
  for (const use of uses) {
    const known = found.get(use.repositoryId);
    if (known) known.push(use);
    else found.set(use.repositoryId, [use]);
  }
  return found;
}

// Two versions of one package with one licence are one finding; the newest component row stands for it.
function oneEach(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.identity, finding])).values()];
}

async function closeMissing(
  tx: Transaction,
  { at, componentIds }: FindingScope,
  findings: readonly Finding[],
): Promise<number> {
  const rows = await tx.query(
    `UPDATE compliance_finding SET state = 'gone', gone_at = $1
     WHERE state = 'open' AND vulnerability_id IS NULL AND component_id = ANY($2::bigint[])
       AND NOT EXISTS (SELECT FROM unnest($3::text[]) AS seen (identity) WHERE seen.identity = compliance_finding.identity)
     RETURNING id`,
    [at, componentIds, findings.map(({ identity }) => identity)],
  );
  return rows.length;
}

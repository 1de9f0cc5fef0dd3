// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Transaction } from '#platform/storage';
import { findingIdentity } from './finding-identity.ts';
import { findingsOf, judgeInRepository } from './judge-component.ts';
import type { JudgedUse } from './judged-use.ts';
import type { Policy } from './policy.ts';
import type { Hit } from './rules/index.ts';
import { findingsFor } from './standing.ts';
import type { RepositoryUse } from './used-components.ts';
import { SEVERITIES } from './verdict.ts';

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

interface Finding {
  readonly identity: string;
  readonly hit: Hit;
  readonly repositoryId: number;
  readonly componentId: number;
  readonly license: string | undefined;
}

/** Opens what is new, keeps what is still there, brings back what had gone, closes what is gone. Deletes nothing. */
export async function recordFindings(
  tx: Transaction,
  scope: FindingScope,
  judged: readonly JudgedUse[],
): Promise<FindingChanges> {
  const outbound = [...new Set(scope.licenses.values())];
  const loud = judged.filter((use) => !isQuiet(scope.policy, outbound, use));
  const findings = oneEach(loud.flatMap((use) => findingsOfUse(scope, use)));
  const returned = await bringBack(tx, findings);
  const opened = await upsert(tx, scope, findings);
  const gone = await closeMissing(tx, scope, findings);
  return { opened, returned, gone };
}

function findingsOfUse(
  { policy, licenses }: FindingScope,
  { component, standing }: JudgedUse,
): readonly Finding[] {
  const { id, purl, license } = component;
  return [...byRepository(component.uses)].flatMap(([repositoryId, uses]) => {
    const repository = { license: licenses.get(repositoryId) };
    return findingsFor(policy, { component, standing, repository, uses }).map((hit) => ({
      identity: findingIdentity(hit.rule.id, repositoryId, purl, license),
      hit,
      repositoryId,
      componentId: id,
      license,
    }));
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

async function bringBack(tx: Transaction, findings: readonly Finding[]): Promise<number> {
  const rows = await tx.query(
    `UPDATE compliance_finding SET state = 'open', gone_at = NULL, returned = returned + 1
     FROM unnest($1::text[]) AS seen (identity)
     WHERE state = 'gone' AND compliance_finding.identity = seen.identity RETURNING id`,
    [findings.map(({ identity }) => identity)],
  );
  return rows.length;
}

async function upsert(
  tx: Transaction,
  { principal, at }: FindingScope,
  findings: readonly Finding[],
): Promise<number> {
  const column = (pick: (finding: Finding) => unknown) => findings.map(pick);
  const rows = await tx.query<{ is_new: boolean }>(
    `INSERT INTO compliance_finding (organisation_id, identity, rule, severity, severity_rank, state, repository_id,
       component_id, license, message, how_to_fix, opened_at, last_seen_at)
     SELECT $1, identity, rule, severity, severity_rank, 'open', repository_id, component_id, license, message,
       how_to_fix, $2::timestamptz, $2::timestamptz
     FROM unnest($3::text[], $4::text[], $5::text[], $6::smallint[], $7::bigint[], $8::bigint[], $9::text[], $10::text[],
       $11::text[]) AS new (identity, rule, severity, severity_rank, repository_id, component_id, license, message, how_to_fix)
     ON CONFLICT (organisation_id, identity) DO UPDATE SET severity = excluded.severity,
       severity_rank = excluded.severity_rank, component_id = excluded.component_id, message = excluded.message,
       how_to_fix = excluded.how_to_fix, last_seen_at = excluded.last_seen_at
     RETURNING (xmax = 0) AS is_new`,
    [
      principal.organisationId,
      at,
      column(({ identity }) => identity),
      column(({ hit }) => hit.rule.id),
      column(({ hit }) => hit.rule.severity),
      column(({ hit }) => SEVERITIES.indexOf(hit.rule.severity)),
      column(({ repositoryId }) => repositoryId),
      column(({ componentId }) => componentId),
      column(({ license }) => license ?? null),
      column(({ hit }) => hit.reason),
      column(({ hit }) => hit.rule.howToFix),
    ],
  );
  return rows.filter((row) => row.is_new).length;
}

async function closeMissing(
  tx: Transaction,
  { at, componentIds }: FindingScope,
  findings: readonly Finding[],
): Promise<number> {
  const rows = await tx.query(
    `UPDATE compliance_finding SET state = 'gone', gone_at = $1
     WHERE state = 'open' AND component_id = ANY($2::bigint[])
       AND NOT EXISTS (SELECT FROM unnest($3::text[]) AS seen (identity) WHERE seen.identity = compliance_finding.identity)
     RETURNING id`,
    [at, componentIds, findings.map(({ identity }) => identity)],
  );
  return rows.length;
}

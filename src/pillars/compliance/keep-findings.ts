// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Transaction } from '#platform/storage';
import { SEVERITIES, type Severity } from './verdict.ts';

/** What a rule minds in a repository. */
export interface Finding {
  readonly identity: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly howToFix: string;
  readonly repositoryId: number;
  readonly componentId: number;
  /** Purl without version. */
  readonly package: string;
  readonly license?: string | undefined;
  /** Where it is about a weakness. */
  readonly vulnerabilityId?: number | undefined;
  readonly fixedIn?: string | undefined;
}

/** Brings back what had gone, keeps what is still there, opens what is new. */
export async function keepFindings(
  tx: Transaction,
  principal: Principal,
  findings: readonly Finding[],
  at: Instant,
): Promise<{ readonly opened: number; readonly returned: number }> {
  if (findings.length === 0) return { opened: 0, returned: 0 };
  const returned = await bringBack(tx, findings);
  return { returned, opened: await upsert(tx, principal, findings, at) };
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
  principal: Principal,
  findings: readonly Finding[],
  at: Instant,
): Promise<number> {
  const column = (pick: (finding: Finding) => unknown) => findings.map(pick);
  const rows = await tx.query<{ is_new: boolean }>(
    `INSERT INTO compliance_finding (organisation_id, identity, rule, severity, severity_rank, state, repository_id,
       component_id, license, message, how_to_fix, package, vulnerability_id, fixed_in, opened_at, last_seen_at)
     SELECT $1, identity, rule, severity, severity_rank, 'open', repository_id, component_id, license, message,
       how_to_fix, package, vulnerability_id, fixed_in, $2::timestamptz, $2::timestamptz
     FROM unnest($3::text[], $4::text[], $5::text[], $6::smallint[], $7::bigint[], $8::bigint[], $9::text[], $10::text[],
       $11::text[], $12::text[], $13::bigint[], $14::text[]) AS new (identity, rule, severity, severity_rank, repository_id,
       component_id, license, message, how_to_fix, package, vulnerability_id, fixed_in)
     ON CONFLICT (organisation_id, identity) DO UPDATE SET severity = excluded.severity,
       severity_rank = excluded.severity_rank, component_id = excluded.component_id, message = excluded.message,
       how_to_fix = excluded.how_to_fix, fixed_in = excluded.fixed_in, last_seen_at = excluded.last_seen_at
     RETURNING (xmax = 0) AS is_new`,
    [
      principal.organisationId,
      at,
      column(({ identity }) => identity),
      column(({ rule }) => rule),
      column(({ severity }) => severity),
      column(({ severity }) => SEVERITIES.indexOf(severity)),
      column(({ repositoryId }) => repositoryId),
      column(({ componentId }) => componentId),
      column(({ license }) => license ?? null),
      column(({ message }) => message),
      column(({ howToFix }) => howToFix),
      column((finding) => finding.package),
      column(({ vulnerabilityId }) => vulnerabilityId ?? null),
      column(({ fixedIn }) => fixedIn ?? null),
    ],
  );
  return rows.filter((row) => row.is_new).length;
}

// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import type { Transaction } from '#platform/storage';
import type { JudgedComponent } from './rules/index.ts';
import type { Use } from './standing.ts';

/** A component version with every way it is used in the organisation. */
export interface UsedComponent extends JudgedComponent {
  readonly id: number;
  readonly uses: readonly RepositoryUse[];
}

export interface RepositoryUse extends Use {
  readonly repositoryId: number;
}

/** The given repositories, and those that use a component which has no judgement of this licence and policy version. */
export async function repositoriesToJudge(
  tx: Transaction,
  repositoryIds: readonly number[],
  policyVersion: number,
): Promise<readonly number[]> {
  const rows = await tx.query<{ repository_id: number }>(
    `SELECT DISTINCT repository_id FROM components_in_use WHERE component_id IN (
       SELECT v.id FROM components_version v
       LEFT JOIN compliance_standing s ON s.organisation_id = v.organisation_id AND s.component_id = v.id
       WHERE s.component_id IS NULL OR s.policy_version <> $1 OR s.license IS DISTINCT FROM v.license)
     UNION SELECT unnest($2::bigint[])`,
    [policyVersion, repositoryIds],
  );
  return rows.map((row) => row.repository_id);
}

interface UseRow {
  readonly component_id: number;
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string | null;
  readonly license: string | null;
  readonly declared_license: string | null;
  readonly repository_id: number;
  readonly scope: Scope;
  readonly origin: Origin;
}

/** Every component that one of the repositories uses, with its uses in all repositories: contexts are the organisation's. */
export async function usedComponents(
  tx: Transaction,
  repositoryIds: readonly number[],
): Promise<readonly UsedComponent[]> {
  const rows = await tx.query<UseRow>(
    `SELECT DISTINCT component_id, purl, ecosystem, name, version, license, declared_license, repository_id, scope, origin
     FROM components_in_use WHERE component_id IN (
       SELECT component_id FROM components_in_use WHERE repository_id = ANY($1::bigint[]))
     ORDER BY component_id`,
    [repositoryIds],
  );
  const byId = new Map<number, UsedComponent & { readonly uses: RepositoryUse[] }>();
  for (const row of rows) {
    const known = byId.get(row.component_id) ?? componentOf(row);
    known.uses.push({ repositoryId: row.repository_id, scope: row.scope, origin: row.origin });
    byId.set(row.component_id, known);
  }
  return [...byId.values()];
}

function componentOf(row: UseRow): UsedComponent & { readonly uses: RepositoryUse[] } {
  return {
    id: row.component_id,
    purl: row.purl,
    ecosystem: row.ecosystem,
    name: row.name,
    version: row.version ?? undefined,
    license: row.license ?? undefined,
    declaredLicense: row.declared_license ?? undefined,
    uses: [],
  };
}

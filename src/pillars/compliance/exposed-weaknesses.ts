// SPDX-License-Identifier: Apache-2.0
import type { SeverityRating } from '#engines/advisories';
import type { Instant, Origin, Scope } from '#model';
import type { Transaction } from '#platform/storage';
import type { Weakness } from './minded-weaknesses.ts';
import type { JudgedComponent } from './rules/index.ts';
import type { Use } from './standing.ts';

/** A weakness in a package of a repository, and how the versions that have it are used there. */
export interface ExposedWeakness extends Weakness {
  /** Of the row that says it is there. */
  readonly id: number;
  readonly vulnerabilityId: number;
  readonly repositoryId: number;
  readonly componentId: number;
  readonly package: string;
  readonly component: JudgedComponent;
  /** None where it has gone, or is said to do no harm. */
  readonly uses: readonly Use[];
  readonly published?: Instant | undefined;
}

interface Row {
  readonly id: number;
  readonly vulnerability_id: number;
  readonly repository_id: number;
  readonly component_id: number;
  readonly package: string;
  readonly name: string;
  readonly advisories: readonly string[];
  readonly rating: SeverityRating | null;
  readonly score: number | null;
  readonly published: Instant | null;
  readonly affected_range: string | null;
  readonly fixed_in: string | null;
  readonly purl: string;
  readonly ecosystem: string;
  readonly component_name: string;
  readonly version: string | null;
  readonly scopes: readonly Scope[];
  readonly origins: readonly Origin[];
}

// Not judged by this version of the policy as it is now, or old enough by now for a rule that waited for its age.
const IS_STALE = '(f.judged_by IS DISTINCT FROM $1 OR f.judge_again_at <= $2::timestamptz)';

/** Whether any weakness waits to be judged. */
export async function isAnyWeaknessStale(
  tx: Transaction,
  policyVersion: number,
  at: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `SELECT f.id FROM compliance_vulnerability_finding f WHERE ${IS_STALE} LIMIT 1`,
    [policyVersion, at],
  );
  return rows.length > 0;
}

/** The next `size` that wait, by id. */
export async function staleWeaknesses(
  tx: Transaction,
  policyVersion: number,
  at: Instant,
  { after, size }: { readonly after: number; readonly size: number },
): Promise<readonly ExposedWeakness[]> {
  const rows = await tx.query<Row>(
    `WITH stale AS MATERIALIZED (
       SELECT f.* FROM compliance_vulnerability_finding f
       WHERE ${IS_STALE} AND f.id > $3
       ORDER BY f.id LIMIT $4)
     SELECT f.id, f.vulnerability_id, f.repository_id, f.component_id, f.package, f.fixed_in, v.name, v.advisories, v.rating,
       v.score, v.published, k.purl, k.ecosystem, k.name AS component_name, k.version,
       (SELECT e.affected_range FROM compliance_exposure e
        WHERE e.component_id = f.component_id AND e.vulnerability_id = f.vulnerability_id) AS affected_range,
       coalesce(used.scopes, '{}') AS scopes, coalesce(used.origins, '{}') AS origins
     FROM stale f
     JOIN compliance_vulnerability v ON v.id = f.vulnerability_id
     JOIN components_known k ON k.id = f.component_id
     LEFT JOIN LATERAL (
       SELECT array_agg(scope) AS scopes, array_agg(origin) AS origins FROM (
         SELECT DISTINCT u.scope, u.origin FROM compliance_exposure e
         JOIN components_use u ON u.component_id = e.component_id AND u.repository_id = f.repository_id
         WHERE f.state = 'open' AND e.vulnerability_id = f.vulnerability_id AND e.package = f.package
           AND u.origin IN ('own', 'vendored')) AS ways) AS used ON true
     ORDER BY f.id`,
    [policyVersion, at, after, size],
  );
  return rows.map(weaknessOf);
}

function weaknessOf(row: Row): ExposedWeakness {
  return {
    id: row.id,
    vulnerabilityId: row.vulnerability_id,
    repositoryId: row.repository_id,
    componentId: row.component_id,
    package: row.package,
    name: row.name,
    advisories: row.advisories,
    rating: row.rating ?? undefined,
    score: row.score ?? undefined,
    published: row.published ?? undefined,
    affectedRange: row.affected_range ?? 'not told',
    fixedIn: row.fixed_in ?? undefined,
    component: {
      purl: row.purl,
      ecosystem: row.ecosystem,
      name: row.component_name,
      version: row.version ?? undefined,
    },
    uses: row.scopes.flatMap((scope, i) => {
      const origin = row.origins[i];
      return origin === undefined ? [] : [{ scope, origin }];
    }),
  };
}

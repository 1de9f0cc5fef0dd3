// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { containing, type Transaction } from '#platform/storage';
import { byPackage } from './by-package.ts';
import type { Decision, DecisionKind, DecisionScope } from './decision.ts';

interface DecisionRow {
  readonly id: number;
  readonly kind: DecisionKind;
  readonly scope: DecisionScope['kind'];
  readonly scope_id: number | null;
  readonly package: string;
  readonly versions: string | null;
  readonly license: string;
  readonly reason: string;
  readonly declared: string | null;
  readonly detected: string | null;
  readonly text_imprint: string | null;
  readonly license_before: string | null;
  readonly decided_by: string;
  readonly decided_at: Instant;
  readonly undone_by: string | null;
  readonly undone_at: Instant | null;
  readonly undone_why: string | null;
  readonly revision: number;
}

/** Decisions by the package they are about. */
export type DecisionsByPackage = ReadonlyMap<string, readonly Decision[]>;

/** Those in force: of one package, or all. */
export async function decisionsInForce(
  tx: Transaction,
  packageOf?: string,
): Promise<DecisionsByPackage> {
  const rows = await tx.query<DecisionRow>(
    `SELECT * FROM compliance_decision
     WHERE undone_at IS NULL AND ($1::text IS NULL OR package = $1) ORDER BY id`,
    [packageOf],
  );
  return byPackage(rows.map(decisionOf));
}

export interface DecisionFilter {
  /** Part of the package, the licence or the reason. */
  readonly search?: string | undefined;
  readonly kind?: DecisionKind | undefined;
  readonly state?: 'in-force' | 'undone' | undefined;
  readonly package?: string | undefined;
}

/** Newest first, after (below) an id. */
export async function listDecisions(
  tx: Transaction,
  { search, kind, state, package: of }: DecisionFilter,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly Decision[]; readonly total: number }> {
  const condition = `($1::text IS NULL OR package ILIKE $1 OR license ILIKE $1 OR reason ILIKE $1)
    AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR (undone_at IS NULL) = ($3 = 'in-force'))
    AND ($4::text IS NULL OR package = $4)`;
  const values = [containing(search), kind, state, of];
  const rows = await tx.query<DecisionRow>(
    `SELECT * FROM compliance_decision WHERE ${condition} AND ($5::bigint IS NULL OR id < $5) ORDER BY id DESC LIMIT $6`,
    [...values, before, limit],
  );
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM compliance_decision WHERE ${condition}`,
    values,
  );
  return { rows: rows.map(decisionOf), total: count?.total ?? 0 };
}

export async function decisionById(tx: Transaction, id: number): Promise<Decision | undefined> {
  const [row] = await tx.query<DecisionRow>('SELECT * FROM compliance_decision WHERE id = $1', [
    id,
  ]);
  return row && decisionOf(row);
}

export type NewDecision = Omit<Decision, 'id' | 'undone' | 'revision'>;

export async function insertDecision(tx: Transaction, decision: NewDecision): Promise<Decision> {
  const { scope, basis } = decision;
  const [row] = await tx.query<DecisionRow>(
    `INSERT INTO compliance_decision (kind, scope, scope_id, package, versions, license, reason, declared, detected,
       text_imprint, license_before, decided_by, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING *`,
    [
      decision.kind,
      scope.kind,
      scope.id,
      decision.package,
      decision.versions,
      decision.license,
      decision.reason,
      basis.declared,
      basis.detected,
      basis.imprint,
      basis.before,
      decision.decidedBy,
      decision.decidedAt,
    ],
  );
  if (row === undefined) throw new Error('Storing a decision returned no row');
  return decisionOf(row);
}

/** Takes a decision back where it is still as it was seen; `false` where somebody was faster. */
export async function markUndone(
  tx: Transaction,
  { id, revision }: Pick<Decision, 'id' | 'revision'>,
  undone: { readonly by: string; readonly at: Instant; readonly why: string },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE compliance_decision SET undone_by = $3, undone_at = $4, undone_why = $5, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND undone_at IS NULL RETURNING id`,
    [id, revision, undone.by, undone.at, undone.why],
  );
  return rows.length > 0;
}

/** Has every version of the package judged again by the next judging; result: how many are in use. */
export async function haveJudgedAgain(tx: Transaction, packageOf: string): Promise<number> {
  const rows = await tx.query(
    `UPDATE compliance_standing SET revision = -1 WHERE component_id IN (
       SELECT id FROM components_known WHERE purl = $1 OR starts_with(purl, $1 || '@')
         OR starts_with(purl, $1 || '?')) RETURNING component_id`,
    [packageOf],
  );
  return rows.length;
}

function decisionOf(row: DecisionRow): Decision {
  const { undone_by: by, undone_at: at, undone_why: why } = row;
  return {
    id: row.id,
    kind: row.kind,
    scope: { kind: row.scope, id: row.scope_id ?? undefined },
    package: row.package,
    versions: row.versions ?? undefined,
    license: row.license,
    reason: row.reason,
    basis: {
      declared: row.declared ?? undefined,
      detected: row.detected ?? undefined,
      imprint: row.text_imprint ?? undefined,
      before: row.license_before ?? undefined,
    },
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    undone: by === null || at === null ? undefined : { by, at, why: why ?? '' },
    revision: row.revision,
  };
}

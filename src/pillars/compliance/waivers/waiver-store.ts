// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import type { DecisionScope } from '../curation/index.ts';
import type { Severity } from '../verdict.ts';
import type { Answer, Waiver, WaiverTerms } from './waiver.ts';

export interface WaiverRow {
  readonly id: number;
  readonly rule: string;
  readonly package: string;
  readonly versions: string | null;
  readonly license: string | null;
  readonly vulnerability_id: number | null;
  readonly severity: Severity;
  readonly scope: DecisionScope['kind'];
  readonly scope_id: number | null;
  readonly reason: string;
  readonly conditions: string | null;
  readonly expires_at: Instant;
  readonly asked_by: string;
  readonly asked_at: Instant;
  readonly approved: boolean | null;
  readonly answered_by: string | null;
  readonly answered_at: Instant | null;
  readonly answer_note: string | null;
  readonly ended_by: string | null;
  readonly ended_at: Instant | null;
  readonly ended_why: string | null;
  readonly revision: number;
}

/** Those that cover findings now. */
export async function waiversInForce(tx: Transaction, at: Instant): Promise<readonly Waiver[]> {
  const rows = await tx.query<WaiverRow>(
    `SELECT * FROM compliance_waiver
     WHERE approved AND ended_at IS NULL AND expires_at > $1::timestamptz ORDER BY id`,
    [at],
  );
  return rows.map(waiverOf);
}

export interface NewWaiver extends WaiverTerms {
  readonly reason: string;
  readonly conditions?: string | undefined;
  readonly askedBy: string;
  readonly askedAt: Instant;
}

/** Result: its id. */
export async function insertWaiver(tx: Transaction, waiver: NewWaiver): Promise<number> {
  const { scope } = waiver;
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO compliance_waiver (rule, package, versions, license, vulnerability_id, severity, scope, scope_id, reason,
       conditions, expires_at, asked_by, asked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
    [
      waiver.rule,
      waiver.package,
      waiver.versions,
      waiver.license,
      waiver.vulnerabilityId,
      waiver.severity,
      scope.kind,
      scope.id,
      waiver.reason,
      waiver.conditions,
      waiver.expiresAt,
      waiver.askedBy,
      waiver.askedAt,
    ],
  );
  if (row === undefined) throw new Error('Storing a waiver returned no row');
  return row.id;
}

/** Answers one that waits and is still as it was seen; `false` where somebody was faster. */
export async function markAnswered(
  tx: Transaction,
  { id, revision }: Pick<Waiver, 'id' | 'revision'>,
  { approved, by, at, note }: Answer,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE compliance_waiver SET approved = $3, answered_by = $4, answered_at = $5, answer_note = $6, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND approved IS NULL AND ended_at IS NULL RETURNING id`,
    [id, revision, approved, by, at, note],
  );
  return rows.length > 0;
}

/** Ends one that waits or is in force; `false` where somebody was faster. */
export async function markEnded(
  tx: Transaction,
  { id, revision }: Pick<Waiver, 'id' | 'revision'>,
  { by, at, why }: NonNullable<Waiver['ended']>,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE compliance_waiver SET ended_by = $3, ended_at = $4, ended_why = $5, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND ended_at IS NULL AND approved IS DISTINCT FROM false RETURNING id`,
    [id, revision, by, at, why],
  );
  return rows.length > 0;
}

/** Whether any waits or is in force for a product alone. */
export async function hasWaivers(tx: Transaction, productId: number): Promise<boolean> {
  const rows = await tx.query(
    `SELECT id FROM compliance_waiver WHERE scope = 'product' AND scope_id = $1 AND ended_at IS NULL LIMIT 1`,
    [productId],
  );
  return rows.length > 0;
}

/** Ends all that are for a product alone. */
export async function endWaiversOfProduct(
  tx: Transaction,
  productId: number,
  { by, at, why }: NonNullable<Waiver['ended']>,
): Promise<void> {
  await tx.query(
    `UPDATE compliance_waiver SET ended_by = $2, ended_at = $3, ended_why = $4, revision = revision + 1
     WHERE scope = 'product' AND scope_id = $1 AND ended_at IS NULL AND approved IS DISTINCT FROM false`,
    [productId, by, at, why],
  );
}

export function waiverOf(row: WaiverRow): Waiver {
  return {
    id: row.id,
    rule: row.rule,
    package: row.package,
    versions: row.versions ?? undefined,
    license: row.license ?? undefined,
    vulnerabilityId: row.vulnerability_id ?? undefined,
    severity: row.severity,
    scope: { kind: row.scope, id: row.scope_id ?? undefined },
    reason: row.reason,
    conditions: row.conditions ?? undefined,
    expiresAt: row.expires_at,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    answer: answerOf(row),
    ended: endOf(row),
    revision: row.revision,
  };
}

function answerOf(row: WaiverRow): Answer | undefined {
  const { approved, answered_by: by, answered_at: at, answer_note: note } = row;
  if (approved === null || by === null || at === null) return undefined;
  return { approved, by, at, note: note ?? undefined };
}

function endOf({ ended_by: by, ended_at: at, ended_why: why }: WaiverRow): Waiver['ended'] {
  return by === null || at === null ? undefined : { by, at, why: why ?? '' };
}

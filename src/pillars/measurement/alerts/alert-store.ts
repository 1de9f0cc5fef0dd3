// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { json, type Transaction } from '#platform/storage';

/** An alert that is not closed, as judging needs it. */
export interface OpenAlert {
  readonly id: number;
  readonly ruleId: number;
  readonly subject: string;
  readonly sentence: string;
}

export async function openAlerts(tx: Transaction): Promise<readonly OpenAlert[]> {
  return tx.query<OpenAlert>(
    `SELECT id, rule_id AS "ruleId", subject, sentence FROM measurement_alert WHERE closed_at IS NULL ORDER BY id`,
  );
}

/** An alert to be opened. */
export interface NewAlert {
  readonly ruleId: number;
  readonly subject: string;
  readonly title: string;
  readonly sentence: string;
  readonly value?: number | undefined;
  readonly toldFrom: Instant;
}

/** Opens alerts, where the rule has none open about the subject. Result: how many. */
export async function insertAlerts(
  tx: Transaction,
  alerts: readonly NewAlert[],
  at: Instant,
): Promise<number> {
  if (alerts.length === 0) return 0;
  const rows = await tx.query(
    `INSERT INTO measurement_alert (rule_id, subject, title, reason, sentence, value, told_from, opened_at, changed_at)
     SELECT "ruleId", subject, title, sentence, sentence, value, "toldFrom", $2, $2 FROM jsonb_to_recordset($1)
       AS alert ("ruleId" bigint, subject text, title text, sentence text, value float8, "toldFrom" timestamptz)
     ON CONFLICT (organisation_id, rule_id, subject) WHERE closed_at IS NULL DO NOTHING RETURNING id`,
    [json(alerts), at],
  );
  return rows.length;
}

/** An alert that closes. */
export interface Closing {
  readonly id: number;
  readonly why: string;
}

/** Closes alerts that are still open. */
export async function closeAlerts(
  tx: Transaction,
  closings: readonly Closing[],
  at: Instant,
): Promise<void> {
  if (closings.length === 0) return;
  await tx.query(
    `UPDATE measurement_alert a SET closed_at = $3, closed_why = closing.why, sentence = closing.why, changed_at = $3,
       revision = revision + 1
     FROM unnest($1::bigint[], $2::text[]) AS closing (id, why) WHERE a.id = closing.id AND a.closed_at IS NULL`,
    [closings.map(({ id }) => id), closings.map(({ why }) => why), at],
  );
}

/** What has changed about an alert that stays open. */
export interface Refreshing {
  readonly id: number;
  readonly sentence: string;
  readonly value?: number | undefined;
}

/** Says how the figures of open alerts stand now. The revision stays: nobody's decision is touched. */
export async function refreshAlerts(
  tx: Transaction,
  refreshings: readonly Refreshing[],
  at: Instant,
): Promise<void> {
  if (refreshings.length === 0) return;
  await tx.query(
    `UPDATE measurement_alert a SET sentence = now.sentence, value = now.value, changed_at = $2
     FROM jsonb_to_recordset($1) AS now (id bigint, sentence text, value float8)
     WHERE a.id = now.id AND a.closed_at IS NULL`,
    [json(refreshings), at],
  );
}

/** Which alert, as somebody has seen it, and what is said of it. */
export interface Marking {
  readonly id: number;
  readonly revision: number;
  readonly by: string;
  readonly why: string;
}

/** `false` where somebody was faster, or it closed. */
export async function markAcknowledged(
  tx: Transaction,
  { id, revision, by, why }: Marking,
  at: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_alert SET acknowledged_by = $3, acknowledged_at = $4, acknowledged_why = $5, snoozed_by = NULL,
       snoozed_until = NULL, snoozed_why = NULL, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND closed_at IS NULL RETURNING id`,
    [id, revision, by, at, why],
  );
  return rows.length > 0;
}

/** `false` where somebody was faster, or it closed. */
export async function markSnoozed(
  tx: Transaction,
  { id, revision, by, why }: Marking,
  until: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_alert SET snoozed_by = $3, snoozed_until = $4, snoozed_why = $5, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND closed_at IS NULL RETURNING id`,
    [id, revision, by, until, why],
  );
  return rows.length > 0;
}

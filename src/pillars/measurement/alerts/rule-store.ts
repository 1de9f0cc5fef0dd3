// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { json, type Transaction } from '#platform/storage';
import type { Condition } from './condition.ts';
import type { QuietTime } from './quiet-time.ts';
import type { AlertRule, AlertSeverity, RuleWords } from './rule.ts';

interface RuleRow {
  readonly id: number;
  readonly name: string;
  readonly metric_id: string | null;
  readonly subject_ids: readonly (number | string)[] | null;
  readonly condition: Condition;
  readonly severity: AlertSeverity;
  readonly owner: string | null;
  readonly quiet: QuietTime | null;
  readonly created_by: string;
  readonly created_at: Instant;
  readonly revision: number;
}

/** Those in force, oldest first. */
export async function rulesInForce(tx: Transaction): Promise<readonly AlertRule[]> {
  const rows = await tx.query<RuleRow>(
    'SELECT * FROM measurement_alert_rule WHERE retired_at IS NULL ORDER BY id',
  );
  return rows.map(ruleOf);
}

/** One, also when it was taken out of force. */
export async function ruleById(tx: Transaction, id: number): Promise<AlertRule | undefined> {
  const [row] = await tx.query<RuleRow>('SELECT * FROM measurement_alert_rule WHERE id = $1', [id]);
  return row && ruleOf(row);
}

function ruleOf(row: RuleRow): AlertRule {
  const { id, name, metric_id: metricId, condition, severity, revision } = row;
  const ids = row.subject_ids?.map(Number);
  return {
    ...{ id, name, condition, severity, revision },
    about: metricId === null ? { kind: 'kpi', ids } : { kind: 'metric', metricId, ids },
    owner: row.owner ?? undefined,
    quiet: row.quiet ?? undefined,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

/** Result: its id. */
export async function insertRule(
  tx: Transaction,
  words: RuleWords,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO measurement_alert_rule (name, metric_id, subject_ids, condition, severity, owner, quiet, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [...columnsOf(words), by, at],
  );
  if (row === undefined) throw new Error('Storing a rule for alerts returned no row');
  return row.id;
}

/** Puts other words in the place of those that were seen; `false` where somebody was faster. */
export async function updateRule(
  tx: Transaction,
  seen: { readonly id: number; readonly revision: number },
  words: RuleWords,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_alert_rule SET name = $1, metric_id = $2, subject_ids = $3, condition = $4, severity = $5,
       owner = $6, quiet = $7, revision = revision + 1
     WHERE id = $8 AND revision = $9 AND retired_at IS NULL RETURNING id`,
    [...columnsOf(words), seen.id, seen.revision],
  );
  return rows.length > 0;
}

function columnsOf({ name, about, condition, severity, owner, quiet }: RuleWords) {
  const metricId = about.kind === 'metric' ? about.metricId : null;
  const told = quiet === undefined ? null : json(quiet);
  return [name, metricId, about.ids ?? null, json(condition), severity, owner ?? null, told];
}

/** Takes it out of force; `false` where somebody was faster. */
export async function retireRule(
  tx: Transaction,
  seen: { readonly id: number; readonly revision: number },
  at: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_alert_rule SET retired_at = $3, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND retired_at IS NULL RETURNING id`,
    [seen.id, seen.revision, at],
  );
  return rows.length > 0;
}

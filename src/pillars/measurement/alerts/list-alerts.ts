// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { containing, type RowList, rowPage, type Transaction } from '#platform/storage';
import type { Alert, AlertState } from './alert.ts';
import { ALERT_COLUMNS, ALERT_TABLES, type AlertRow, alertOf } from './alert-row.ts';
import { noSuchAlert } from './refuse.ts';
import type { AlertSeverity } from './rule.ts';

export interface AlertFilter {
  /** Part of the figure's name, of the rule's or of the reason. */
  readonly search?: string | undefined;
  /** Absent: those that are not closed. */
  readonly state?: AlertState | 'any' | undefined;
  readonly severity?: AlertSeverity | undefined;
  readonly owner?: string | undefined;
  readonly ruleId?: number | undefined;
  /** `kpi:12`, `repository:3`. */
  readonly subject?: string | undefined;
}

export interface AlertQuery extends AlertFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface AlertPage {
  readonly items: Alert[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

// $1 is the moment that it is looked at.
const IS_SNOOZED = '(a.snoozed_until IS NOT NULL AND a.snoozed_until > $1::timestamptz)';
const IN_STATE: Readonly<Record<AlertState | 'any', string>> = {
  open: `a.closed_at IS NULL AND a.acknowledged_at IS NULL AND NOT ${IS_SNOOZED}`,
  acknowledged: `a.closed_at IS NULL AND a.acknowledged_at IS NOT NULL AND NOT ${IS_SNOOZED}`,
  snoozed: `a.closed_at IS NULL AND ${IS_SNOOZED}`,
  closed: 'a.closed_at IS NOT NULL',
  any: 'true',
};

/** One page, the newest first, and the exact count. */
export async function listAlerts(
  tx: Transaction,
  { cursor, limit, search, state, severity, owner, ruleId, subject }: AlertQuery,
  at: Instant,
): Promise<AlertPage> {
  const condition = `$1::timestamptz IS NOT NULL AND ${state === undefined ? 'a.closed_at IS NULL' : IN_STATE[state]}
    AND ($2::text IS NULL OR a.title ILIKE $2 OR r.name ILIKE $2 OR a.reason ILIKE $2)
    AND ($3::text IS NULL OR r.severity = $3) AND ($4::text IS NULL OR r.owner ILIKE $4)
    AND ($5::bigint IS NULL OR a.rule_id = $5) AND ($6::text IS NULL OR a.subject = $6)`;
  const list: RowList<AlertRow> = {
    columns: ALERT_COLUMNS,
    from: ALERT_TABLES,
    condition,
    values: [at, containing(search), severity, owner, ruleId, subject],
    order: [
      ['a.opened_at', 'timestamptz'],
      ['a.id', 'bigint'],
    ],
    descending: true,
    keyOf: (row) => [row.opened_at, row.id],
  };
  const { rows, ...page } = await rowPage(tx, list, { cursor, limit });
  return { ...page, items: rows.map((row) => alertOf(row, at)) };
}

/** Refuses an id that the organisation does not have. */
export async function alertById(tx: Transaction, id: number, at: Instant): Promise<Alert> {
  const [row] = await tx.query<AlertRow>(
    `SELECT ${ALERT_COLUMNS} FROM ${ALERT_TABLES} WHERE a.id = $1`,
    [id],
  );
  if (row === undefined) throw noSuchAlert(id);
  return alertOf(row, at);
}

/** Those that somebody has to look at now, the gravest first, and of those the oldest. */
export async function alertsToLookAt(tx: Transaction, at: Instant): Promise<readonly Alert[]> {
  const rows = await tx.query<AlertRow>(
    `SELECT ${ALERT_COLUMNS} FROM ${ALERT_TABLES} WHERE ${IN_STATE.open} AND a.told_from <= $1::timestamptz
     ORDER BY array_position(ARRAY['critical', 'warning', 'info'], r.severity), a.opened_at, a.id`,
    [at],
  );
  return rows.map((row) => alertOf(row, at));
}

/**
 * What a message about a period tells of: those that are open at its end, and those that closed in it after people were
 * told. The gravest first, and of those the oldest.
 */
export async function alertsBetween(
  tx: Transaction,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<readonly Alert[]> {
  const rows = await tx.query<AlertRow>(
    `SELECT ${ALERT_COLUMNS} FROM ${ALERT_TABLES} WHERE a.told_from <= $2::timestamptz
       AND (a.closed_at IS NULL OR a.closed_at > $2::timestamptz OR (a.closed_at > $1::timestamptz AND a.told_from <= a.closed_at))
     ORDER BY array_position(ARRAY['critical', 'warning', 'info'], r.severity), a.opened_at, a.id`,
    [from, to],
  );
  return rows.map((row) => alertOf(row, to));
}

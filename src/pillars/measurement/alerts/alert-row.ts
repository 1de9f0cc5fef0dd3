// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { type Alert, alertState } from './alert.ts';
import type { AlertSeverity } from './rule.ts';

export interface AlertRow {
  readonly id: number;
  readonly rule_id: number;
  readonly rule: string;
  readonly severity: AlertSeverity;
  readonly owner: string | null;
  readonly metric_id: string | null;
  readonly subject: string;
  readonly title: string;
  readonly reason: string;
  readonly sentence: string;
  readonly value: number | null;
  readonly opened_at: Instant;
  readonly told_from: Instant;
  readonly closed_at: Instant | null;
  readonly closed_why: string | null;
  readonly acknowledged_by: string | null;
  readonly acknowledged_at: Instant | null;
  readonly acknowledged_why: string | null;
  readonly snoozed_by: string | null;
  readonly snoozed_until: Instant | null;
  readonly snoozed_why: string | null;
  readonly revision: number;
}

/** An alert `a` with what its rule `r` says. */
export const ALERT_COLUMNS = 'a.*, r.name AS rule, r.severity, r.owner, r.metric_id';
export const ALERT_TABLES = `measurement_alert a
  JOIN measurement_alert_rule r ON r.organisation_id = a.organisation_id AND r.id = a.rule_id`;

export function alertOf(row: AlertRow, at: Instant): Alert {
  const marks = marksOf(row);
  return {
    id: row.id,
    state: alertState(marks, at),
    ruleId: row.rule_id,
    rule: row.rule,
    severity: row.severity,
    owner: row.owner ?? undefined,
    subject: row.subject,
    metricId: row.metric_id ?? undefined,
    title: row.title,
    reason: row.reason,
    sentence: row.sentence,
    value: row.value ?? undefined,
    openedAt: row.opened_at,
    toldFrom: row.told_from,
    ...marks,
    revision: row.revision,
  };
}

function marksOf(row: AlertRow): Pick<Alert, 'closed' | 'acknowledged' | 'snoozed'> {
  const { closed_at: closedAt, acknowledged_at: seenAt, snoozed_until: until } = row;
  return {
    closed: closedAt === null ? undefined : { at: closedAt, why: row.closed_why ?? '' },
    acknowledged:
      seenAt === null
        ? undefined
        : { by: row.acknowledged_by ?? '', at: seenAt, why: row.acknowledged_why ?? '' },
    snoozed:
      until === null ? undefined : { by: row.snoozed_by ?? '', until, why: row.snoozed_why ?? '' },
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { json, type Transaction } from '#platform/storage';
import type { AlertVerdict, Judgement } from './judge-condition.ts';

/** How a rule last judged one of its subjects. */
export interface AlertStanding extends Judgement {
  readonly ruleId: number;
  readonly subject: string;
  readonly title: string;
  readonly judgedAt: Instant;
}

interface StandingRow {
  readonly rule_id: number;
  readonly subject: string;
  readonly title: string;
  readonly verdict: AlertVerdict;
  readonly sentence: string;
  readonly value: number | null;
  readonly judged_at: Instant;
}

/** Of all rules in force; of one where it is named. */
export async function standingsOf(
  tx: Transaction,
  ruleId?: number,
): Promise<readonly AlertStanding[]> {
  const rows = await tx.query<StandingRow>(
    `SELECT * FROM measurement_alert_standing WHERE $1::bigint IS NULL OR rule_id = $1 ORDER BY rule_id, title, subject`,
    [ruleId],
  );
  return rows.map(({ rule_id, judged_at, value, ...row }) => ({
    ...row,
    ruleId: rule_id,
    judgedAt: judged_at,
    value: value ?? undefined,
  }));
}

export async function storeStandings(
  tx: Transaction,
  standings: readonly AlertStanding[],
): Promise<void> {
  if (standings.length === 0) return;
  await tx.query(
    `INSERT INTO measurement_alert_standing (rule_id, subject, title, verdict, sentence, value, judged_at)
     SELECT "ruleId", subject, title, verdict, sentence, value, "judgedAt" FROM jsonb_to_recordset($1)
       AS standing ("ruleId" bigint, subject text, title text, verdict text, sentence text, value float8, "judgedAt" timestamptz)
     ON CONFLICT (organisation_id, rule_id, subject) DO UPDATE SET title = excluded.title, verdict = excluded.verdict,
       sentence = excluded.sentence, value = excluded.value, judged_at = excluded.judged_at`,
    [json(standings)],
  );
}

/** Forgets subjects that a rule looks at no more. */
export async function removeStandings(
  tx: Transaction,
  gone: readonly Pick<AlertStanding, 'ruleId' | 'subject'>[],
): Promise<void> {
  if (gone.length === 0) return;
  await tx.query(
    `DELETE FROM measurement_alert_standing s USING unnest($1::bigint[], $2::text[]) AS gone (rule_id, subject)
     WHERE s.rule_id = gone.rule_id AND s.subject = gone.subject`,
    [gone.map(({ ruleId }) => ruleId), gone.map(({ subject }) => subject)],
  );
}

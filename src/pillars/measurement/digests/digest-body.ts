// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore } from '#model';
import type { Transaction } from '#platform/storage';
import { ALERT_SEVERITIES, type Alert, alertsBetween } from '../alerts/index.ts';
import { reportsBetween } from '../reports/index.ts';
import { type DigestBody, type DigestEntry, digestBody } from './digest.ts';
import type { PlanWords } from './digest-plan.ts';

interface Period {
  /** Does not belong to it. */
  readonly from: Instant;
  readonly to: Instant;
}

/** What there is to tell of a period, of what the plan asks for. */
export async function bodyOf(
  tx: Transaction,
  { leastSeverity, owner }: Pick<PlanWords, 'leastSeverity' | 'owner'>,
  period: Period,
): Promise<DigestBody> {
  const { from, to } = period;
  const rank = (one: Alert['severity']) => ALERT_SEVERITIES.indexOf(one);
  const wanted = (await alertsBetween(tx, period)).filter(
    (alert) =>
      rank(alert.severity) >= rank(leastSeverity) &&
      (owner === undefined || alert.owner?.toLowerCase() === owner.toLowerCase()),
  );
  const isIn = (at: Instant) => isBefore(from, at) && !isBefore(to, at);
  const [over, open] = [
    wanted.filter(({ closed }) => closed),
    wanted.filter(({ closed }) => !closed),
  ];
  return digestBody({
    opened: open.filter(({ toldFrom }) => isIn(toldFrom)).map(entryOf),
    closed: over.map(entryOf),
    stays: open.filter(({ toldFrom }) => !isIn(toldFrom)).map(entryOf),
    reports: [...(await reportsBetween(tx, period))],
  });
}

function entryOf(alert: Alert): DigestEntry {
  const { id, title, sentence, severity, state, rule, owner, closed, openedAt } = alert;
  const at = closed?.at ?? openedAt;
  return { id, title, sentence: closed?.why ?? sentence, severity, state, rule, owner, at };
}

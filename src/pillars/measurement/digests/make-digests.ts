// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore, type Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { isEmpty } from './digest.ts';
import { bodyOf } from './digest-body.ts';
import { type DigestPlan, latestEnd, periodEnd } from './digest-plan.ts';
import { insertDigest } from './digest-store.ts';
import { beginPeriod, lockedPlan, plansInForce } from './plan-store.ts';

/**
 * Makes the digests of all periods that are over, each once. Periods that went by while nothing ran are told as one.
 * Result: how many were made.
 */
export async function makeDigests(
  storage: Storage,
  principal: Principal,
  at: Instant,
): Promise<number> {
  const plans = await storage.read(principal, plansInForce);
  const due = plans.filter(({ plan }) => !isBefore(at, plan.nextAt));
  let made = 0;
  for (const { plan } of due) {
    const what = { action: 'measurement/make-digest', subject: `digest-plan:${plan.id}` };
    const id = await storage.write(principal, what, (tx) => makeDue(tx, plan.id, at));
    if (id !== undefined) made += 1;
  }
  return made;
}

async function makeDue(tx: Transaction, planId: number, at: Instant): Promise<number | undefined> {
  const kept = await lockedPlan(tx, planId);
  // Somebody was faster.
  if (kept === undefined || isBefore(at, kept.plan.nextAt)) return undefined;
  return makeUpTo(tx, kept.plan, { to: latestEnd(kept.plan, at), at });
}

/** The digest of what there is to tell since the last one; the next period begins with it. */
export async function makeUpTo(
  tx: Transaction,
  plan: DigestPlan,
  { to, at }: { readonly to: Instant; readonly at: Instant },
): Promise<number | undefined> {
  const period = { from: plan.since, to };
  const body = await bodyOf(tx, plan, period);
  const goesOut = plan.webhook !== undefined && !isEmpty(body);
  await beginPeriod(tx, plan.id, { since: to, nextAt: periodEnd(plan, to) });
  return insertDigest(tx, { ...period, planId: plan.id, body, goesOut }, at);
}

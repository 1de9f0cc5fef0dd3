// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import { type DigestPlan, type PlanWords, periodEnd } from './digest-plan.ts';
import {
  changedMeanwhile,
  checkedPlan,
  noSuchPlan,
  requireReader,
  type SealKey,
  sealedWebhookKey,
} from './edit-plans.ts';
import { giveUpWaiting, type KeptPlan, lockedPlan, updatePlan } from './plan-store.ts';

/** What is shown once, and never again. */
export interface ChangedPlan {
  /** Where it goes to another webhook than before: whoever got it until now must not sign as we do. */
  readonly webhookKey?: string | undefined;
}

/**
 * Orders it in other words, from the period under way on; the address of the feed stays. For whoever works here; refuses one
 * that somebody has changed meanwhile.
 */
export async function changePlan(
  parts: { readonly storage: Storage; readonly secrets: SealKey },
  principal: Principal,
  words: PlanWords & Pick<DigestPlan, 'id' | 'revision'>,
  at: Instant,
): Promise<ChangedPlan> {
  requireReader(principal);
  const { id, revision } = words;
  const checked = checkedPlan(words);
  const { name, every, webhook } = checked;
  const host = webhook && new URL(webhook).host;
  const what = {
    action: 'measurement/change-digest-plan',
    subject: `digest-plan:${id}`,
    detail: { name, every, host },
  };
  return parts.storage.write(principal, what, async (tx) => {
    const kept = await lockedPlan(tx, id);
    if (kept === undefined) throw noSuchPlan(id);
    if (kept.plan.revision !== revision) throw changedMeanwhile(id);
    const { webhookKey, sealedKey } = await keyFor(parts.secrets, principal, { kept, webhook });
    await updatePlan(tx, id, { ...checked, sealedKey, nextAt: periodEnd(checked, at) });
    if (webhook === undefined) await giveUpWaiting(tx, id, 'It goes to no webhook any more.');
    return { webhookKey };
  });
}

/** The key in force where the webhook is the same, none where there is none, else a new one. */
async function keyFor(
  secrets: SealKey,
  principal: Principal,
  { kept, webhook }: { readonly kept: KeptPlan; readonly webhook: string | undefined },
): Promise<{ readonly webhookKey?: string; readonly sealedKey?: Uint8Array | undefined }> {
  if (webhook === undefined) return {};
  if (webhook === kept.plan.webhook) return { sealedKey: kept.sealedKey };
  return sealedWebhookKey(secrets, principal);
}

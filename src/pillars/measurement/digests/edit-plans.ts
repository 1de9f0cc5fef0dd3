// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto';
import { type Instant, isTimeZone, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { type PlanWords, periodEnd } from './digest-plan.ts';
import { insertPlan, lockedPlan, retirePlan } from './plan-store.ts';

/** Seals a key; the purpose says whose it is. */
export interface SealKey {
  seal(secret: string, purpose: string): Promise<Uint8Array>;
}

/** What is shown once, and never again. */
export interface PlanSecrets {
  readonly id: number;
  /** `whsec_…`, for who checks signatures; absent without a webhook. */
  readonly webhookKey?: string | undefined;
  /** Stands in the address of the feed. */
  readonly feedToken: string;
}

const BYTES = 32;

/** For whoever works here. */
export async function addPlan(
  parts: { readonly storage: Storage; readonly secrets: SealKey },
  principal: Principal,
  words: PlanWords,
  at: Instant,
): Promise<PlanSecrets> {
  requireReader(principal);
  const checked = checkedPlan(words);
  const feedToken = randomBytes(BYTES).toString('base64url');
  const { name, every, webhook } = checked;
  const { webhookKey, sealedKey } =
    webhook === undefined ? {} : await sealedWebhookKey(parts.secrets, principal);
  const host = webhook && new URL(webhook).host;
  const what = {
    action: 'measurement/add-digest-plan',
    subject: 'digest-plans',
    detail: { name, every, host },
  };
  const id = await parts.storage.write(principal, what, (tx) =>
    insertPlan(tx, {
      ...checked,
      ...{ sealedKey, feedHash: hashOf(feedToken) },
      ...{ by: principal.actor, at, nextAt: periodEnd(checked, at) },
    }),
  );
  return { id, webhookKey, feedToken };
}

/** A new key for a webhook, and the same sealed. */
export async function sealedWebhookKey(secrets: SealKey, principal: Principal) {
  const webhookKey = `whsec_${randomBytes(BYTES).toString('base64')}`;
  return { webhookKey, sealedKey: await secrets.seal(webhookKey, keyPurpose(principal)) };
}

/** What was sealed for one organisation opens for no other. */
export function keyPurpose({ organisationId }: Principal): string {
  return `digest-webhook of organisation ${organisationId}`;
}

export function hashOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

/** Nothing is sent any more; what was told is kept. */
export async function removePlan(
  storage: Storage,
  principal: Principal,
  seen: { readonly id: number; readonly revision: number },
  at: Instant,
): Promise<void> {
  requireReader(principal);
  const what = { action: 'measurement/remove-digest-plan', subject: `digest-plan:${seen.id}` };
  await storage.write(principal, what, async (tx) => {
    if ((await lockedPlan(tx, seen.id)) === undefined) throw noSuchPlan(seen.id);
    if (!(await retirePlan(tx, seen, at))) throw changedMeanwhile(seen.id);
  });
}

export function changedMeanwhile(id: number): Refusal {
  return new Refusal(
    'stale',
    'measurement/changed-meanwhile',
    `The digest ${id} is not as you saw it.`,
    'Look at it again.',
  );
}

export function requireReader({ role }: Principal): void {
  if (role !== 'auditor') return;
  throw new Refusal(
    'not-allowed',
    'measurement/auditors-look',
    'Auditors look at digests and order none.',
    'Ask somebody who works here.',
  );
}

export function noSuchPlan(id: number): Refusal {
  return new Refusal(
    'not-found',
    'measurement/no-such-digest-plan',
    `There is no digest ${id} that somebody wants.`,
    'Look for it in the list of digests.',
  );
}

export function checkedPlan(words: PlanWords): PlanWords {
  const name = words.name.trim();
  const owner = words.owner?.trim() || undefined;
  if (name === '') throw bad('it says not whose it is', 'Give a name.');
  if (!isTimeZone(words.zone))
    throw bad(`"${words.zone}" is no time zone`, 'Write it as Europe/Berlin or UTC.');
  return { ...words, name, owner, webhook: words.webhook && webhookOf(words.webhook) };
}

function webhookOf(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol))
    throw bad(`"${text.slice(0, 100)}" is no web address`, 'Write it as https://…');
  if (address.username !== '' || address.password !== '')
    throw bad(
      'its address holds a name or password',
      'The signature says who sends: leave them out.',
    );
  return address.href;
}

function bad(what: string, next: string): Refusal {
  return new Refusal(
    'invalid',
    'measurement/bad-digest-plan',
    `Reading the digest: ${what}.`,
    next,
  );
}

// SPDX-License-Identifier: Apache-2.0
import { timingSafeEqual } from 'node:crypto';
import { type Instant, type Principal, plusDays, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { type ChangedPlan, changePlan } from './change-plan.ts';
import type { Digest, DigestBody } from './digest.ts';
import { bodyOf } from './digest-body.ts';
import type { DigestPlan, PlanWords } from './digest-plan.ts';
import { digestById, hasDue, latestDigests, markAgain } from './digest-store.ts';
import {
  addPlan,
  hashOf,
  noSuchPlan,
  type PlanSecrets,
  removePlan,
  type SealKey,
} from './edit-plans.ts';
import { makeDigests, makeUpTo } from './make-digests.ts';
import { lockedPlan, plansInForce } from './plan-store.ts';
import { type SendDigest, sendDue } from './send-due.ts';

/** What a feed reader gets. */
export interface FeedOfDigests {
  readonly plan: DigestPlan;
  /** The newest first. */
  readonly digests: readonly Digest[];
}

/** Messages that sum up what happened to alerts. */
export interface Digests {
  plans(principal: Principal): Promise<DigestPlan[]>;
  /** See `addPlan`. */
  addPlan(principal: Principal, words: PlanWords, at: Instant): Promise<PlanSecrets>;
  /** See `changePlan`. */
  changePlan(
    principal: Principal,
    words: PlanWords & Pick<DigestPlan, 'id' | 'revision'>,
    at: Instant,
  ): Promise<ChangedPlan>;
  /** See `removePlan`. */
  removePlan(
    principal: Principal,
    seen: Pick<DigestPlan, 'id' | 'revision'>,
    at: Instant,
  ): Promise<void>;
  /** The newest first. */
  latest(principal: Principal, limit: number): Promise<Digest[]>;
  /** Refuses an id that the organisation does not have. */
  get(principal: Principal, id: number): Promise<Digest>;
  /** Whether a period is over or a delivery waits. */
  isDue(principal: Principal, at: Instant): Promise<boolean>;
  /** See `makeDigests`. */
  makeDue(principal: Principal, at: Instant): Promise<number>;
  /** Ends the period under way now. Result: the id of its digest. */
  makeNow(principal: Principal, planId: number, at: Instant): Promise<number>;
  /** See `sendDue`. */
  sendDue(
    principal: Principal,
    sending: { readonly at: () => Instant; readonly send: SendDigest },
  ): Promise<number>;
  /** Lets a delivery that failed begin anew; refuses any other. */
  sendAgain(principal: Principal, id: number, at: Instant): Promise<void>;
  /** What there is to tell of the last days; kept nowhere. */
  preview(principal: Principal, days: number, at: Instant): Promise<DigestBody>;
  /** For whoever holds the token; `undefined` for anybody else. */
  feed(principal: Principal, planId: number, token: string): Promise<FeedOfDigests | undefined>;
}

const FEED_ENTRIES = 30;

export function openDigests(parts: {
  readonly storage: Storage;
  readonly secrets: SealKey;
}): Digests {
  const { storage } = parts;
  return {
    plans: async (principal) =>
      (await storage.read(principal, plansInForce)).map(({ plan }) => plan),
    addPlan: (principal, words, at) => addPlan(parts, principal, words, at),
    changePlan: (principal, words, at) => changePlan(parts, principal, words, at),
    removePlan: (principal, seen, at) => removePlan(storage, principal, seen, at),
    latest: async (principal, limit) => [
      ...(await storage.read(principal, (tx) => latestDigests(tx, limit))),
    ],
    get: (principal, id) => storage.read(principal, (tx) => requireDigest(tx, id)),
    isDue: (principal, at) => storage.read(principal, (tx) => hasDue(tx, at)),
    makeDue: (principal, at) => makeDigests(storage, principal, at),
    makeNow: (principal, planId, at) => makeNow(storage, principal, planId, at),
    sendDue: (principal, sending) => sendDue(storage, principal, sending),
    sendAgain: (principal, id, at) => sendAgain(storage, principal, id, at),
    preview: (principal, days, at) =>
      storage.read(principal, (tx) =>
        bodyOf(tx, { leastSeverity: 'info' }, { from: plusDays(at, -days), to: at }),
      ),
    feed: (principal, planId, token) => storage.read(principal, (tx) => feedOf(tx, planId, token)),
  };
}

async function makeNow(
  storage: Storage,
  principal: Principal,
  planId: number,
  at: Instant,
): Promise<number> {
  const what = { action: 'measurement/make-digest', subject: `digest-plan:${planId}` };
  return storage.write(principal, what, async (tx) => {
    const kept = await lockedPlan(tx, planId);
    if (kept === undefined) throw noSuchPlan(planId);
    const id = await makeUpTo(tx, kept.plan, { to: at, at });
    if (id === undefined)
      throw new Error(`The period of digest plan ${planId} has a digest already`);
    return id;
  });
}

async function sendAgain(storage: Storage, principal: Principal, id: number, at: Instant) {
  const what = { action: 'measurement/send-digest-again', subject: `digest:${id}` };
  await storage.write(principal, what, async (tx) => {
    await requireDigest(tx, id);
    if (await markAgain(tx, id, at)) return;
    throw new Refusal(
      'conflict',
      'measurement/digest-did-not-fail',
      `The delivery of digest ${id} has not failed.`,
      'It is tried again by itself while it waits.',
    );
  });
}

async function requireDigest(tx: Transaction, id: number): Promise<Digest> {
  const found = await digestById(tx, id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'measurement/no-such-digest',
    `There is no digest ${id}.`,
    'Look for it in the list of digests.',
  );
}

async function feedOf(
  tx: Transaction,
  planId: number,
  token: string,
): Promise<FeedOfDigests | undefined> {
  const kept = (await plansInForce(tx)).find(({ plan }) => plan.id === planId);
  if (kept?.feedHash === undefined) return undefined;
  if (!timingSafeEqual(hashOf(token), kept.feedHash)) return undefined;
  return { plan: kept.plan, digests: await latestDigests(tx, FEED_ENTRIES, planId) };
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import { type Decision, decisionsInForce, haveJudgedAgain, markUndone } from './curation/index.ts';
import { applyWaivers, endWaiversOfProduct, hasWaivers } from './waivers/index.ts';

export interface ProductChange {
  readonly productId: number;
  /** Decisions for a product that is no more hold nowhere. */
  readonly isRemoved: boolean;
}

/**
 * What belongs to a product has changed: whatever was decided for it is judged again by the next judging, and waivers for it
 * cover what belongs to it now. Where nothing was,
 * nothing is written, not even the log.
 */
export async function productChanged(
  storage: Storage,
  principal: Principal,
  { productId, isRemoved }: ProductChange,
  at: Instant,
): Promise<void> {
  const inForce = await storage.read(principal, (tx) => decisionsInForce(tx));
  const own = [...inForce.values()].flat().filter((decision) => isFor(decision, productId));
  const isWaived = await storage.read(principal, (tx) => hasWaivers(tx, productId));
  if (own.length === 0 && !isWaived) return;
  const what = {
    action: isRemoved ? 'compliance/undo-decisions' : 'compliance/judge-again',
    subject: `product:${productId}`,
    detail: { decisions: own.map(({ id }) => id) },
  };
  await storage.write(principal, what, async (tx) => {
    const undone = { by: principal.actor, at, why: 'Its product was removed.' };
    for (const decision of own) if (isRemoved) await markUndone(tx, decision, undone);
    for (const about of new Set(own.map((decision) => decision.package)))
      await haveJudgedAgain(tx, about);
    if (isRemoved) await endWaiversOfProduct(tx, productId, undone);
    await applyWaivers(tx, at);
  });
}

function isFor({ scope }: Decision, productId: number): boolean {
  return scope.kind === 'product' && scope.id === productId;
}

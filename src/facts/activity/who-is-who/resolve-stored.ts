// SPDX-License-Identifier: Apache-2.0
import { type Decision, resolvePeople } from '#engines/people';
import type { Transaction } from '#platform/storage';
import { assignPeople } from './assign-people.ts';
import {
  type DecisionsInForce,
  decisionsInForce,
  type MetIdentity,
  metIdentities,
} from './met-identities.ts';
import { storeLinks, storePeople } from './store-people.ts';
import { storeSpells } from './store-spells.ts';

/**
 * Works out anew who is who, from all identities met and all decisions in force, and stores what is different: only
 * people whom it touches get new rows. Days of work are kept by identity, so no figure has to be rolled up again.
 *
 * Result: ids of the people whose identities changed.
 */
export async function resolveStored(tx: Transaction): Promise<readonly number[]> {
  // One at a time: two that read the same people would give them different ids.
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtext('activity_person'), lanthorn_organisation()::int)`,
  );
  const decisions = await decisionsInForce(tx);
  const met = await metIdentities(tx, decisions);
  const resolution = resolvePeople(met, placed(decisions, met));
  const touched = await storePeople(tx, assignPeople(resolution.people, met));
  await storeLinks(tx, resolution, met);
  await storeSpells(tx, touched);
  return touched;
}

/** Decisions by place in the list, as the engine takes them. */
function placed({ pairs }: DecisionsInForce, met: readonly MetIdentity[]): readonly Decision[] {
  const places = new Map(met.map(({ id }, place) => [id, place]));
  return pairs.flatMap(({ verdict, ids: [a, b] }) => {
    const [left, right] = [places.get(a), places.get(b)];
    return left === undefined || right === undefined
      ? []
      : [{ verdict, identities: [left, right] }];
  });
}

// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { type KeyResult, keyResultById } from './key-result.ts';
import { openObjective } from './objective.ts';

/** A key result that can still be changed; refuses that of a closed objective (`strategy/objective-is-closed`). */
export async function openKeyResult(tx: Transaction, id: number): Promise<KeyResult> {
  const keyResult = await keyResultById(tx, id);
  await openObjective(tx, keyResult.objectiveId);
  return keyResult;
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Transaction } from '#platform/storage';
import type { AdoptionState } from './adoption.ts';

/** A state that an adoption came to. */
export interface Step {
  readonly state: AdoptionState;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/** Writes down who took it to a state, and why. */
export async function keepStep(
  tx: Transaction,
  id: number,
  step: Pick<Step, 'state' | 'reason' | 'at'> & { readonly by: Principal },
): Promise<void> {
  const { state, reason, by, at } = step;
  await tx.query(
    `INSERT INTO execution_adoption_step (adoption_id, place, state, reason, actor, at)
     SELECT $1, count(*) + 1, $2, $3, $4, $5 FROM execution_adoption_step WHERE adoption_id = $1`,
    [id, state, reason, by.actor, at],
  );
}

/** The steps of each adoption, oldest first: of all, or of one. */
export async function stepsIn(
  tx: Transaction,
  id?: number,
): Promise<ReadonlyMap<number, readonly Step[]>> {
  const rows = await tx.query<Step & { readonly adoptionId: number }>(
    `SELECT adoption_id AS "adoptionId", state, reason, actor, at FROM execution_adoption_step
     WHERE $1::bigint IS NULL OR adoption_id = $1 ORDER BY adoption_id, place`,
    [id],
  );
  const steps = new Map<number, Step[]>();
  for (const { adoptionId, ...step } of rows) {
    const known = steps.get(adoptionId);
    if (known === undefined) steps.set(adoptionId, [step]);
    else known.push(step);
  }
  return steps;
}

// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Transaction } from '#platform/storage';

/** A milestone of a present plan, and whose it is. */
export interface KnownMilestone {
  readonly initiativeId: number;
  readonly title: string;
  /** How many issues and change requests it follows. */
  readonly follows: number;
}

/** Refuses an id that no present plan of the organisation has. */
export async function milestoneById(tx: Transaction, id: number): Promise<KnownMilestone> {
  const [row] = await tx.query<KnownMilestone>(
    `SELECT initiative_id AS "initiativeId", title, cardinality(follows) AS follows FROM execution_milestone
     WHERE id = $1 AND NOT is_removed`,
    [id],
  );
  if (row !== undefined) return row;
  throw new Refusal(
    'not-found',
    'execution/no-such-milestone',
    `No plan has a milestone ${id}.`,
    'Look for it on the page of its initiative.',
  );
}

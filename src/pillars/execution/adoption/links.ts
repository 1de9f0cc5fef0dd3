// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Storage } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import { subjectOf } from './adoption.ts';

/** Where the decision stands in the decision log, and which initiative carries it out. */
export interface AdoptionLinks {
  readonly decisionId?: number | undefined;
  readonly initiativeId?: number | undefined;
}

/** Keeps where it leads to; what is not given stays. Whether it is there is for whoever knows it to say. */
export async function linkAdoption(
  storage: Storage,
  principal: Principal,
  { id, decisionId, initiativeId }: AdoptionLinks & { readonly id: number },
): Promise<void> {
  requireLead(principal);
  const detail = { decisionId, initiativeId };
  const what = { action: 'execution/link-adoption', subject: subjectOf(id), detail };
  await storage.write(principal, what, (tx) =>
    tx.query(
      `UPDATE execution_adoption SET decision_id = coalesce($2, decision_id), initiative_id = coalesce($3, initiative_id),
         revision = revision + 1
       WHERE id = $1 AND (coalesce($2, decision_id), coalesce($3, initiative_id)) IS DISTINCT FROM (decision_id, initiative_id)`,
      [id, decisionId, initiativeId],
    ),
  );
}

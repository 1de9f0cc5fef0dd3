// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Transaction } from '#platform/storage';

/** What people say of help that is wanted. */
export interface RoleWords {
  readonly title: string;
  readonly skills: readonly string[];
  readonly hours: number;
  /** Day by which it is needed, `YYYY-MM-DD`. */
  readonly neededBy?: string | undefined;
  readonly note: string;
}

export interface OpenRole extends RoleWords {
  readonly id: number;
  /** Stable name in files. */
  readonly key: string;
  readonly initiativeId: number;
  readonly initiativeTitle: string;
  /** Why nobody is looked for any more; absent while somebody is. */
  readonly closedReason?: string | undefined;
  /** The same where people said so, and not because the initiative has ended. */
  readonly closed?: string | undefined;
  /** Its initiative is delivered, closed or cancelled. */
  readonly hasEnded: boolean;
  /** Agreed and given. */
  readonly agreedHours: number;
  /** Still to be found; 0 where enough is agreed, or it is closed. */
  readonly missingHours: number;
  readonly revision: number;
}

type Row = Omit<
  OpenRole,
  'hours' | 'neededBy' | 'closed' | 'closedReason' | 'agreedHours' | 'missingHours'
> & {
  readonly minutes: number;
  readonly agreed: number;
  readonly neededBy: string | null;
  readonly closedReason: string | null;
};

/** All of them, those that are needed first at the top; or one. */
export async function rolesIn(tx: Transaction, id?: number): Promise<readonly OpenRole[]> {
  const rows = await tx.query<Row>(
    `SELECT r.id, r.key, r.initiative_id AS "initiativeId", i.title AS "initiativeTitle", r.title, r.skills, r.minutes,
       r.needed_by AS "neededBy", r.note, r.closed_reason AS "closedReason", r.revision,
       i.state IN ('delivered', 'closed', 'cancelled') AS "hasEnded",
       coalesce((SELECT sum(coalesce(o.given_minutes, o.minutes)) FROM execution_offer o
         WHERE o.role_id = r.id AND o.state IN ('agreed', 'given')), 0)::int AS agreed
     FROM execution_open_role r
     JOIN execution_initiative i ON i.organisation_id = r.organisation_id AND i.id = r.initiative_id
     WHERE $1::bigint IS NULL OR r.id = $1 ORDER BY r.needed_by NULLS LAST, r.id`,
    [id],
  );
  return rows.map(({ minutes, agreed, neededBy, closedReason, ...row }) => ({
    ...row,
    hours: minutes / 60,
    neededBy: neededBy ?? undefined,
    closed: closedReason ?? undefined,
    closedReason: closedReason ?? (row.hasEnded ? 'The initiative has ended.' : undefined),
    agreedHours: agreed / 60,
    missingHours: closedReason !== null || row.hasEnded ? 0 : Math.max(0, minutes - agreed) / 60,
  }));
}

/** Refuses an id that the organisation does not have. */
export async function roleById(tx: Transaction, id: number): Promise<OpenRole> {
  const [found] = await rolesIn(tx, id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'execution/no-such-role',
    `There is no open role ${id}.`,
    'Look for it on the page Open roles.',
  );
}

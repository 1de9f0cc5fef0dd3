// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/** Planned effort of a person or team on an initiative, as people say it. */
export interface TeamMemberWords {
  readonly resourceId: number;
  /** What they do there. */
  readonly role: string;
  readonly hours: number;
  /** Both or none; without them it lasts as long as the plan of the initiative. */
  readonly start?: string | undefined;
  readonly finish?: string | undefined;
}

export interface TeamMember extends TeamMemberWords {
  readonly initiativeId: number;
  readonly name: string;
}

type Row = Omit<TeamMember, 'hours' | 'start' | 'finish'> & {
  readonly minutes: number;
  readonly start: string | null;
  readonly finish: string | null;
};

/** Who is planned on all initiatives, or on one, in the order of the team. */
export async function teamsIn(
  tx: Transaction,
  initiativeId?: number,
): Promise<readonly TeamMember[]> {
  const rows = await tx.query<Row>(
    `SELECT a.initiative_id AS "initiativeId", a.resource_id AS "resourceId", r.name, a.role, a.minutes,
       a.start_on AS start, a.finish_on AS finish
     FROM execution_assignment a
     JOIN execution_resource r ON r.organisation_id = a.organisation_id AND r.id = a.resource_id
     WHERE $1::bigint IS NULL OR a.initiative_id = $1 ORDER BY a.initiative_id, a.position`,
    [initiativeId],
  );
  return rows.map(({ minutes, start, finish, ...row }) => ({
    ...row,
    hours: minutes / 60,
    start: start ?? undefined,
    finish: finish ?? undefined,
  }));
}

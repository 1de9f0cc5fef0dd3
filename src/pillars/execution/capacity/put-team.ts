// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { startOfDay } from '../day.ts';
import { countChange, initiativeById, type Seen, subjectOf } from '../initiative.ts';
import { minutesOf } from '../minutes.ts';
import { requireLead } from '../require-lead.ts';
import { noSuchResource } from './change-resource.ts';
import { resourcesIn } from './resource.ts';
import { type TeamMemberWords, teamsIn } from './team.ts';

/** The whole team as it is to be, and the state of the initiative that was seen. */
export interface TeamChange extends Seen {
  readonly members: readonly TeamMemberWords[];
}

const MOST_MEMBERS = 200;
const MOST_HOURS = 200_000;

/** Puts a team in the place of the present one; it is no part of a baseline, which holds money and days. */
export async function putTeam(
  storage: Storage,
  principal: Principal,
  change: TeamChange,
): Promise<void> {
  requireLead(principal);
  if (change.members.length > MOST_MEMBERS) throw bad(`it has more than ${MOST_MEMBERS} rows`);
  const { before, known } = await storage.read(principal, async (tx) => {
    await initiativeById(tx, change.id);
    return { before: await teamsIn(tx, change.id), known: await resourcesIn(tx) };
  });
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const members = change.members.map((member) => checkedMember(member, names));
  const hours = (team: readonly { readonly hours: number }[]) =>
    team.reduce((sum, one) => sum + one.hours, 0);
  const detail = {
    members: { from: before.length, to: members.length },
    hours: { from: hours(before), to: hours(members) },
  };
  const what = { action: 'execution/put-team', subject: subjectOf(change.id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, change);
    await tx.query('DELETE FROM execution_assignment WHERE initiative_id = $1', [change.id]);
    for (const [
      position,
      { resourceId, role, hours: planned, start, finish },
    ] of members.entries()) {
      await tx.query(
        `INSERT INTO execution_assignment (initiative_id, position, resource_id, role, minutes, start_on, finish_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [change.id, position, resourceId, role, minutesOf(planned), start, finish],
      );
    }
  });
}

function checkedMember(
  member: TeamMemberWords,
  names: ReadonlyMap<number, string>,
): TeamMemberWords {
  const { resourceId, role, hours, start, finish } = member;
  const name = names.get(resourceId);
  if (name === undefined) throw noSuchResource(resourceId);
  if (!Number.isFinite(hours) || minutesOf(hours) < 1 || hours > MOST_HOURS)
    throw bad(`the hours of "${name}" are ${hours}`);
  if ((start === undefined) !== (finish === undefined))
    throw bad(`"${name}" has one day and not the other`);
  for (const day of [start, finish]) {
    if (day !== undefined && startOfDay(day) === undefined)
      throw bad(`"${day}" of "${name}" is no day`);
  }
  if (start !== undefined && finish !== undefined && finish < start)
    throw bad(`the work of "${name}" ends before it begins`);
  return { resourceId, role: role.trim(), hours, start, finish };
}

function bad(what: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/bad-team',
    `Planning the team: ${what}.`,
    'Correct the row; nothing was changed.',
  );
}

// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';
import { byId, type Names } from './names-in-files.ts';
import type { PersonFile, RadarFile, RoleFile } from './people-shapes.ts';
import type { InitiativeFile } from './shapes.ts';

type Resource = Awaited<ReturnType<Office['capacity']['resources']>>[number];
type Board = Awaited<ReturnType<Office['offers']['board']>>;

/** Leave is left out: when somebody is ill or away is nobody's strategy. */
export function personFile({ key, name, kind, unit, skills, hours, isGone }: Resource): PersonFile {
  const words = { id: key, name, kind, unit, skills: [...skills] };
  const weekly = hours.map(({ start, hoursPerWeek }) => ({ start, hoursPerWeek }));
  return isGone ? { ...words, hours: weekly, gone: true } : { ...words, hours: weekly };
}

/** Who works on an initiative, and which help it wants. */
export interface Staffing {
  readonly team: NonNullable<InitiativeFile['team']>;
  readonly roles: readonly RoleFile[];
}

/** By the ids of initiatives. */
export async function staffings(
  { capacity, offers }: Office,
  principal: Principal,
  names: Names,
): Promise<ReadonlyMap<number, Staffing>> {
  const board = await offers.board(principal);
  const teams = await capacity.teams(principal);
  const staffing = (id: number): Staffing => ({
    team: teams
      .filter(({ initiativeId }) => initiativeId === id)
      .map(({ resourceId, role, hours, start, finish }) => ({
        person: names.resource.get(resourceId) ?? '',
        role,
        hours,
        start,
        finish,
      })),
    roles: byId(
      board.roles
        .filter(({ initiativeId }) => initiativeId === id)
        .map((one) => roleFile(one, board)),
    ),
  });
  return new Map([...names.initiative.keys()].map((id) => [id, staffing(id)]));
}

/** Only what was agreed, for work that goes on, is a plan: what is asked or given is a record of one office. */
function roleFile(role: Board['roles'][number], { offers }: Board): RoleFile {
  const { id, key, title, skills, hours, neededBy, note, closed, hasEnded } = role;
  const isPlanned = ({ roleId, state }: (typeof offers)[number]) =>
    roleId === id && state === 'agreed' && !hasEnded;
  const agreed = offers.filter(isPlanned);
  return {
    id: key,
    title,
    skills: [...skills],
    hours,
    neededBy,
    note,
    closed,
    agreed: byId(
      agreed.map((one) => ({
        id: one.key,
        offerer: one.offerer,
        kind: one.kind,
        skills: [...one.skills],
        hours: one.hours,
        start: one.start,
        finish: one.finish,
        note: one.note,
      })),
    ),
  };
}

/** Names of quadrants once somebody has given them, and what was set by hand. */
export async function radarFile({ radar }: Office, principal: Principal): Promise<RadarFile> {
  const { quadrants, revision, entries } = await radar.now(principal);
  const set = entries.map(({ name, quadrant, ring, reason, setAt }) => ({
    name,
    quadrant,
    ring,
    reason,
    since: setAt,
  }));
  return {
    quadrants: revision === 0 ? undefined : [...quadrants],
    entries: set.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

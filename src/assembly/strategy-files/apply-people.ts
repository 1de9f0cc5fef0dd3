// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';
import type { Applying } from './applying.ts';
import type { StaffedInitiative } from './compare.ts';
import { entryCalled } from './compare-people.ts';
import { fieldsThatDiffer, same } from './fields.ts';
import { moment } from './moment.ts';
import { idsBy } from './names.ts';
import type { OfferFile, RoleFile } from './people-shapes.ts';

/** People and teams; leave, which no file has, stays as it is. */
export async function applyPeople(
  office: Office,
  principal: Principal,
  { comparison: { people } }: Applying,
): Promise<void> {
  const { capacity } = office;
  for (const { before, after } of people) {
    if (before !== undefined && same(before, after)) continue;
    const { id: key, gone, ...words } = after;
    const isGone = gone === true;
    if (before === undefined) {
      const person = { ...words, isGone, leave: [], stableKey: key };
      await capacity.addResource(principal, person, undefined);
      continue;
    }
    const { id, revision, leave } = await idsBy(office, principal).person(key);
    await capacity.changeResource(principal, { ...words, isGone, leave, id, revision });
  }
}

/** Who works on each initiative, and which help it wants. */
export async function applyStaffing(
  office: Office,
  principal: Principal,
  { comparison: { initiatives } }: Applying,
): Promise<void> {
  for (const { before, after } of initiatives) {
    if (!same(before?.team ?? [], after.team)) await putTeam(office, principal, after);
    for (const role of after.roles) {
      const had = before?.roles.find(({ id }) => id === role.id);
      await putRole(office, principal, { initiative: after.id, had, role });
    }
  }
}

async function putTeam(
  office: Office,
  principal: Principal,
  { id: key, team }: StaffedInitiative,
): Promise<void> {
  const ids = idsBy(office, principal);
  const { id, revision } = await ids.initiative(key);
  const people = new Map<string, number>();
  for (const { person } of team) people.set(person, (await ids.person(person)).id);
  const members = team.map(({ person, ...one }) => ({
    ...one,
    resourceId: people.get(person) ?? 0,
  }));
  await office.capacity.putTeam(principal, { id, revision, members });
}

interface PutRole {
  readonly initiative: string;
  readonly had: RoleFile | undefined;
  readonly role: RoleFile;
}

/** Nobody is agreed for a role that is closed, so it is closed last. */
async function putRole(
  office: Office,
  principal: Principal,
  { initiative, had, role }: PutRole,
): Promise<void> {
  const ids = idsBy(office, principal);
  const { id: key, closed, agreed, ...words } = role;
  if (had === undefined) {
    const { id: initiativeId } = await ids.initiative(initiative);
    await office.offers.addRole(principal, { ...words, initiativeId, stableKey: key }, undefined);
  }
  const known = new Set((await office.offers.board(principal)).offers.map((one) => one.key));
  for (const offer of agreed)
    if (!known.has(offer.id)) await agree(office, principal, { role: key, offer });
  const before = had ?? { ...role, closed: undefined };
  if (fieldsThatDiffer(before, role, ['agreed']).length === 0) return;
  const { id, revision } = await ids.role(key);
  await office.offers.changeRole(principal, { ...words, closedReason: closed, id, revision });
}

interface Agreeing {
  readonly role: string;
  readonly offer: OfferFile;
}

async function agree(
  office: Office,
  principal: Principal,
  { role, offer: { id: stableKey, ...words } }: Agreeing,
): Promise<void> {
  const { offers, clock } = office;
  const { id: roleId } = await idsBy(office, principal).role(role);
  const made = { at: clock.now() };
  const id = await offers.make(principal, { ...words, roleId, stableKey }, made);
  await offers.move(principal, { id, revision: 1, to: 'agreed' }, clock.now());
}

/** Names of quadrants, and what was set by hand. */
export async function applyRadar(
  { radar }: Office,
  principal: Principal,
  { had, folder: { radar: wanted } }: Applying,
): Promise<void> {
  const { quadrants } = wanted;
  const { entries, revision } = await radar.now(principal);
  if (quadrants !== undefined && !same(quadrants, had.radar.quadrants))
    await radar.nameQuadrants(principal, { quadrants, revision });
  for (const { since, ...entry } of wanted.entries) {
    const before = entryCalled(had.radar.entries, entry.name);
    if (before !== undefined && same({ ...before, since }, { ...entry, since })) continue;
    const known = entryCalled(entries, entry.name);
    const seen = { id: known?.id, revision: known?.revision };
    await radar.set(principal, { ...entry, ...seen }, moment(since));
  }
}

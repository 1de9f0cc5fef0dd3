// SPDX-License-Identifier: Apache-2.0
import { fieldsThatDiffer } from './fields.ts';
import type { PersonFile, RoleFile } from './people-shapes.ts';
import type { StrategyFolder } from './shapes.ts';
import { OPEN, type Pair, type Rules, type Told, tell } from './telling.ts';

/** The states of all offers by their names, agreed or not. */
export type KnownOffers = ReadonlyMap<string, string>;

const ROLE: Rules = { ignored: ['agreed'], fixed: [] };
const OFFER: Rules = {
  ignored: [],
  fixed: ['offerer', 'kind', 'skills', 'hours', 'start', 'finish', 'note'],
};

export function tellPeople(
  told: Told,
  office: StrategyFolder,
  folder: StrategyFolder,
): readonly Pair<PersonFile>[] {
  return tell(told, {
    kind: 'person',
    had: office.people,
    wanted: folder.people,
    rules: () => OPEN,
  });
}

interface Staffed {
  readonly id: string;
  readonly roles: readonly RoleFile[];
}

interface Roles {
  readonly pair: Pair<Staffed>;
  /** All initiatives that are there. */
  readonly had: readonly Staffed[];
  readonly offers: KnownOffers;
}

/** Help that an initiative wants, and hours that were agreed for it: those come from people and are never changed by a file. */
export function tellRoles(told: Told, { pair: { before, after }, had, offers }: Roles): void {
  const roles = tell(told, {
    kind: `role of ${after.id}:`,
    had: before?.roles ?? [],
    wanted: after.roles,
    rules: () => ROLE,
  });
  for (const role of roles) {
    const known = role.before?.agreed ?? [];
    const isHidden = (id: string) => offers.has(id) && !known.some((one) => one.id === id);
    tell(told, {
      kind: `hours agreed for ${role.after.id}:`,
      had: known,
      wanted: role.after.agreed.filter(({ id }) => !isHidden(id)),
      rules: () => OFFER,
    });
    told.impossible.push(
      ...role.after.agreed
        .filter(({ id }) => isHidden(id) && offers.get(id) !== 'agreed')
        .map(({ id }) => `offer ${id}: it is ${offers.get(id)} and cannot become agreed`),
    );
  }
  told.impossible.push(...movedRoles(had, after));
}

function movedRoles(had: readonly Staffed[], { id, roles }: Staffed): readonly string[] {
  return had
    .filter((other) => other.id !== id)
    .flatMap((other) =>
      other.roles
        .filter((one) => roles.some((role) => role.id === one.id))
        .map((one) => `initiative ${id}: its role ${one.id} belongs to ${other.id} already`),
    );
}

/** What was set by hand on the radar; the rest follows from adoptions. */
export function tellRadar({ lines }: Told, office: StrategyFolder, folder: StrategyFolder): void {
  const { quadrants, entries } = folder.radar;
  const had = office.radar;
  if (quadrants !== undefined && quadrants.join('\n') !== had.quadrants?.join('\n'))
    lines.push(`~ radar quadrants: ${quadrants.join(', ')}`);
  for (const entry of entries) {
    const before = entryCalled(had.entries, entry.name);
    if (before === undefined) lines.push(`+ radar ${entry.name}: ${entry.ring}`);
    else
      for (const { field, from, to } of fieldsThatDiffer(before, entry, ['since']))
        lines.push(`~ radar ${entry.name} ${field}: ${from} -> ${to}`);
  }
  const stays = had.entries.filter(({ name }) => entryCalled(entries, name) === undefined);
  lines.push(...stays.map(({ name }) => `  radar ${name} is not in the folder and stays`));
}

/** On a radar a name is the same whatever its case. */
export function entryCalled<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  name: string,
): Entry | undefined {
  return entries.find((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
}

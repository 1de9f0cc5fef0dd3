// SPDX-License-Identifier: Apache-2.0
import type { WorkCalendar } from '#engines/planning';
import type { Transaction } from '#platform/storage';
import { type AgreedOffer, agreedOffers } from './agreed-offers.ts';
import type { Demand } from './bookings.ts';
import type { CapacityHolder } from './capacity-holder.ts';
import { calendarOf, type Resource, resourcesIn } from './resource.ts';
import { type TeamMember, teamsIn } from './team.ts';

/** Who has which hours, and what is planned of them. */
export interface Capacities {
  readonly resources: readonly CapacityHolder[];
  readonly calendars: ReadonlyMap<string, WorkCalendar>;
  readonly demands: readonly Demand[];
}

export async function capacitiesIn(tx: Transaction): Promise<Capacities> {
  const resources = await resourcesIn(tx);
  const demands = [...(await teamsIn(tx)).map(ofTeam), ...(await agreedOffers(tx)).map(ofOffer)];
  const isPlanned = (key: string) => demands.some(({ demand }) => demand.resource === key);
  // Whoever is gone is shown only where something is still planned for them.
  const shown = resources.filter(({ id, isGone }) => !isGone || isPlanned(keyOf(id)));
  const brought = demands.flatMap(({ holder, calendar }) =>
    holder === undefined || calendar === undefined ? [] : [{ holder, calendar }],
  );
  return {
    resources: [...shown.map(holderOf), ...brought.map(({ holder }) => holder)],
    calendars: new Map([
      ...shown.map((resource) => [keyOf(resource.id), calendarOf(resource)] as const),
      ...brought.map(({ holder, calendar }) => [holder.key, calendar] as const),
    ]),
    demands: demands.map(({ demand }) => demand),
  };
}

interface Planned {
  readonly demand: Demand;
  /** Of hours that somebody brings along. */
  readonly holder?: CapacityHolder;
  readonly calendar?: WorkCalendar;
}

function ofTeam({ resourceId, ...member }: TeamMember): Planned {
  return { demand: { ...member, resource: keyOf(resourceId) } };
}

function ofOffer({ resourceId, demand, holder, calendar }: AgreedOffer): Planned {
  if (resourceId === undefined) return { demand, holder, calendar };
  return { demand: { ...demand, resource: keyOf(resourceId) } };
}

function holderOf({ id, name, kind, unit }: Resource): CapacityHolder {
  return { key: keyOf(id), resourceId: id, name, kind, unit };
}

function keyOf(resourceId: number): string {
  return `resource:${resourceId}`;
}

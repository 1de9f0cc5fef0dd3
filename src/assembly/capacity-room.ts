// SPDX-License-Identifier: Apache-2.0
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from './office.ts';

/** People and teams with their hours, and what is planned of them. */
export function capacityRoom({ capacity, clock }: Office): Rooms['capacity'] {
  const one = async (caller: Caller, id: number) => {
    const found = (await capacity.resources(caller)).find((resource) => resource.id === id);
    if (found === undefined)
      throw new Error(`Showing resource ${id}: it was kept and is not there`);
    return found;
  };
  return {
    async show(caller, { by, from, periods, initiativeId, days }) {
      const moved = initiativeId === undefined ? undefined : { initiativeId, days };
      return capacity.view(caller, { by, from, periods, moved }, clock.now());
    },
    resources: async (caller) => ({ items: await capacity.resources(caller) }),
    addResource: async (caller, words, key) =>
      one(caller, await capacity.addResource(caller, words, key)),
    async changeResource(caller, change) {
      await capacity.changeResource(caller, change);
      return one(caller, change.id);
    },
    team: (caller, initiativeId) => capacity.team(caller, initiativeId),
    async putTeam(caller, change) {
      await capacity.putTeam(caller, change);
      return capacity.team(caller, change.id);
    },
  };
}

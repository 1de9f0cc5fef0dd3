// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import { initiativeById } from '../initiative.ts';
import { type CapacityQuery, type CapacityView, capacityOf } from './capacity-view.ts';
import {
  addResource,
  changeResource,
  type NewResource,
  type ResourceChange,
} from './change-resource.ts';
import { putTeam, type TeamChange } from './put-team.ts';
import { type Resource, resourcesIn } from './resource.ts';
import { type TeamMember, teamsIn } from './team.ts';

/** The team of an initiative, and the state of the initiative that a change of it is made on. */
export interface Team {
  readonly initiativeId: number;
  readonly revision: number;
  readonly members: readonly TeamMember[];
}

/** Who can work how much, on what. Changing is for leads and admins. */
export interface Capacity {
  /** See `capacityOf`. */
  view(principal: Principal, query: CapacityQuery, at: Instant): Promise<CapacityView>;
  /** People and teams by name, those that are gone last. */
  resources(principal: Principal): Promise<readonly Resource[]>;
  /** See `addResource`. Result: its id. */
  addResource(principal: Principal, words: NewResource, key: string | undefined): Promise<number>;
  /** See `changeResource`. */
  changeResource(principal: Principal, change: ResourceChange): Promise<void>;
  /** Refuses an initiative that the organisation does not have. */
  team(principal: Principal, initiativeId: number): Promise<Team>;
  /** Who is planned on all initiatives, in the order of their teams. */
  teams(principal: Principal): Promise<readonly TeamMember[]>;
  /** See `putTeam`. */
  putTeam(principal: Principal, change: TeamChange): Promise<void>;
}

export function openCapacity(storage: Storage): Capacity {
  return {
    view: (principal, query, at) => storage.read(principal, (tx) => capacityOf(tx, query, at)),
    resources: (principal) => storage.read(principal, (tx) => resourcesIn(tx)),
    addResource: (principal, words, key) => addResource(storage, principal, words, key),
    changeResource: (principal, change) => changeResource(storage, principal, change),
    team: (principal, initiativeId) =>
      storage.read(principal, async (tx) => {
        const { revision } = await initiativeById(tx, initiativeId);
        return { initiativeId, revision, members: await teamsIn(tx, initiativeId) };
      }),
    teams: (principal) => storage.read(principal, (tx) => teamsIn(tx)),
    putTeam: (principal, change) => putTeam(storage, principal, change),
  };
}

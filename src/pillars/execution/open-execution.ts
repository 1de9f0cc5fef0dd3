// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal, Reading } from '#model';
import type { Storage } from '#platform/storage';
import {
  type ActualsFile,
  type ActualsPage,
  type ActualWords,
  bookActual,
  type ImportedActuals,
  importActuals,
  listActuals,
} from './actuals/index.ts';
import { addInitiative, changeInitiative, type NewInitiative } from './add-initiative.ts';
import {
  definitionsOf,
  type InitiativeDefinition,
  type Restoring,
  restoreInitiative,
} from './as-file/index.ts';
import { dependenciesIn } from './dependencies/index.ts';
import { doneShares } from './done-shares.ts';
import { allFacts } from './facts-in.ts';
import { type Following, followItems, takeFollowed } from './follow.ts';
import { type InitiativeWords, initiativeById, type Seen } from './initiative.ts';
import { type InitiativeDetail, initiativeDetail } from './initiative-detail.ts';
import { type Move, moveInitiative, nextStates } from './move-initiative.ts';
import { changePlan, type PlanChange, type Shift, shiftPlan } from './plan/index.ts';
import { type Portfolio, portfolioOf } from './portfolio.ts';
import { claimProgress, type NewClaim } from './progress.ts';
import { type Prospects, prospectsOf } from './prospects.ts';
import { type RoadmapItem, roadmapOf } from './roadmap.ts';

/** What the office does, and how it goes. Changing is for leads and admins. */
export interface Execution extends Prospects {
  /** All initiatives, or those that serve an objective. */
  portfolio(principal: Principal, at: Instant, objectiveId?: number): Promise<Portfolio>;
  /** Refuses an id that the organisation does not have. */
  initiative(principal: Principal, id: number, at: Instant): Promise<InitiativeDetail>;
  /** See `addInitiative`. */
  add(
    principal: Principal,
    words: NewInitiative,
    made: { readonly at: Instant; readonly key?: string | undefined },
  ): Promise<number>;
  /** Refuses (`execution/changed-meanwhile`) when somebody else changed it since, as `move` and `changePlan` do. */
  change(principal: Principal, change: InitiativeWords & Seen): Promise<void>;
  /** See `moveInitiative`. */
  move(principal: Principal, move: Move, at: Instant): Promise<void>;
  /** See `changePlan`. */
  changePlan(principal: Principal, change: PlanChange, at: Instant): Promise<void>;
  /** See `shiftPlan`. */
  shift(principal: Principal, shift: Shift, at: Instant): Promise<void>;
  /** See `roadmapOf`. */
  roadmap(principal: Principal, at: Instant): Promise<readonly RoadmapItem[]>;
  /** See `doneShares`. */
  doneShares(
    principal: Principal,
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, readonly Reading[]>>;
  /** Where an initiative may go from a state, the usual way first. */
  readonly nextStates: typeof nextStates;
  /** All initiatives with what people wrote of them, by stable names. */
  definitions(principal: Principal): Promise<readonly InitiativeDefinition[]>;
  /** See `restoreInitiative`. */
  restore(principal: Principal, restoring: Restoring, at: Instant): Promise<number>;
  /** See `claimProgress`. */
  claimProgress(principal: Principal, claim: NewClaim, at: Instant): Promise<number>;
  /** See `followItems`. */
  follow(principal: Principal, following: Following, at: Instant): Promise<number>;
  /** See `takeFollowed`. */
  takeFollowed(principal: Principal, at: Instant): Promise<void>;
  bookActual(
    principal: Principal,
    actual: ActualWords & { readonly id: number },
    at: Instant,
  ): Promise<void>;
  /** See `importActuals`. */
  importActuals(principal: Principal, file: ActualsFile, at: Instant): Promise<ImportedActuals>;
  actuals(
    principal: Principal,
    query: { readonly id: number; readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<ActualsPage>;
}

export function openExecution(storage: Storage): Execution {
  return {
    portfolio: (principal, at, objectiveId) =>
      storage.read(principal, async (tx) =>
        portfolioOf(await allFacts(tx), await dependenciesIn(tx), { now: at, objectiveId }),
      ),
    initiative: (principal, id, at) =>
      storage.read(principal, (tx) => initiativeDetail(tx, id, at)),
    add: (principal, words, made) => addInitiative(storage, principal, words, made),
    change: (principal, change) => changeInitiative(storage, principal, change),
    move: (principal, move, at) => moveInitiative(storage, principal, move, at),
    changePlan: (principal, change, at) => changePlan(storage, principal, change, at),
    shift: (principal, shift, at) => shiftPlan(storage, principal, shift, at),
    roadmap: (principal, at) =>
      storage.read(principal, async (tx) =>
        roadmapOf(await allFacts(tx), await dependenciesIn(tx), at),
      ),
    nextStates,
    definitions: (principal) => storage.read(principal, definitionsOf),
    restore: (principal, restoring, at) => restoreInitiative(storage, principal, restoring, at),
    doneShares: (principal, ids) => storage.read(principal, (tx) => doneShares(tx, ids)),
    claimProgress: (principal, claim, at) => claimProgress(storage, principal, claim, at),
    follow: (principal, following, at) => followItems(storage, principal, following, at),
    takeFollowed: (principal, at) => takeFollowed(storage, principal, at),
    bookActual: (principal, actual, at) => bookActual(storage, principal, actual, at),
    ...prospectsOf(storage),
    importActuals: (principal, file, at) => importActuals(storage, principal, file, at),
    actuals: (principal, query) =>
      storage.read(principal, async (tx) => {
        await initiativeById(tx, query.id);
        return listActuals(tx, query);
      }),
  };
}

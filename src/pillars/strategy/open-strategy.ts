// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import { adoptBaselines } from './adopt-baselines.ts';
import { changeKeyResult, type KeyResultChange } from './change-key-result.ts';
import { checkIn, type NewCheckIn } from './check-in.ts';
import { type Claim, claimValue } from './claim-value.ts';
import {
  addDecision,
  changeDecision,
  type Decision,
  type DecisionChange,
  type DecisionQuery,
  decisionById,
  decisionsIn,
  type NewDecision,
} from './decisions/index.ts';
import {
  addKeyResult,
  addObjective,
  adoptTemplate,
  changeObjective,
  closeObjective,
  dropKeyResult,
  type NewClosing,
  type NewKeyResult,
  type NewMission,
  reopenObjective,
  setMission,
  templateOf,
} from './edit/index.ts';
import { ensureStarterStrategy } from './ensure-starter-strategy.ts';
import { keyResultById } from './key-result.ts';
import { type ValueSources, valuesOf } from './key-result-values.ts';
import { type KeyResultView, keyResultView } from './key-result-view.ts';
import type { ObjectiveWords, Seen } from './objective.ts';
import { type StrategyView, strategyView } from './objectives.ts';
import {
  holdReview,
  type NewReview,
  type Review,
  type ReviewWithPaper,
  reviewById,
  reviewsIn,
} from './reviews.ts';
import {
  type InitiativeTemplate,
  kpiKeysOf,
  type ObjectiveTemplate,
  objectiveTemplates,
} from './templates.ts';
import { type ObjectiveWithTrail, objectiveWithTrail } from './trail.ts';

/** What the office wants, and how far it has come. */
export interface Strategy {
  /** Gives an organisation without a mission the starter strategy, its key results bound to the KPIs of these keys. */
  ensureStarterStrategy(
    principal: Principal,
    kpiIdByKey: ReadonlyMap<string, number>,
    at: Instant,
  ): Promise<void>;
  /** See `adoptBaselines`; call it after readings were taken. Result: how many baselines were set. */
  adoptBaselines(principal: Principal): Promise<number>;
  objectives(principal: Principal, at: Instant): Promise<StrategyView>;
  /** One objective with its trail; refuses an id that the organisation does not have. */
  objective(principal: Principal, id: number, at: Instant): Promise<ObjectiveWithTrail>;
  /** For leads and admins. */
  changeKeyResult(
    principal: Principal,
    change: KeyResultChange,
    at: Instant,
  ): Promise<KeyResultView>;
  /** For leads and admins; refuses a bound key result (`strategy/key-result-is-bound`). */
  claimValue(principal: Principal, claim: Claim, at: Instant): Promise<KeyResultView>;
  /** Objectives that can be taken over. */
  templates(): readonly ObjectiveTemplate[];
  /** Keys of the KPIs that a template is bound to; refuses one that does not exist. */
  kpisOfTemplate(key: string): readonly string[];
  /** Work that comes with a template; refuses one that does not exist. */
  initiativesOfTemplate(key: string): readonly InitiativeTemplate[];
  /** See `adoptTemplate`. All that follow are for leads and admins. */
  adoptTemplate(
    principal: Principal,
    template: { readonly key: string; readonly kpiIdByKey: ReadonlyMap<string, number> },
    at: Instant,
  ): Promise<number>;
  /** Result: the id of the new objective. */
  addObjective(
    principal: Principal,
    words: ObjectiveWords & { readonly key?: string | undefined },
  ): Promise<number>;
  /** Refuses (`strategy/changed-meanwhile`) when somebody else changed it since, as closing and reopening do. */
  changeObjective(principal: Principal, change: ObjectiveWords & Seen): Promise<void>;
  closeObjective(principal: Principal, closing: NewClosing, at: Instant): Promise<void>;
  reopenObjective(principal: Principal, seen: Seen): Promise<void>;
  /** Result: the id of the new key result. */
  addKeyResult(principal: Principal, wanted: NewKeyResult, at: Instant): Promise<number>;
  /** See `dropKeyResult`. Result: the id of its objective. */
  dropKeyResult(
    principal: Principal,
    drop: { readonly id: number; readonly reason: string },
    at: Instant,
  ): Promise<number>;
  setMission(principal: Principal, mission: NewMission, at: Instant): Promise<void>;
  checkIn(principal: Principal, said: NewCheckIn, at: Instant): Promise<void>;
  /** See `addDecision`. Result: its id. */
  addDecision(principal: Principal, decision: NewDecision, at: Instant): Promise<number>;
  /** See `changeDecision`. */
  changeDecision(principal: Principal, change: DecisionChange, at: Instant): Promise<void>;
  /** Open questions first, then the newest; for everybody. */
  decisions(principal: Principal, query: DecisionQuery): Promise<readonly Decision[]>;
  /** Refuses an id that the organisation does not have. */
  decision(principal: Principal, id: number): Promise<Decision>;
  /** See `holdReview`. */
  holdReview(principal: Principal, review: NewReview, at: Instant): Promise<number>;
  /** Newest first; for everybody. */
  reviews(principal: Principal): Promise<Review[]>;
  /** Refuses an id that the organisation does not have. */
  review(principal: Principal, id: number): Promise<ReviewWithPaper>;
}

/** What the strategy stands on. */
export type StrategyParts = ValueSources;

export function openStrategy(parts: StrategyParts): Strategy {
  const { storage } = parts;
  return {
    ensureStarterStrategy: (principal, kpiIdByKey, at) =>
      ensureStarterStrategy(storage, principal, kpiIdByKey, at),
    adoptBaselines: (principal) => adoptBaselines(parts, principal),
    objectives: (principal, at) => strategyView(parts, principal, at),
    objective: (principal, id, at) => objectiveWithTrail(parts, principal, id, at),
    changeKeyResult: async (principal, change, at) => {
      await changeKeyResult(storage, principal, change);
      return viewOf(parts, principal, change.id, at);
    },
    claimValue: async (principal, claim, at) => {
      await claimValue(storage, principal, claim, at);
      return viewOf(parts, principal, claim.id, at);
    },
    ...writing(storage),
  };
}

function writing(storage: Storage) {
  return {
    templates: objectiveTemplates,
    kpisOfTemplate: (key) => kpiKeysOf(templateOf(key)),
    initiativesOfTemplate: (key) => templateOf(key).initiatives,
    adoptTemplate: (principal, template, at) => adoptTemplate(storage, principal, template, at),
    addObjective: (principal, words) => addObjective(storage, principal, words),
    changeObjective: (principal, change) => changeObjective(storage, principal, change),
    closeObjective: (principal, closing, at) => closeObjective(storage, principal, closing, at),
    reopenObjective: (principal, seen) => reopenObjective(storage, principal, seen),
    addKeyResult: (principal, wanted, at) => addKeyResult(storage, principal, wanted, at),
    dropKeyResult: (principal, drop, at) => dropKeyResult(storage, principal, drop, at),
    setMission: (principal, mission, at) => setMission(storage, principal, mission, at),
    checkIn: (principal, said, at) => checkIn(storage, principal, said, at),
    addDecision: (principal, decision, at) => addDecision(storage, principal, decision, at),
    changeDecision: (principal, change, at) => changeDecision(storage, principal, change, at),
    decisions: (principal, query) => storage.read(principal, (tx) => decisionsIn(tx, query)),
    decision: (principal, id) => storage.read(principal, (tx) => decisionById(tx, id)),
    holdReview: (principal, review, at) => holdReview(storage, principal, review, at),
    reviews: (principal) => storage.read(principal, reviewsIn),
    review: (principal, id) => storage.read(principal, (tx) => reviewById(tx, id)),
  } satisfies Partial<Strategy>;
}

async function viewOf(
  parts: StrategyParts,
  principal: Principal,
  id: number,
  at: Instant,
): Promise<KeyResultView> {
  const keyResult = await parts.storage.read(principal, (tx) => keyResultById(tx, id));
  const values = await valuesOf(parts, principal, [keyResult]);
  return keyResultView(keyResult, values.get(id) ?? [], at);
}

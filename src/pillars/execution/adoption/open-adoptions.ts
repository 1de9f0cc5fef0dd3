// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import { addAdoption, changeNeed, type NewNeed } from './add-adoption.ts';
import { adoptionById, type NeedWords, type Seen } from './adoption.ts';
import {
  type AdoptionDetail,
  type AdoptionSummary,
  adoptionDetail,
  adoptionList,
} from './adoption-view.ts';
import {
  type AdoptionDefinition,
  definitionsOf,
  type RestoringAdoption,
  restoreAdoption,
} from './as-file/index.ts';
import type { CandidateWords } from './candidate.ts';
import { addCandidate, changeCandidate, leaveOut, type NewCandidate } from './change-candidates.ts';
import type { Costs } from './cost-words.ts';
import { decide } from './decide.ts';
import type { DecisionWords } from './decision.ts';
import { type CandidateJudgement, judgeCandidate } from './judge-candidate.ts';
import type { FactsSource } from './known-facts.ts';
import { type AdoptionLinks, linkAdoption } from './links.ts';
import { type AdoptionMove, moveAdoption, nextStates } from './move-adoption.ts';
import type { ReviewWords } from './review.ts';
import { reviewAdoption } from './review-adoption.ts';
import { setCosts } from './set-costs.ts';
import { type CriteriaChange, setCriteria } from './set-criteria.ts';
import { planTrial, type TrialPlan, type TrialTold, tellTrial } from './trial.ts';

/**
 * Adoption of open source solutions. Everybody who works here may compare; taking a step, deciding and reviewing is for leads.
 * Whatever changes something that was seen refuses (`execution/changed-meanwhile`) when somebody else was faster.
 */
export interface Adoptions {
  /** Newest first. */
  list(principal: Principal, now: Instant): Promise<readonly AdoptionSummary[]>;
  /** See `adoptionDetail`. */
  one(principal: Principal, id: number, now: Instant): Promise<AdoptionDetail>;
  /** For whoever only names it; refuses an id that the organisation does not have. */
  title(principal: Principal, id: number): Promise<string>;
  /** See `addAdoption`. */
  add(
    principal: Principal,
    need: NewNeed,
    made: { readonly at: Instant; readonly key?: string | undefined },
  ): Promise<number>;
  change(principal: Principal, change: NeedWords & Seen): Promise<void>;
  /** See `setCriteria`. */
  setCriteria(principal: Principal, change: CriteriaChange): Promise<void>;
  /** Result: the id of the candidate. */
  addCandidate(principal: Principal, words: NewCandidate): Promise<number>;
  /** These three give the id of the adoption. */
  changeCandidate(principal: Principal, change: CandidateWords & Seen): Promise<number>;
  leaveOut(
    principal: Principal,
    candidate: Seen & { readonly reason?: string | undefined },
  ): Promise<number>;
  judge(principal: Principal, judgement: CandidateJudgement, at: Instant): Promise<number>;
  /** See `setCosts`. */
  setCosts(principal: Principal, change: Costs & Seen): Promise<void>;
  /** See `planTrial`. */
  planTrial(principal: Principal, plan: TrialPlan): Promise<void>;
  tellTrial(principal: Principal, told: TrialTold, at: Instant): Promise<void>;
  /** See `moveAdoption`. */
  move(principal: Principal, move: AdoptionMove, at: Instant): Promise<void>;
  /** See `decide`. */
  decide(principal: Principal, decision: DecisionWords & Seen, at: Instant): Promise<void>;
  /** See `linkAdoption`. */
  link(principal: Principal, links: AdoptionLinks & { readonly id: number }): Promise<void>;
  /** See `reviewAdoption`. */
  review(principal: Principal, review: ReviewWords & Seen, at: Instant): Promise<void>;
  /** Where an adoption may go from here, the usual way first. */
  readonly nextStates: typeof nextStates;
  /** All adoptions with what people wrote of them, by stable names. */
  definitions(principal: Principal): Promise<readonly AdoptionDefinition[]>;
  /** See `restoreAdoption`. Result: its id. */
  restore(principal: Principal, restoring: RestoringAdoption): Promise<number>;
}

export function openAdoptions(rooms: {
  readonly storage: Storage;
  readonly facts: FactsSource;
}): Adoptions {
  const { storage } = rooms;
  return {
    list: (principal, now) => adoptionList(storage, principal, now),
    one: (principal, id, now) => adoptionDetail(rooms, principal, { id, now }),
    title: (principal, id) =>
      storage.read(principal, async (tx) => (await adoptionById(tx, id)).title),
    add: (principal, need, made) => addAdoption(storage, principal, need, made),
    change: (principal, change) => changeNeed(storage, principal, change),
    setCriteria: (principal, change) => setCriteria(storage, principal, change),
    addCandidate: (principal, words) => addCandidate(storage, principal, words),
    changeCandidate: (principal, change) => changeCandidate(storage, principal, change),
    leaveOut: (principal, candidate) => leaveOut(storage, principal, candidate),
    judge: (principal, judgement, at) => judgeCandidate(storage, principal, judgement, at),
    setCosts: (principal, change) => setCosts(storage, principal, change),
    planTrial: (principal, plan) => planTrial(storage, principal, plan),
    tellTrial: (principal, told, at) => tellTrial(storage, principal, told, at),
    move: (principal, move, at) => moveAdoption(storage, principal, move, at),
    decide: (principal, decision, at) => decide(rooms, principal, decision, at),
    link: (principal, links) => linkAdoption(storage, principal, links),
    review: (principal, review, at) => reviewAdoption(storage, principal, review, at),
    nextStates,
    definitions: (principal) => storage.read(principal, definitionsOf),
    restore: (principal, restoring) => restoreAdoption(storage, principal, restoring),
  };
}

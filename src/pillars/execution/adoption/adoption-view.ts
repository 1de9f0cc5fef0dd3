// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import type { TrailEntry } from '../trail.ts';
import { type Adoption, type AdoptionState, adoptionById, adoptionsIn } from './adoption.ts';
import { type Candidate, candidatesIn } from './candidate.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { type CostView, costView } from './cost-view.ts';
import { type Due, dueOf, reviewDay } from './due.ts';
import { type FitView, fitOf } from './fit.ts';
import { type FactsSource, type KnownFacts, NOTHING_KNOWN } from './known-facts.ts';
import { nextStates } from './move-adoption.ts';
import { type Step, stepsIn } from './step.ts';
import { adoptionTrail } from './trail.ts';

/** A candidate with what is known of it and whether it fits. */
export interface CandidateView extends Candidate {
  readonly facts: KnownFacts;
  readonly fit: FitView;
}

export interface AdoptionDetail extends Omit<Adoption, 'costs'> {
  readonly candidates: readonly CandidateView[];
  readonly comparison: Comparison;
  readonly costs: CostView;
  readonly next: readonly AdoptionState[];
  /** Oldest first. */
  readonly steps: readonly Step[];
  readonly due: readonly Due[];
  readonly reviewDay?: string | undefined;
  readonly trail: readonly TrailEntry[];
}

/** One adoption in full; refuses an id that the organisation does not have. */
export async function adoptionDetail(
  { storage, facts }: { readonly storage: Storage; readonly facts: FactsSource },
  principal: Principal,
  { id, now }: { readonly id: number; readonly now: Instant },
): Promise<AdoptionDetail> {
  const read = await storage.read(principal, async (tx) => {
    const adoption = await adoptionById(tx, id);
    return {
      adoption,
      candidates: await candidatesIn(tx, { adoptionId: id }),
      steps: (await stepsIn(tx, id)).get(id) ?? [],
      trail: await adoptionTrail(tx, adoption),
    };
  });
  const { adoption, candidates, steps, trail } = read;
  const known = await facts.factsOf(principal, candidates, adoption.context);
  const views = candidates.map((candidate) => {
    const own = known.get(candidate.id) ?? NOTHING_KNOWN;
    return {
      ...candidate,
      facts: own,
      fit: fitOf(adoption.mustHaves, candidate, { facts: own, now }),
    };
  });
  return {
    ...adoption,
    candidates: views,
    comparison: comparisonOf(
      adoption.criteria,
      views.map((candidate) => ({ candidate, fit: candidate.fit })),
    ),
    costs: costView(adoption, candidates),
    next: nextStates(adoption),
    steps,
    due: dueOf(adoption, now),
    reviewDay: reviewDay(adoption),
    trail,
  };
}

/** An adoption in the list. */
export interface AdoptionSummary
  extends Pick<
    Adoption,
    | 'id'
    | 'title'
    | 'who'
    | 'owner'
    | 'state'
    | 'incumbent'
    | 'incumbentEndsOn'
    | 'neededBy'
    | 'quadrant'
  > {
  /** Names of the candidates that are in. */
  readonly candidates: readonly string[];
  /** What was adopted; absent where nothing was. */
  readonly chosen?: string | undefined;
  readonly verdict?: 'adopt' | 'stay' | undefined;
  /** Since when it is in its state. */
  readonly since: Instant;
  readonly outcome?: 'reached' | 'partly' | 'missed' | undefined;
  readonly due: readonly Due[];
}

/** All adoptions, newest first. */
export async function adoptionList(
  storage: Storage,
  principal: Principal,
  now: Instant,
): Promise<readonly AdoptionSummary[]> {
  const { adoptions, candidates, steps } = await storage.read(principal, async (tx) => ({
    adoptions: await adoptionsIn(tx),
    candidates: await candidatesIn(tx),
    steps: await stepsIn(tx),
  }));
  return adoptions.map((adoption) => {
    const {
      id,
      title,
      who,
      owner,
      state,
      incumbent,
      incumbentEndsOn,
      neededBy,
      quadrant,
      decision,
    } = adoption;
    const own = candidates.filter(({ adoptionId }) => adoptionId === id);
    return {
      ...{ id, title, who, owner, state, incumbent, incumbentEndsOn, neededBy, quadrant },
      candidates: own.filter(({ leftOut }) => leftOut === undefined).map(({ name }) => name),
      chosen: own.find((one) => one.id === decision?.candidateId)?.name,
      verdict: decision?.verdict,
      since: steps.get(id)?.at(-1)?.at ?? adoption.madeAt,
      outcome: adoption.reviews[0]?.outcome,
      due: dueOf(adoption, now),
    };
  });
}

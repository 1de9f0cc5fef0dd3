// SPDX-License-Identifier: Apache-2.0
// Inner room: a need, what could meet it, what each costs over three years, a trial, a decision, and what came of it.
// Never types what is known: licence, weaknesses and health come as facts. A must-have that is missed is a miss, whatever the scores.
// Never goes on silently: each step has its person, time and, where something is skipped or given up, its reason.
// Begin with adoption.ts and move-adoption.ts (the states); fit.ts, comparison.ts and cost-view.ts are what is made of it.
export { type Adoption, adoptionsIn } from './adoption.ts';
export { type Candidate, candidatesIn } from './candidate.ts';
export type { FactsSource, KnownFacts } from './known-facts.ts';
export { type Adoptions, openAdoptions } from './open-adoptions.ts';
export { type Step, stepsIn } from './step.ts';

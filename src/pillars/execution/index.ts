// SPDX-License-Identifier: Apache-2.0
// What the office does: initiatives with milestones, budget and actuals, and by earned value how they go.
// Never knows what an objective is: it keeps its id. Plans that were approved are frozen, never changed; what nobody knows
// (no actuals, not started) is said in words and is never good news.
// Begin with initiative.ts and move-initiative.ts (the states); plan/, actuals/, earned/, capacity/, offers/, opportunities/,
// adoption/ and radar/ are inner rooms.
export {
  type Adoptions,
  type FactsSource,
  type KnownFacts,
  openAdoptions,
} from './adoption/index.ts';
export { type Capacity, openCapacity } from './capacity/index.ts';
export { type Offers, openOffers } from './offers/index.ts';
export type { Execution } from './open-execution.ts';
export { openExecution } from './open-execution.ts';
export {
  type MeasuredProject,
  type Opportunities,
  type Opportunity,
  openOpportunities,
  type PeoplesChoices,
  projectKey,
  QUADRANT_WORDS,
  type RatedProject,
  rankOpportunities,
  repositoryKey,
  type Undertaking,
  type UsedPackage,
} from './opportunities/index.ts';
export { openRadar, type Radar } from './radar/index.ts';

// SPDX-License-Identifier: Apache-2.0
// How ready are we by a framework? Claims, proofs and answers of queries in; the state of every item, steps, expiries out.
// Holds no framework (they are data of whoever asks), fetches nothing, and never counts a claim without proof as proven.
// Begin with framework.ts and claim.ts (the words), item-state.ts (the rules) and crosswalk.ts (how proof travels).
export type { Claim, ClaimState, LiveAnswer, Proof } from './claim.ts';
export { type Crosswalk, openCrosswalk, type Strength, seenFrom } from './crosswalk.ts';
export { type Expiry, expiries } from './expiries.ts';
export {
  type CrosswalkLink,
  type Framework,
  type FrameworkItem,
  frameworkOf,
  type ItemKey,
  type ItemKind,
  type Relation,
} from './framework.ts';
export {
  type GgiExport,
  type GgiPoint,
  imprintOf,
  type PlacedPoint,
  placeGgiPoints,
  readGgiExport,
} from './ggi-export.ts';
export {
  type AnsweredItem,
  answerItems,
  claimEnds,
  type ItemState,
  type LiveSupport,
  type Support,
} from './item-state.ts';
export {
  type FrameworkReadiness,
  frameworkReadiness,
  headingReadiness,
  type Readiness,
} from './readiness.ts';
export { recommend, type Step } from './recommend.ts';
export { type CarriedClaim, type Upgrade, upgradeClaims } from './upgrade.ts';

// SPDX-License-Identifier: Apache-2.0
// Which of several solutions fits best, how sure is that, and what does each cost over the years? Scores and amounts in, order out.
// Never asks for facts, the time or a rate of exchange; never takes what nobody scored or priced for 0 without saying so.
// A must that is missed is no score: whoever asks keeps such a candidate out of the order, and no good score makes up for it.
// Begin with rank-candidates.ts and tipping-points.ts; ownership-cost.ts is the money.
export { convertAmount } from './convert-amount.ts';
export {
  breakEvenMonth,
  type CostLine,
  ownershipCost,
  presentValueOf,
} from './ownership-cost.ts';
export {
  type Criterion,
  type RankedCandidate,
  rankCandidates,
  type ScoredCandidate,
  TOP_SCORE,
} from './rank-candidates.ts';
export { type TippingPoint, tippingPoints } from './tipping-points.ts';

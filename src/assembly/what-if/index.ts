// SPDX-License-Identifier: Apache-2.0
// What if: an initiative is dropped, budgets are cut, somebody leaves. Says what turns, and changes nothing by it.
// Guesses no figure: a key result suffers because of a milestone, a benefit or an objective that it is tied to, and says which.
// Begin with situation.ts (what is looked at), then consequences.ts; accept.ts goes through the usual verbs of the pillars.
export { answerOf } from './answer.ts';
export { situationOf } from './situation.ts';
export { whatIfRoom } from './what-if-room.ts';

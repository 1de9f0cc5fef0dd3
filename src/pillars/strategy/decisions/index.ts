// SPDX-License-Identifier: Apache-2.0
// Inner room: the log of decisions. A question with its options, what was chosen, why, by whom, and what it is about.
// Never rewrites a decision that is made: another one takes its place, and both can be read. Knows what it is about by a
// name only (`initiative:12`).
// Begin with decision.ts; write-decision.ts writes.
export { type Decision, type DecisionQuery, decisionById, decisionsIn } from './decision.ts';
export {
  addDecision,
  changeDecision,
  type DecisionChange,
  type NewDecision,
} from './write-decision.ts';

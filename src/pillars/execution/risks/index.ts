// SPDX-License-Identifier: Apache-2.0
// Inner room: what may go wrong with an initiative, how grave it is, who does what about it.
// Never guesses a probability: people say it. A risk is never deleted; it is closed, or it has happened.
// Begin with risk.ts; change-risks.ts writes.
export { addRisk, changeRisk, type NewRisk, type RiskChange } from './change-risks.ts';
export { gravest, type Risk, type RiskView, risksIn, viewedRisk } from './risk.ts';

// SPDX-License-Identifier: Apache-2.0
// Inner room: what initiatives are worth. Earned value now and over time, how they stand, how they were delivered.
// Never reads or writes: facts come in, figures go out, and what is not known is said in words.
// Begin with earned-facts.ts; status.ts has the rule of what is in trouble.
export type { CurvePoint } from './curve.ts';
export { curveOf } from './curve.ts';
export type { Deliveries, Slips } from './delivery.ts';
export { deliveriesOf, slipsOf } from './delivery.ts';
export type { EarnedFacts } from './earned-facts.ts';
export type { InitiativeValue, Missing } from './initiative-value.ts';
export { initiativeValue, missingOf } from './initiative-value.ts';
export type { Standing } from './status.ts';
export { standingOf } from './status.ts';

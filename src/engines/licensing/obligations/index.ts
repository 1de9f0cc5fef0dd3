// SPDX-License-Identifier: Apache-2.0
// What does a licence ask of those who use the work? Facts from the texts of the licences, in own words, with their clauses.
// Never says what is allowed (that is policy) and never guesses at a licence nobody has read; no legal advice.
// Begin with sheet.ts (the shape of the catalogue) and sheets/; obligations-of.ts asks it.
export { cataloguedLicenses } from './catalogue.ts';
export type { Choice } from './choose-branches.ts';
export { clauseOf, exceptionWaives, obligationKindsOf } from './clause-of.ts';
export type { Duty } from './duties-of.ts';
export { dutiesOf } from './duties-of.ts';
export type { ObligationKind } from './obligation-kinds.ts';
export type { Demand, Limit, Obligation, ObligationAnswer } from './obligations-of.ts';
export { limitsOf, obligationsOf } from './obligations-of.ts';
export type { FollowedLicense, ObligationSummary, SummedObligation } from './sum-up.ts';
export { sumUp } from './sum-up.ts';
export type { Form, Linking, Use } from './use.ts';
export { FORMS, formatUse, LINKINGS, readUse, USUAL_USE } from './use.ts';

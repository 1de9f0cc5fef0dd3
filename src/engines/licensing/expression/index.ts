// SPDX-License-Identifier: Apache-2.0
// What does a licence expression mean? Reads, prints, orders and judges SPDX expressions.
// Never decides what is allowed: the caller brings the verdicts. Knows ids, not texts.
// Begin with expression.ts (the tree), then evaluate.ts.
export { canonicalise } from './canonicalise.ts';
export type {
  Decision,
  Evaluation,
  EvaluationRules,
  LicenseUnit,
} from './evaluate.ts';
export { evaluate } from './evaluate.ts';
export type { Compound, Expression, LicenseTerm } from './expression.ts';
export { combine } from './expression.ts';
export { formatExpression, formatTerm } from './format.ts';
export {
  canonicalExceptionId,
  canonicalLicenseId,
  isDeprecatedId,
  todaysTerm,
} from './known-ids.ts';
export { licensesOf, termsOf } from './licenses-of.ts';
export type { ParsedExpression } from './parse.ts';
export { parseExpression } from './parse.ts';
export { satisfies } from './satisfies.ts';

// SPDX-License-Identifier: Apache-2.0
import type { Expression, LicenseTerm } from './expression.ts';
import { formatTerm } from './format.ts';

/** Every term of an expression once, in the order of first appearance. */
export function termsOf(expression: Expression): readonly LicenseTerm[] {
  const byText = new Map<string, LicenseTerm>();
  collect(expression, byText);
  return [...byText.values()];
}

/** Every licence id of an expression once, without exceptions and plus signs, in the order of first appearance. */
export function licensesOf(expression: Expression): readonly string[] {
  return [...new Set(termsOf(expression).map((term) => term.license))];
}

function collect(expression: Expression, into: Map<string, LicenseTerm>): void {
  if (expression.kind !== 'license') {
    for (const operand of expression.operands) collect(operand, into);
    return;
  }
  const text = formatTerm(expression);
  if (!into.has(text)) into.set(text, expression);
}

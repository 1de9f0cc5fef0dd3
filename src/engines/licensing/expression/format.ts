// SPDX-License-Identifier: Apache-2.0
import type { Expression, LicenseTerm } from './expression.ts';

/** Writes an expression with as few brackets as keep its meaning; `parseExpression` reads it back to the same tree. */
export function formatExpression(expression: Expression): string {
  if (expression.kind === 'license') return formatTerm(expression);
  const word = expression.kind === 'and' ? ' AND ' : ' OR ';
  return expression.operands.map((operand) => bracketed(operand, expression.kind)).join(word);
}

/** `GPL-2.0-only WITH Classpath-exception-2.0`. */
export function formatTerm(term: LicenseTerm): string {
  const license = `${term.license}${term.orLater ? '+' : ''}`;
  return term.exception === undefined ? license : `${license} WITH ${term.exception}`;
}

// "A AND (B OR C)" needs its brackets; "A OR B AND C" does not; "(A AND B) AND C" keeps them, or the tree would change.
function bracketed(operand: Expression, outer: 'and' | 'or'): string {
  const text = formatExpression(operand);
  const stands = operand.kind === 'license' || (outer === 'or' && operand.kind === 'and');
  return stands ? text : `(${text})`;
}

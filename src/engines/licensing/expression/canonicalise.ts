// SPDX-License-Identifier: Apache-2.0
import { combine, type Expression, type LicenseTerm } from './expression.ts';
import { formatExpression } from './format.ts';
import { todaysTerm } from './known-ids.ts';

/**
 * One form for all expressions that say the same in another order.
 *
 * Deprecated ids become today's, nested AND and OR of one kind are flattened, operands are sorted by
 * code point and written once. Doing it twice changes nothing.
 */
export function canonicalise(expression: Expression): Expression {
  if (expression.kind === 'license') return modernise(expression);
  const flat = expression.operands
    .map(canonicalise)
    .flatMap((operand) => (operand.kind === expression.kind ? operand.operands : [operand]));
  return combine(expression.kind, sortedOnce(flat));
}

function sortedOnce(operands: readonly Expression[]): readonly Expression[] {
  const byText = new Map(operands.map((operand) => [formatExpression(operand), operand]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, operand]) => operand);
}

// "GPL-2.0-with-classpath-exception WITH X" would need two exceptions; it stays as it was written.
function modernise(term: LicenseTerm): LicenseTerm {
  const today = todaysTerm(term.license, term.orLater);
  if (today.exception !== undefined && term.exception !== undefined) return term;
  const exception = term.exception ?? today.exception;
  return {
    kind: 'license',
    license: today.license,
    orLater: today.exception === undefined && today.orLater,
    ...(exception === undefined ? {} : { exception }),
  };
}

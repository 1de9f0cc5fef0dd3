// SPDX-License-Identifier: Apache-2.0
import { canonicalise } from './canonicalise.ts';
import type { Expression, LicenseTerm } from './expression.ts';
import { parseExpression } from './parse.ts';
import { isWithinVersions } from './version-families.ts';

/**
 * Can this expression be met with nothing but the allowed licences?
 *
 * `allowed` holds single terms (`MIT`, `GPL-2.0-or-later`, `GPL-2.0-only WITH Classpath-exception-2.0`); an entry that is no
 * such term allows nothing. Version ranges meet: `GPL-2.0-or-later` is met where `GPL-3.0-only` is allowed. An exception must
 * be allowed by name.
 */
export function satisfies(expression: Expression, allowed: readonly string[]): boolean {
  const terms = allowed.flatMap(readAllowed);
  return isMet(canonicalise(expression), terms);
}

function readAllowed(text: string): readonly LicenseTerm[] {
  const parsed = parseExpression(text);
  const expression = parsed.ok ? canonicalise(parsed.expression) : undefined;
  return expression?.kind === 'license' ? [expression] : [];
}

function isMet(expression: Expression, allowed: readonly LicenseTerm[]): boolean {
  if (expression.kind === 'license') return allowed.some((term) => covers(term, expression));
  const met = (operand: Expression) => isMet(operand, allowed);
  return expression.kind === 'and' ? expression.operands.every(met) : expression.operands.some(met);
}

function covers(allowed: LicenseTerm, asked: LicenseTerm): boolean {
  return allowed.exception === asked.exception && isWithinVersions(asked, allowed);
}

// SPDX-License-Identifier: Apache-2.0
import { formatExpression, parseExpression } from '#engines/licensing';
import { type Policy, rulesIn } from './policy.ts';
import { license, preferredUnder } from './rules/license.ts';

/**
 * What the policy would follow where a licence offers a choice, in the context of what others receive: `MIT` of `MIT OR GPL-2.0-only`.
 * The licence itself where it offers none; `undefined` for what is no expression.
 */
export function preferredLicense(
  policy: Policy,
  text: string,
  context: string,
): string | undefined {
  const parsed = parseExpression(text);
  if (!parsed.ok) return undefined;
  const rules = rulesIn(policy, context).filter(({ kind }) => kind === license.id);
  return formatExpression(preferredUnder(rules, parsed.expression));
}

// SPDX-License-Identifier: Apache-2.0
import { classOf, evaluate, formatTerm, parseExpression } from '#engines/licensing';
import type { JudgedComponent, RuleKind } from './rule-kind.ts';

/** Is the licence known at all? Nothing may be concluded from silence. */
export const licenseUnknown = {
  id: 'license-unknown',
  question: 'Is a licence known, and does the catalogue know it?',
  judge(component, rules) {
    const rule = rules[0];
    const reason = rule && whyUnknown(component);
    return reason ? [{ rule, verdict: rule.verdict, reason }] : [];
  },
} satisfies RuleKind;

function whyUnknown({ license, declaredLicense }: JudgedComponent): string | undefined {
  if (license === undefined) {
    return declaredLicense === undefined
      ? 'No file that was read states a licence.'
      : `The licence is worded "${declaredLicense.slice(0, 200)}", which is no SPDX expression.`;
  }
  const parsed = parseExpression(license);
  if (!parsed.ok) return `The licence "${license}" cannot be read: ${parsed.problem.message}`;
  const { verdict, decidedBy } = evaluate(parsed.expression, {
    verdictOf: ({ license: id, exception }) =>
      classOf(exception === undefined ? id : `${id} WITH ${exception}`) === 'unknown'
        ? undefined
        : 'known',
    order: ['known', 'worst'],
  });
  return verdict === undefined
    ? `The catalogue has no class for ${formatTerm(decidedBy.term)}.`
    : undefined;
}

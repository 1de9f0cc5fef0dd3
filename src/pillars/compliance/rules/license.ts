// SPDX-License-Identifier: Apache-2.0
import {
  classOf,
  type Decision,
  type Expression,
  evaluate,
  formatExpression,
  formatTerm,
  type LicenseUnit,
  parseExpression,
} from '#engines/licensing';
import type { Rule } from '../policy.ts';
import { VERDICTS } from '../verdict.ts';
import type { Hit, RuleKind } from './rule-kind.ts';

/** Is every licence that we have to follow one that the policy accepts here? Silent when the licence is unknown. */
export const license = {
  id: 'license',
  question:
    'Does the policy accept the licence, after the best choice of every OR and the worst part of every AND?',
  judge(component, rules) {
    if (component.license === undefined) return [];
    const parsed = parseExpression(component.license);
    if (!parsed.ok) return [];
    const { verdict, decidedBy, chosen } = evaluate(parsed.expression, {
      verdictOf: (unit) => ruleFor(unit, rules)?.verdict,
      order: VERDICTS,
    });
    const rule = ruleFor(unitOf(decidedBy), rules) ?? ruleFor(baseOf(decidedBy), rules);
    if (rule === undefined || verdict === undefined) return [];
    return [
      { rule, verdict, reason: reasonOf(decidedBy, rule, formatExpression(chosen)) } satisfies Hit,
    ];
  },
} satisfies RuleKind;

/** What is left of an expression when of every choice that branch is taken which the rules like best. */
export function preferredUnder(rules: readonly Rule[], expression: Expression): Expression {
  return evaluate(expression, {
    verdictOf: (unit) => ruleFor(unit, rules)?.verdict,
    order: VERDICTS,
  }).chosen;
}

/** The first rule that names the licence, or else the first that names its class. */
function ruleFor(unit: LicenseUnit, rules: readonly Rule[]): Rule | undefined {
  const text = textOf(unit);
  const licenseClass = classOf(text);
  return (
    rules.find((rule) => rule.licenses.includes(text)) ??
    rules.find((rule) => rule.classes.includes(licenseClass))
  );
}

function textOf({ license: id, orLater, exception }: LicenseUnit): string {
  return `${id}${orLater ? '+' : ''}${exception === undefined ? '' : ` WITH ${exception}`}`;
}

function unitOf({ term }: Decision): LicenseUnit {
  const { license: id, orLater, exception } = term;
  return { license: id, orLater, ...(exception === undefined ? {} : { exception }) };
}

function baseOf({ term }: Decision): LicenseUnit {
  return { license: term.license, orLater: term.orLater };
}

const BECAUSE: Record<Decision['because'], (among: string) => string> = {
  sole: () => '',
  'worst-of-all': (among) => `; all of ${among} apply together, and this is the strictest`,
  'best-choice': (among) => `; the best choice among ${among}`,
};

function reasonOf(decision: Decision, rule: Rule, chosen: string): string {
  const term = formatTerm(decision.term);
  const how = BECAUSE[decision.because](decision.among.join(', '));
  const exception = decision.withoutException ? '; its exception is not known to the policy' : '';
  const named = rule.licenses.length > 0 ? 'named by' : `${classOf(term)}, by`;
  const choice = chosen === term ? '' : `; to be followed: ${chosen}`;
  return `${term} decides (${named} rule ${rule.id})${how}${exception}${choice}.`;
}

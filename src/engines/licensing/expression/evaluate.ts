// SPDX-License-Identifier: Apache-2.0
import { type Compound, combine, type Expression, type LicenseTerm } from './expression.ts';
import { formatExpression } from './format.ts';
import { todaysTerm } from './known-ids.ts';

/** What a policy is asked about: a licence with its exception, if it has one, as one thing. */
export interface LicenseUnit {
  /** Today's id: `GPL-2.0` is asked as `GPL-2.0-only`. */
  readonly license: string;
  readonly orLater: boolean;
  readonly exception?: string;
}

export interface EvaluationRules<V> {
  /** `undefined` means: the policy does not know this unit. A unit with an exception that is not known is asked again without it. */
  readonly verdictOf: (unit: LicenseUnit) => V | undefined;
  /** All verdicts, best first. */
  readonly order: readonly V[];
}

/** Which operand made the verdict what it is, and how it came to count. */
export interface Decision {
  /** The term that decided, as it was written. */
  readonly term: LicenseTerm;
  /** `sole`: there was one term. `worst-of-all`: an AND took its worst. `best-choice`: an OR took its best. */
  readonly because: 'sole' | 'worst-of-all' | 'best-choice';
  /** The operands the deciding AND or OR looked at, as text; empty for `sole`. */
  readonly among: readonly string[];
  /** The policy knew the licence but not its exception, so the licence alone was judged. */
  readonly withoutException: boolean;
}

export interface Evaluation<V> {
  /** `undefined` when what decides is a unit the policy does not know. */
  readonly verdict: V | undefined;
  readonly decidedBy: Decision;
  /** The expression that is left when the best branch of every OR is taken. */
  readonly chosen: Expression;
}

interface Judged<V> extends Evaluation<V> {
  readonly rank: number;
  /** The same for all orders of the same operands; breaks ties. */
  readonly key: string;
}

/**
 * Judges an expression: OR takes its best operand, AND its worst, WITH is judged as a unit before its base licence.
 *
 * An unknown unit ranks just before the worst verdict: next to "denied" an AND is denied whatever the unknown is, and an OR
 * never prefers it to anything known but the worst. Operands that tie are told apart by spelling, so their order does not matter.
 */
export function evaluate<V>(expression: Expression, rules: EvaluationRules<V>): Evaluation<V> {
  const { verdict, decidedBy, chosen } = judge(expression, rules);
  return { verdict, decidedBy, chosen };
}

function judge<V>(expression: Expression, rules: EvaluationRules<V>): Judged<V> {
  if (expression.kind === 'license') return judgeTerm(expression, rules);
  const operands = expression.operands.map((operand) => judge(operand, rules));
  const [first, ...others] = [...operands].sort((a, b) => (a.key < b.key ? -1 : 1));
  if (first === undefined) throw new Error('An AND or OR without operands was built');
  const isBetter = expression.kind === 'or' ? lower : higher;
  const winner = others.reduce((best, next) => (isBetter(next, best) ? next : best), first);
  const chosen =
    expression.kind === 'or'
      ? winner.chosen
      : combine(
          'and',
          operands.map((operand) => operand.chosen),
        );
  const decidedBy = explain(winner, operands, expression);
  const key = `(${[first, ...others].map((operand) => operand.key).join(` ${expression.kind} `)})`;
  return { ...winner, chosen, decidedBy, key };
}

function lower(a: { rank: number }, b: { rank: number }): boolean {
  return a.rank < b.rank;
}

function higher(a: { rank: number }, b: { rank: number }): boolean {
  return a.rank > b.rank;
}

// The innermost operator whose operands differ is the one that explains; when all agree, the outer one adds nothing.
function explain<V>(
  winner: Judged<V>,
  operands: readonly Judged<V>[],
  { kind, operands: written }: Compound,
): Decision {
  const differs = operands.some((operand) => operand.rank !== winner.rank);
  if (!differs && winner.decidedBy.because !== 'sole') return winner.decidedBy;
  return {
    ...winner.decidedBy,
    because: kind === 'or' ? 'best-choice' : 'worst-of-all',
    among: written.map(formatExpression).sort(),
  };
}

function judgeTerm<V>(term: LicenseTerm, rules: EvaluationRules<V>): Judged<V> {
  const { verdict, withoutException } = askPolicy(term, rules);
  const decidedBy: Decision = { term, because: 'sole', among: [], withoutException };
  const rank = rankOf(verdict, rules.order);
  return { verdict, rank, decidedBy, chosen: term, key: formatExpression(term) };
}

function askPolicy<V>(
  term: LicenseTerm,
  rules: EvaluationRules<V>,
): { verdict: V | undefined; withoutException: boolean } {
  const unit: LicenseUnit = {
    ...todaysTerm(term.license, term.orLater),
    ...(term.exception === undefined ? {} : { exception: term.exception }),
  };
  const verdict = rules.verdictOf(unit);
  if (verdict !== undefined || unit.exception === undefined) {
    return { verdict, withoutException: false };
  }
  // An exception only ever permits more, so the base licence's verdict is never too kind.
  const base = rules.verdictOf({ license: unit.license, orLater: unit.orLater });
  return { verdict: base, withoutException: base !== undefined };
}

function rankOf<V>(verdict: V | undefined, order: readonly V[]): number {
  const rank = verdict === undefined ? -1 : order.indexOf(verdict);
  return rank === -1 ? order.length - 1.5 : rank;
}

// SPDX-License-Identifier: Apache-2.0
import { parseVers } from '#engines/advisories';
import {
  canonicalise,
  type Expression,
  formatExpression,
  parseExpression,
} from '#engines/licensing';
import { Refusal } from '#model';
import type { DecisionKind, DecisionScope } from './decision.ts';

const MOST_BRANCHES = 64;

/** The licence as it is kept; refuses what is no SPDX expression, and a choice that `before` does not offer. */
export function checkedLicense(
  kind: DecisionKind,
  license: string,
  before: string | undefined,
): string {
  const parsed = parseExpression(license);
  if (!parsed.ok)
    throw bad(
      'compliance/bad-license',
      `"${license}" is no SPDX expression: ${parsed.problem.message}`,
      'Write it like MIT, Apache-2.0 OR MIT, or LicenseRef-name for one that is not on the list.',
    );
  const written = formatExpression(parsed.expression);
  if (kind !== 'choose') return written;
  if (offers(before, written)) return written;
  const branches = choicesOf(before);
  throw bad(
    'compliance/no-such-choice',
    before === undefined
      ? 'There is nothing to choose from: the licence is not known.'
      : `${before} does not offer ${written}.`,
    branches.length > 1
      ? `Choose one of ${branches.join('; ')}.`
      : 'Conclude a licence instead, and say why.',
  );
}

/** Whether a licence leaves the choice to take the other one of it. */
export function offers(license: string | undefined, wanted: string): boolean {
  const parsed = parseExpression(wanted);
  const branches = choicesOf(license);
  return (
    parsed.ok &&
    branches.length > 1 &&
    branches.includes(formatExpression(canonicalise(parsed.expression)))
  );
}

/** What an expression offers to choose from, each as an expression without OR; one where it offers nothing, none where it is too much. */
export function choicesOf(license: string | undefined): readonly string[] {
  const parsed = license === undefined ? undefined : parseExpression(license);
  if (!parsed?.ok) return [];
  const branches = branchesOf(canonicalise(parsed.expression));
  if (branches.length > MOST_BRANCHES) return [];
  return [...new Set(branches.map((all) => formatExpression(canonicalise(allOf(all)))))];
}

// Each branch is the list of what holds together.
function branchesOf(expression: Expression): readonly (readonly Expression[])[] {
  if (expression.kind === 'license') return [[expression]];
  const operands = expression.operands.map(branchesOf);
  if (expression.kind === 'or') return operands.flat();
  return operands.reduce(
    (sofar, next) =>
      sofar.length * next.length > MOST_BRANCHES * MOST_BRANCHES
        ? sofar
        : sofar.flatMap((one) => next.map((other) => [...one, ...other])),
    [[]],
  );
}

function allOf(operands: readonly Expression[]): Expression {
  const [only, second] = operands;
  return only !== undefined && second === undefined ? only : { kind: 'and', operands };
}

/** Refuses what is no VERS range. */
export function checkVersions(versions: string | undefined): void {
  if (versions === undefined) return;
  const parsed = parseVers(versions);
  if (!('code' in parsed)) return;
  throw bad(
    'compliance/bad-range',
    `"${versions}" is no range of versions: ${parsed.message}`,
    'Write it in VERS, like vers:npm/>=1.2.0|<2.0.0, or leave it out for all versions.',
  );
}

/** Refuses a scope that makes no sense. */
export function checkScope(kind: DecisionKind, { kind: scope, id }: DecisionScope): void {
  if (kind === 'curate' && scope !== 'organisation')
    throw bad(
      'compliance/bad-scope',
      'What is true of a package is true everywhere, so a curation is for the whole organisation.',
      'Conclude a licence for the one product or repository instead.',
    );
  if ((scope === 'organisation') !== (id === undefined))
    throw bad(
      'compliance/bad-scope',
      `A decision for ${scope === 'organisation' ? 'the organisation names no id' : `one ${scope} names its id`}.`,
      'Give scope and id together.',
    );
}

function bad(code: string, message: string, next: string): Refusal {
  return new Refusal('invalid', code, message, next);
}

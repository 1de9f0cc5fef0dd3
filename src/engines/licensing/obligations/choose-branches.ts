// SPDX-License-Identifier: Apache-2.0
import { classOf, LICENSE_CLASSES } from '../catalog/index.ts';
import {
  type Expression,
  formatExpression,
  formatTerm,
  type LicenseTerm,
} from '../expression/index.ts';
import { sheetOf } from './catalogue.ts';

/** An OR: the branch that was taken and those that could be taken instead. */
export interface Choice {
  readonly chosen: string;
  readonly alternatives: readonly string[];
}

export interface Branches {
  /** The terms that are left to follow, each once, by spelling. */
  readonly followed: readonly LicenseTerm[];
  readonly choices: readonly Choice[];
}

interface Branch extends Branches {
  readonly text: string;
  /** By class first, then by how much is asked in any use. */
  readonly weight: readonly [heaviest: number, rows: number];
}

/**
 * Takes the lightest branch of every OR; of branches that weigh the same the one spelled first.
 * Looks at the licences only, not at the use. Takes a canonical expression.
 */
export function chooseBranches(expression: Expression): Branches {
  const { followed, choices } = branchOf(expression);
  return { followed, choices };
}

function branchOf(expression: Expression): Branch {
  if (expression.kind === 'license') return termBranch(expression);
  const operands = expression.operands.map(branchOf);
  return expression.kind === 'and'
    ? allOf(operands, formatExpression(expression))
    : bestOf(operands);
}

function termBranch(term: LicenseTerm): Branch {
  const text = formatTerm(term);
  const heaviest = LICENSE_CLASSES.indexOf(classOf(text));
  const rows = sheetOf(term.license)?.rows.length ?? Number.POSITIVE_INFINITY;
  return { followed: [term], choices: [], text, weight: [heaviest, rows] };
}

function allOf(operands: readonly Branch[], text: string): Branch {
  const byText = new Map(
    operands.flatMap(({ followed }) => followed.map((term) => [formatTerm(term), term] as const)),
  );
  return {
    followed: [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term),
    choices: operands.flatMap(({ choices }) => choices),
    text,
    weight: [
      Math.max(...operands.map(({ weight }) => weight[0])),
      operands.reduce((sum, { weight }) => sum + weight[1], 0),
    ],
  };
}

function bestOf(operands: readonly Branch[]): Branch {
  const [best, ...others] = [...operands].sort(lighterFirst);
  if (best === undefined) throw new Error('An OR without operands was built');
  const choice = { chosen: best.text, alternatives: others.map(({ text }) => text) };
  return { ...best, choices: [choice, ...best.choices] };
}

function lighterFirst(a: Branch, b: Branch): number {
  return (
    a.weight[0] - b.weight[0] ||
    Math.sign(a.weight[1] - b.weight[1] || 0) ||
    (a.text < b.text ? -1 : 1)
  );
}

// SPDX-License-Identifier: Apache-2.0
import type { Figure, FigureRow } from '#model';
import { FEWEST_OBSERVATIONS, insufficientFigure, knownFigure } from './figure-of.ts';
import { numberOf, type Parameter, type Parameters } from './parameter.ts';
import { ascribed, ascribedShare, commitsOf, type Tally } from './tally.ts';

const share: Parameter<number> = {
  id: 'share',
  unit: 'per cent of the commits',
  default: 50,
  sentence:
    'How large a part of the commits the smallest group has to hold; reaching it exactly is enough.',
  range: { from: 1, to: 100 },
};

const leastCoverage: Parameter<number> = {
  id: 'leastCoverage',
  unit: 'per cent of the commits',
  default: 50,
  sentence: 'How large a part of the commits has to be ascribed before a number is given.',
  range: { from: 0, to: 100 },
};

/** Parameters of every metric of this family. */
export const concentrationParameters: readonly Parameter[] = [share, leastCoverage];

/** The same, with another share as default. */
export function concentrationParametersWith(percent: number): readonly Parameter[] {
  return [{ ...share, default: percent }, leastCoverage];
}

/** How many of the holders, most first, make up the group; `percent` is the share asked for. */
export type GroupRule = (mostFirst: readonly Tally[], percent: number) => number;

interface Holders {
  /** `person` or `organisation`, as rows point to them. */
  readonly subject: string;
  /** Shown for the commits that nobody can be named for. */
  readonly nobody: string;
  readonly tallies: readonly Tally[];
  /** The smallest group that has the share, where nothing else is said. */
  readonly rule?: GroupRule;
  /** Per cent, where the parameter is left out; 50 where nothing else is said. */
  readonly share?: number;
}

/**
 * The smallest number of holders who together have at least the asked share of the ascribed commits.
 * Commits that cannot be ascribed are a row of their own and never a holder.
 */
export function concentration(holders: Holders, parameters: Parameters): Figure {
  const named = ascribed(holders.tallies);
  const size = (holders.rule ?? smallestGroup)(
    named,
    numberOf({ ...share, default: holders.share ?? share.default }, parameters),
  );
  const rows = rowsOf(holders, size);
  const coverage = ascribedShare(holders.tallies);
  const enough = numberOf(leastCoverage, parameters);
  if (commitsOf(named) < FEWEST_OBSERVATIONS) {
    return insufficientFigure('Fewer than five commits can be ascribed.', rows, coverage);
  }
  if (commitsOf(named) * 100 < enough * commitsOf(holders.tallies)) {
    return insufficientFigure(`Less than ${enough} % of the commits are ascribed.`, rows, coverage);
  }
  return knownFigure({ value: size, rows, coverage });
}

// Whole numbers on both sides: a share of exactly 50 % must not depend on how a fraction is rounded.
function smallestGroup(mostFirst: readonly Tally[], percent: number): number {
  const needed = commitsOf(mostFirst) * percent;
  let held = 0;
  let size = 0;
  for (const { commits } of mostFirst) {
    if (held * 100 >= needed) break;
    held += commits;
    size += 1;
  }
  return size;
}

function rowsOf({ subject, nobody, tallies }: Holders, size: number): readonly FigureRow[] {
  const all = commitsOf(tallies);
  const named = ascribed(tallies).map((tally, rank) => ({
    label: tally.label || tally.key,
    detail: `${tally.commits} of ${all} commits`,
    amount: rank < size ? 1 : 0,
    subject: `${subject}:${tally.key}`,
  }));
  const rest = tallies.filter(({ key }) => key === '');
  return [
    ...named,
    ...rest.map(({ commits }) => ({
      label: nobody,
      detail: `${commits} of ${all} commits`,
      amount: 0,
    })),
  ];
}

// SPDX-License-Identifier: Apache-2.0
import { type Priorities, prioritiesOf } from './priorities.ts';
import type { ProjectFacts } from './project-facts.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import { type ProjectSignals, signalsOf } from './signals.ts';
import { type Change, whatWouldChange } from './what-would-change.ts';

export interface ProjectRating extends Priorities {
  readonly signals: ProjectSignals;
  /** The three that weigh most, heaviest first; fewer where fewer are known. */
  readonly reasons: readonly Reason[];
  /** What is not known and would move it most, at most three. */
  readonly changes: readonly Change[];
}

/** Rates an upstream project. What nobody knows counts with what is expected, and lowers `confidence`. */
export function rateProject(facts: ProjectFacts): ProjectRating {
  const signals = signalsOf(facts);
  return {
    signals,
    ...prioritiesOf(signals),
    reasons: reasonsFor(facts, signals),
    changes: whatWouldChange(signals),
  };
}

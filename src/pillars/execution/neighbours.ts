// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { type Dependency, misfitOf } from './dependencies/index.ts';
import { factsOf } from './facts-in.ts';
import { type InitiativeView, initiativeView } from './initiative-view.ts';

/** The initiative at the other end of a dependency. */
export interface Neighbour
  extends Pick<InitiativeView, 'id' | 'title' | 'state' | 'status' | 'start' | 'finish'> {
  readonly forecastFinish?: string | undefined;
  readonly why: string;
  /** A sentence where the dates do not fit. */
  readonly misfit?: string | undefined;
}

/** What the initiative needs first, and what waits for it. */
export async function neighboursOf(
  tx: Transaction,
  view: InitiativeView,
  dependencies: readonly Dependency[],
  now: Instant,
): Promise<{ readonly needs: readonly Neighbour[]; readonly neededBy: readonly Neighbour[] }> {
  const needs: Neighbour[] = [];
  const neededBy: Neighbour[] = [];
  for (const { initiativeId, needsId, why } of dependencies) {
    if (initiativeId === view.id) {
      const other = initiativeView(await factsOf(tx, needsId), now);
      needs.push(neighbourOf(other, why, misfitOf(view, other)));
    }
    if (needsId === view.id) {
      const other = initiativeView(await factsOf(tx, initiativeId), now);
      neededBy.push(neighbourOf(other, why, misfitOf(other, view)));
    }
  }
  return { needs, neededBy };
}

function neighbourOf(other: InitiativeView, why: string, misfit: string | undefined): Neighbour {
  const { id, title, state, status, start, finish, value } = other;
  const forecastFinish = value?.forecastFinish;
  return { id, title, state, status, start, finish, forecastFinish, why, misfit };
}

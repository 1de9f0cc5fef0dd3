// SPDX-License-Identifier: Apache-2.0
import { objectiveProgress, type PaceState, pace } from '#engines/planning';
import { type Instant, type Principal, Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import { type KeyResult, listKeyResults } from './key-result.ts';
import { type ValueSources, valuesOf } from './key-result-values.ts';
import { type KeyResultView, keyResultView } from './key-result-view.ts';

interface Objective {
  readonly id: number;
  readonly title: string;
  readonly why: string;
  readonly owner?: string | undefined;
  readonly start: Instant;
  readonly due: Instant;
}

/** An objective with how it stands. */
export interface ObjectiveView extends Objective {
  /** Weighted mean over the key results that are known; absent when none is. */
  readonly progress?: number | undefined;
  /** Share of the weight that is known, 0 to 1. */
  readonly known: number;
  readonly pace: PaceState;
  readonly keyResults: KeyResultView[];
}

export interface StrategyView {
  /** Empty while the organisation has none. */
  readonly mission: string;
  readonly objectives: ObjectiveView[];
}

interface Stored {
  readonly mission: string;
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
}

/** Mission and objectives as they stand at the moment. */
export async function strategyView(
  sources: ValueSources,
  principal: Principal,
  at: Instant,
): Promise<StrategyView> {
  const { mission, objectives, keyResults } = await sources.storage.read(principal, stored);
  const values = await valuesOf(sources, principal, keyResults);
  const views = objectives.map((objective) => {
    const own = keyResults.filter(({ objectiveId }) => objectiveId === objective.id);
    const results = own.map((each) => keyResultView(each, values.get(each.id) ?? [], at));
    return objectiveView(objective, results, at);
  });
  return { mission, objectives: views };
}

/** One objective as it stands at the moment; refuses an id that the organisation does not have. */
export async function objectiveById(
  sources: ValueSources,
  principal: Principal,
  id: number,
  at: Instant,
): Promise<ObjectiveView> {
  const { objectives } = await strategyView(sources, principal, at);
  const found = objectives.find((objective) => objective.id === id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'strategy/no-such-objective',
    `There is no objective ${id}.`,
    'Look for it in the list of objectives.',
  );
}

function objectiveView(
  objective: Objective,
  keyResults: KeyResultView[],
  at: Instant,
): ObjectiveView {
  const { progress, known } = objectiveProgress(
    keyResults.map((each) => ({ progress: each.progress, weight: each.weight })),
  );
  const { start, due } = objective;
  const { state } = pace({ progress, start, due, at });
  return { ...objective, progress, known, pace: state, keyResults };
}

async function stored(tx: Transaction): Promise<Stored> {
  const [mission] = await tx.query<{ text: string }>(
    'SELECT text FROM strategy_mission ORDER BY version DESC LIMIT 1',
  );
  const objectives = await tx.query<Objective & { owner: string | null }>(
    `SELECT id, title, why, owner, start_at AS start, due_at AS due
     FROM strategy_objective ORDER BY position, id`,
  );
  return {
    mission: mission?.text ?? '',
    objectives: objectives.map((row) => ({ ...row, owner: row.owner ?? undefined })),
    keyResults: await listKeyResults(tx),
  };
}

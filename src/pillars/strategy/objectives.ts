// SPDX-License-Identifier: Apache-2.0
import { objectiveProgress, type PaceState, pace } from '#engines/planning';
import type { Instant, Principal } from '#model';
import type { Transaction } from '#platform/storage';
import { type CheckIn, latestCheckIns } from './check-in.ts';
import { type KeyResult, listKeyResults } from './key-result.ts';
import { type ValueSources, valuesOf } from './key-result-values.ts';
import { type KeyResultView, keyResultView } from './key-result-view.ts';
import { type Objective, objectiveAmong, objectivesIn } from './objective.ts';

/** An objective with how it stands. */
export interface ObjectiveView extends Objective {
  /** Weighted mean over the key results that are known; absent when none is. */
  readonly progress?: number | undefined;
  /** Share of the weight that is known, 0 to 1. */
  readonly known: number;
  readonly pace: PaceState;
  readonly keyResults: KeyResultView[];
  /** What was said last of it. */
  readonly checkIn?: CheckIn | undefined;
}

export interface StrategyView {
  /** Empty while the organisation has none. */
  readonly mission: string;
  /** Counts the versions of the mission; 0 without one. */
  readonly missionRevision: number;
  /** The open ones first. */
  readonly objectives: ObjectiveView[];
}

interface Stored {
  readonly mission: string;
  readonly missionRevision: number;
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly checkIns: ReadonlyMap<number, CheckIn>;
}

/** Mission and objectives as they stand at the moment. */
export async function strategyView(
  sources: ValueSources,
  principal: Principal,
  at: Instant,
): Promise<StrategyView> {
  const { objectives, keyResults, checkIns, ...mission } = await sources.storage.read(
    principal,
    stored,
  );
  const values = await valuesOf(sources, principal, keyResults);
  const views = objectives.map((objective) => {
    const own = keyResults.filter(({ objectiveId }) => objectiveId === objective.id);
    const results = own.map((each) => keyResultView(each, values.get(each.id) ?? [], at));
    const view = objectiveView(objective, results, at);
    return { ...view, checkIn: checkIns.get(objective.id) };
  });
  return { ...mission, objectives: views };
}

/** One objective as it stands at the moment; refuses an id that the organisation does not have. */
export async function objectiveById(
  sources: ValueSources,
  principal: Principal,
  id: number,
  at: Instant,
): Promise<ObjectiveView> {
  const { objectives } = await strategyView(sources, principal, at);
  return objectiveAmong(objectives, id);
}

function objectiveView(
  objective: Objective,
  keyResults: KeyResultView[],
  at: Instant,
): ObjectiveView {
  const { progress, known } = objectiveProgress(
    keyResults.map((each) => ({ progress: each.progress, weight: each.weight })),
  );
  const { start, due, closing } = objective;
  const { state } = pace({ progress, start, due, at: closing?.at ?? at });
  return { ...objective, progress, known, pace: state, keyResults };
}

async function stored(tx: Transaction): Promise<Stored> {
  const [mission] = await tx.query<{ text: string; version: number }>(
    'SELECT text, version FROM strategy_mission ORDER BY version DESC LIMIT 1',
  );
  return {
    mission: mission?.text ?? '',
    missionRevision: mission?.version ?? 0,
    objectives: await objectivesIn(tx),
    keyResults: await listKeyResults(tx),
    checkIns: await latestCheckIns(tx),
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { HitWork } from './hits.ts';
import type { Objective, Situation } from './situation.ts';

type KeyResult = Objective['keyResults'][number];

/** A key result that suffers. */
export interface SufferingKeyResult {
  readonly id: number;
  readonly title: string;
  readonly objectiveTitle: string;
  /** Its pace as it is. */
  readonly pace: KeyResult['pace'];
  /** What it comes to. */
  readonly turns: string;
  readonly because: string;
  /** `certain`: its own milestones stop. `likely`: what was to move it, or its objective, stops. */
  readonly strength: 'certain' | 'likely';
  readonly to: string;
}

type Harm = Pick<SufferingKeyResult, 'turns' | 'because' | 'strength'>;

/** The key results that suffer, the certain ones first. What is reached already suffers nothing. */
export function keyResultsHit(
  { objectives, work }: Situation,
  hits: readonly HitWork[],
): readonly SufferingKeyResult[] {
  const suffering = objectives.flatMap((objective) =>
    objective.keyResults.flatMap((keyResult) => {
      if ((keyResult.progress ?? 0) >= 1) return [];
      const serving = work.filter(({ objectiveId }) => objectiveId === objective.id).length;
      const harm =
        byMilestones(keyResult, hits) ??
        byBenefit(keyResult, hits) ??
        byObjective(objective, serving, hits);
      if (harm === undefined) return [];
      const { id, title, pace } = keyResult;
      const to = `/strategy/objectives/${objective.id}`;
      return [{ id, title, objectiveTitle: objective.title, pace, to, ...harm }];
    }),
  );
  return suffering.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ strength }: Harm): number {
  return strength === 'certain' ? 0 : 1;
}

function byMilestones(keyResult: KeyResult, hits: readonly HitWork[]): Harm | undefined {
  const hit = hits.find(({ work }) => work.id === keyResult.initiativeId);
  if (hit === undefined || hit.reachable >= keyResult.target) return undefined;
  return {
    turns: `off track: it ends at ${per(hit.reachable)} of ${per(keyResult.target)}`,
    because: `It is driven by the milestones of “${hit.work.title}”. ${hit.because.join(' ')}`,
    strength: 'certain',
  };
}

function byBenefit({ kpiId }: KeyResult, hits: readonly HitWork[]): Harm | undefined {
  if (kpiId === undefined) return undefined;
  for (const { work, stops } of hits) {
    const benefit = stops ? work.benefits.find((one) => one.kpiId === kpiId) : undefined;
    if (benefit === undefined) continue;
    const because = `“${work.title}” was to move its KPI: ${benefit.title}.`;
    return { turns: 'left to its trend', because, strength: 'likely' };
  }
  return undefined;
}

function byObjective(
  { id }: Objective,
  serving: number,
  hits: readonly HitWork[],
): Harm | undefined {
  const stopped = hits.filter(({ work, stops }) => stops && work.objectiveId === id);
  const [first] = stopped;
  if (first === undefined) return undefined;
  const left = serving - stopped.length;
  const names = stopped.map(({ work }) => `“${work.title}”`).join(', ');
  const rest = left === 0 ? 'nothing else serves it' : `${left} of ${serving} are left`;
  return {
    turns: left === 0 ? 'nobody works on it' : 'less work on it',
    because: `Its objective loses ${names}; ${rest}.`,
    strength: 'likely',
  };
}

function per(share: number): string {
  return `${Math.round(share * 100)}%`;
}

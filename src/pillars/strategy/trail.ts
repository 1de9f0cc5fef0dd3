// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import { type LogEntry, listLog, type Transaction } from '#platform/storage';
import { type CheckIn, checkInsOf } from './check-in.ts';
import type { ValueSources } from './key-result-values.ts';
import { type ObjectiveView, objectiveById } from './objectives.ts';
import { actionsOnTheTrail, sentencesOf } from './trail-sentences.ts';

export interface TrailEntry {
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly sentence: string;
}

export interface ObjectiveWithTrail extends ObjectiveView {
  /** What was done about the objective, its key results and their KPIs, newest first. */
  readonly trail: TrailEntry[];
  /** Newest first. */
  readonly checkIns: CheckIn[];
}

// Of each action; an objective lives for a year, and readings come about once a day.
const MOST_ENTRIES = 400;
const MOST_SHOWN = 100;

/** One objective and what was done about it; refuses an id that the organisation does not have. */
export async function objectiveWithTrail(
  sources: ValueSources,
  principal: Principal,
  id: number,
  at: Instant,
): Promise<ObjectiveWithTrail> {
  const objective = await objectiveById(sources, principal, id, at);
  const entries = await sources.storage.read(principal, entriesOnTheTrail);
  const trail = entries.flatMap((entry) =>
    sentencesOf(entry, objective).map((sentence) => ({
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      sentence,
    })),
  );
  const checkIns = await sources.storage.read(principal, (tx) => checkInsOf(tx, id));
  return { ...objective, trail: trail.slice(0, MOST_SHOWN), checkIns };
}

async function entriesOnTheTrail(tx: Transaction): Promise<readonly LogEntry[]> {
  const found: LogEntry[] = [];
  for (const action of actionsOnTheTrail) {
    found.push(...(await listLog(tx, { action, limit: MOST_ENTRIES })));
  }
  return found.sort((one, other) => other.sequence - one.sequence);
}

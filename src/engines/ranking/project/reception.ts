// SPDX-License-Identifier: Apache-2.0
import { type ForgeItem, type Instant, type ItemEvent, secondsOf } from '#model';
import type { ProjectFacts } from './project-facts.ts';

const SECONDS_A_DAY = 86_400;
export const WINDOW_DAYS = 365;
/** Fewer say nothing about how a project treats people. */
const FEWEST = 3;

/**
 * How a project received outsiders in the 365 days before the moment: the share of their decided change requests that was merged,
 * and the median days until a person of the project first did something about what they opened. What nobody has answered yet counts
 * with the days it has waited. Bots count on neither side. Absent where fewer than three say it.
 */
export function receptionOf(
  items: readonly ForgeItem[],
  at: Instant,
): Pick<ProjectFacts, 'outsiderMergeRatio' | 'daysToFirstResponse'> {
  const now = secondsOf(at);
  const recent = items.filter(
    (item) => isOfOutsider(item) && now - secondsOf(item.openedAt) <= WINDOW_DAYS * SECONDS_A_DAY,
  );
  const decided = recent.filter(({ kind, state }) => kind === 'change-request' && state !== 'open');
  const merged = decided.filter(({ state }) => state === 'merged').length;
  const waits = recent.map((item) => waitOf(item, now)).sort((a, b) => a - b);
  return {
    outsiderMergeRatio: decided.length < FEWEST ? undefined : merged / decided.length,
    daysToFirstResponse: waits.length < FEWEST ? undefined : waits[Math.floor(waits.length / 2)],
  };
}

/** Opened by a person who does not belong to the project. */
export function isOfOutsider({ association, author }: ForgeItem): boolean {
  return association !== 'member' && association !== 'unknown' && author?.actorClass !== 'bot';
}

function waitOf(item: ForgeItem, now: number): number {
  const answer = item.events.find((event) => isOfProject(event));
  const until = answer === undefined ? now : secondsOf(answer.at);
  return Math.max(0, until - secondsOf(item.openedAt)) / SECONDS_A_DAY;
}

/** Done by a person of the project. */
export function isOfProject({ association, actor }: ItemEvent): boolean {
  return association === 'member' && actor?.actorClass !== 'bot';
}

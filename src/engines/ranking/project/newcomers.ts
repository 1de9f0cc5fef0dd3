// SPDX-License-Identifier: Apache-2.0
import { type ForgeItem, type Instant, secondsOf } from '#model';
import type { Newcomers } from '../issue/issue-facts.ts';
import { isOfOutsider, WINDOW_DAYS } from './reception.ts';

const SECONDS_A_DAY = 86_400;

/** How newcomers fare, by all issues and change requests of a project: whose first change was merged in the last 365 days. */
export function newcomersAmong(items: readonly ForgeItem[], at: Instant): Newcomers {
  const now = secondsOf(at);
  const first = new Map<string, number>();
  for (const item of items) {
    const merged = mergedAt(item);
    const who = item.author?.login.toLowerCase();
    if (merged === undefined || who === undefined || !isOfOutsider(item)) continue;
    first.set(who, Math.min(merged, first.get(who) ?? Number.POSITIVE_INFINITY));
  }
  const recent = [...first.values()].filter((merged) => isWithin(now - merged));
  const open = items.filter(({ kind, state }) => kind === 'issue' && state === 'open');
  return { merged: recent.length, openIssues: open.length };
}

function mergedAt({ kind, state, closedAt }: ForgeItem): number | undefined {
  const isMerged = kind === 'change-request' && state === 'merged' && closedAt !== undefined;
  return isMerged ? secondsOf(closedAt) : undefined;
}

function isWithin(seconds: number): boolean {
  return seconds >= 0 && seconds <= WINDOW_DAYS * SECONDS_A_DAY;
}

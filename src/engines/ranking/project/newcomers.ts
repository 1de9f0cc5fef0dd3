// SPDX-License-Identifier: Apache-2.0
import { type ForgeItem, type Instant, secondsOf } from '#model';
import { drawOf } from '../issue/chance.ts';
import { closedBecause } from '../issue/gate.ts';
import type { Newcomers } from '../issue/issue-facts.ts';
import { issueOfItem } from '../issue/issue-of-item.ts';
import { isOfOutsider, WINDOW_DAYS } from './reception.ts';

const SECONDS_A_DAY = 86_400;

/**
 * How newcomers fare, by all issues and change requests of a project: whose first change was merged in the last 365 days and closed
 * an issue. Most first changes close none (a typo, a missing line), and say nothing of the issues that are open.
 */
export function newcomersAmong(items: readonly ForgeItem[], at: Instant): Newcomers {
  const now = secondsOf(at);
  const closers = new Set(items.filter(({ kind }) => kind === 'issue').flatMap(linkedTo));
  const first = new Map<string, First>();
  for (const item of items) {
    const merged = mergedAt(item);
    const who = item.author?.login.toLowerCase();
    if (merged === undefined || who === undefined || !isOfOutsider(item)) continue;
    if (merged < (first.get(who)?.at ?? Number.POSITIVE_INFINITY))
      first.set(who, { at: merged, closed: closers.has(item.address) });
  }
  const recent = [...first.values()].filter(({ at, closed }) => closed && isWithin(now - at));
  const open = items.filter(({ state }) => state === 'open');
  const issues = open.filter(({ kind }) => kind === 'issue');
  const draw = drawOfFree(issues, open, at);
  return { merged: recent.length, openIssues: issues.length, draw };
}

interface First {
  readonly at: number;
  readonly closed: boolean;
}

/** Addresses of the changes that say they close it. */
function linkedTo({ events }: ForgeItem): readonly string[] {
  return events.flatMap(({ kind, detail }) => (kind === 'linked' && detail ? [detail] : []));
}

/** What the issues draw together that are nobody's yet: those are what newcomers choose among. */
function drawOfFree(issues: readonly ForgeItem[], open: readonly ForgeItem[], at: Instant): number {
  const changes = open.filter(({ kind }) => kind === 'change-request');
  const addresses = new Set(changes.map(({ address }) => address));
  return issues
    .map((item) => issueOfItem(item, addresses, at))
    .filter((issue) => closedBecause(issue, {}) === undefined)
    .reduce((sum, issue) => sum + drawOf(issue), 0);
}

function mergedAt({ kind, state, closedAt }: ForgeItem): number | undefined {
  const isMerged = kind === 'change-request' && state === 'merged' && closedAt !== undefined;
  return isMerged ? secondsOf(closedAt) : undefined;
}

function isWithin(seconds: number): boolean {
  return seconds >= 0 && seconds <= WINDOW_DAYS * SECONDS_A_DAY;
}

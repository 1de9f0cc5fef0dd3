// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore, type Principal, plusDays } from '#model';
import type { Storage } from '#platform/storage';
import { markAcknowledged, markSnoozed } from './alert-store.ts';
import { alertById } from './list-alerts.ts';
import { badAnswer, changedMeanwhile, requireAnswerer } from './refuse.ts';

/** Which alert, as somebody has seen it, and why. */
export interface Answering {
  readonly id: number;
  readonly revision: number;
  readonly why: string;
}

export interface Snoozing extends Answering {
  /** The moment from which on it asks again. */
  readonly until: Instant;
}

/** Somebody has looked: it stays until the figure is back, and asks nobody any more. Ends a snooze. */
export async function acknowledgeAlert(
  storage: Storage,
  principal: Principal,
  { id, revision, why }: Answering,
  at: Instant,
): Promise<void> {
  requireAnswerer(principal);
  const what = {
    action: 'measurement/acknowledge-alert',
    subject: `alert:${id}`,
    detail: { why },
  };
  await storage.write(principal, what, async (tx) => {
    await alertById(tx, id, at);
    const marking = { id, revision, why, by: principal.actor };
    if (!(await markAcknowledged(tx, marking, at))) throw changedMeanwhile(`Alert ${id}`);
  });
}

/** Longer than this nobody remembers why. */
const MOST_DAYS = 366;

/** Not now: it asks nobody before the moment. */
export async function snoozeAlert(
  storage: Storage,
  principal: Principal,
  { id, revision, why, until }: Snoozing,
  at: Instant,
): Promise<void> {
  requireAnswerer(principal);
  if (!isBefore(at, until)) throw badAnswer(`${until} is over.`, 'Choose a moment to come.');
  if (isBefore(plusDays(at, MOST_DAYS), until))
    throw badAnswer(
      `${until} is more than ${MOST_DAYS} days away.`,
      'Choose an earlier day, or change the rule.',
    );
  const what = {
    action: 'measurement/snooze-alert',
    subject: `alert:${id}`,
    detail: { why, until },
  };
  await storage.write(principal, what, async (tx) => {
    await alertById(tx, id, at);
    const marking = { id, revision, why, by: principal.actor };
    if (!(await markSnoozed(tx, marking, until))) throw changedMeanwhile(`Alert ${id}`);
  });
}

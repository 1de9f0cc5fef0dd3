// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type Principal, plusDays, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { dayStart } from '../day.ts';
import type { Seen } from '../initiative.ts';
import { initiativeById } from '../initiative.ts';
import { latestProgress } from '../progress.ts';
import { changePlan } from './change-plan.ts';
import { EMPTY_PLAN, type Milestone, plansIn } from './plan.ts';

/** By how many days what is not done moves; below 0 it comes earlier. */
export interface Shift extends Seen {
  readonly days: number;
  /** Only this one; all that are not done where it is left out. */
  readonly milestoneId?: number | undefined;
  readonly reason?: string | undefined;
  readonly approver?: string | undefined;
}

const MOST_DAYS = 3660;

/**
 * Moves milestones that are not done. It is a change of the plan like every other: once it is approved, reason and approver
 * are asked for, and the old plan stays as a baseline. Where all of it moves, planned hours that have days of their own move too.
 */
export async function shiftPlan(
  storage: Storage,
  principal: Principal,
  { days, milestoneId, ...change }: Shift,
  at: Instant,
): Promise<void> {
  if (!Number.isInteger(days) || days === 0 || Math.abs(days) > MOST_DAYS)
    throw bad(`${days} is no number of days`, 'Give a whole number of days, below 0 for earlier.');
  const { milestones, budget, undone } = await storage.read(principal, async (tx) => {
    await initiativeById(tx, change.id);
    const plan = (await plansIn(tx, change.id)).get(change.id) ?? EMPTY_PLAN;
    const ids = plan.milestones.map(({ id }) => id);
    const done = await latestProgress(tx, ids);
    return { ...plan, undone: ids.filter((id) => done.get(id) !== 100) };
  });
  const moving = milestoneId === undefined ? undone : undone.filter((id) => id === milestoneId);
  if (moving.length === 0)
    throw bad('nothing of it is left to be done', 'What is done stays where it was.');
  const moved = milestones.map((one) => (moving.includes(one.id) ? shifted(one, days) : one));
  const teamDays = milestoneId === undefined ? days : undefined;
  await changePlan(storage, principal, { ...change, milestones: moved, budget, teamDays }, at);
}

function shifted(milestone: Milestone, days: number): Milestone {
  const by = (day: string) => dayOf(plusDays(dayStart(day), days));
  return { ...milestone, start: by(milestone.start), finish: by(milestone.finish) };
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'execution/bad-shift', `Moving the plan: ${what}.`, next);
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant, type Principal } from '#model';
import type { TestStorage } from '#platform/storage';
import { type Execution, openExecution } from './index.ts';
import type { PlanChange } from './plan/index.ts';

export const IDEA = { title: 'Publish the parser', why: 'Others want it.', currency: 'EUR' };

/** Two pieces of work over four months; 10,000.00 of money, and help worth 500.00. */
export const PLAN: Pick<PlanChange, 'milestones' | 'budget'> = {
  milestones: [
    {
      title: 'Clean the code',
      weight: 1,
      start: '2026-01-01',
      finish: '2026-02-28',
      accrual: 'linear',
    },
    {
      title: 'Release it',
      weight: 3,
      start: '2026-03-01',
      finish: '2026-04-30',
      accrual: 'linear',
    },
  ],
  budget: [
    { title: 'Two people', kind: 'people', hours: 100, rate: 8_000 },
    { title: 'Audit', kind: 'cash', amount: 200_000 },
    { title: 'Mentors', kind: 'in-kind', hours: 10, rate: 5_000 },
  ],
};
export const APPROVAL = { approver: 'The board', reason: 'It pays.' };
export const JANUARY = at('2026-01-01T08:00:00Z');

export function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not an instant: ${text}`);
  return found;
}

export interface Opened {
  readonly principal: Principal;
  readonly execution: Execution;
  readonly id: number;
}

/** An idea in an organisation of its own. */
export async function opened(test: TestStorage): Promise<Opened> {
  const principal = await test.anotherOrganisation();
  const execution = openExecution(test.storage);
  return { principal, execution, id: await execution.add(principal, IDEA, { at: JANUARY }) };
}

/** The same, planned, approved and in flight since the first day of its plan. */
export async function inFlight(test: TestStorage): Promise<Opened> {
  const all = await opened(test);
  const { principal, execution, id } = all;
  await execution.changePlan(principal, { id, revision: 1, ...PLAN }, JANUARY);
  await execution.move(principal, { id, revision: 2, to: 'business-case' }, JANUARY);
  await execution.move(principal, { id, revision: 3, to: 'approved', ...APPROVAL }, JANUARY);
  await execution.move(principal, { id, revision: 4, to: 'in-flight' }, JANUARY);
  return all;
}

/** The milestone of that title, as it is. */
export async function milestoneOf({ principal, execution, id }: Opened, title: string) {
  const { milestones } = await execution.initiative(principal, id, JANUARY);
  const found = milestones.find((one) => one.title === title);
  if (found === undefined) throw new Error(`No milestone ${title}`);
  return found;
}

/** The present plan as a change of it would send it. */
export async function planOf({ principal, execution, id }: Opened) {
  const { milestones, lines, revision } = await execution.initiative(principal, id, JANUARY);
  const plain = milestones.map(
    ({ done: _, isLate: __, claims: ___, key: ____, follows: _____, ...one }) => one,
  );
  return { id, revision, milestones: plain, budget: lines };
}

// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { Adoptions } from '#pillars/execution';
import type { Caller } from '#surfaces/http';
import type { Office } from '../office.ts';
import { logDecision } from './log-decision.ts';

type Deciding = Parameters<Adoptions['decide']>[1];

/**
 * Decides, and puts the decision into the decision log; one that was decided before is superseded there. Should the log fail,
 * the job tries it again, and so does the work of every day.
 */
export async function followUp(office: Office, caller: Caller, deciding: Deciding): Promise<void> {
  const { adoptions, jobs, clock } = office;
  const { id } = deciding;
  const benefit = await withUnit(office, caller, deciding.benefit);
  await adoptions.decide(caller, { ...deciding, benefit }, clock.now());
  const job = { kind: 'log-decisions', subject: `adoption:${id}`, key: `${id}`, data: {} };
  await jobs.enqueue(caller, job);
  await logDecision(office, caller, id);
}

/** A benefit that a KPI measures has its unit, and its value of today as the one before. */
async function withUnit(
  { measurement }: Office,
  principal: Principal,
  benefit: Deciding['benefit'],
): Promise<Deciding['benefit']> {
  if (benefit?.kpiId === undefined) return benefit;
  const { unit, latest } = await measurement.kpiAlone(principal, benefit.kpiId);
  return { ...benefit, unit, baseline: benefit.baseline ?? latest?.value };
}

interface Making {
  readonly id: number;
  readonly title: string;
  readonly objectiveId?: number | undefined;
}

/** Makes the initiative that carries a decision out, with the benefit that is expected; once. */
export async function initiativeFor(
  { adoptions, execution, strategy, clock }: Office,
  caller: Caller,
  { id, title, objectiveId }: Making,
): Promise<void> {
  const now = clock.now();
  const { decision, currency, initiativeId, ...adoption } = await adoptions.one(caller, id, now);
  if (decision?.verdict !== 'adopt') throw nothingToDo(adoption.title);
  if (initiativeId !== undefined) throw isMade(adoption.title);
  if (objectiveId !== undefined) await strategy.objective(caller, objectiveId, now);
  const words = { title, why: decision.reason, objectiveId, currency };
  const made = await execution.add(caller, words, {
    at: now,
    key: `adoption-${id}-${decision.at}`,
  });
  const { benefit, reviewOn } = decision;
  if (benefit !== undefined && reviewOn !== undefined) {
    const { benefits } = await execution.initiative(caller, made, now);
    if (benefits.length === 0)
      await execution.addBenefit(caller, { ...benefit, reviewOn, initiativeId: made });
  }
  await adoptions.link(caller, { id, initiativeId: made });
}

function nothingToDo(title: string): Refusal {
  return new Refusal(
    'conflict',
    'execution/nothing-adopted',
    `"${title}" is not decided for a candidate, so there is nothing to carry out.`,
    'Decide first.',
  );
}

function isMade(title: string): Refusal {
  return new Refusal(
    'conflict',
    'execution/initiative-is-made',
    `An initiative carries out "${title}" already.`,
    'Change that one.',
  );
}

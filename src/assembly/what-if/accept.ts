// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { Office } from '../office.ts';
import { type Answer, answerOf } from './answer.ts';
import { cutLines } from './cut-budget.ts';
import { droppedIn, isNamed, type Scenario } from './scenario.ts';
import { type Situation, situationOf, type Work } from './situation.ts';

export interface Acceptance extends Scenario {
  readonly reason: string;
  readonly approver: string;
  /** The initiatives that change, as the answer showed them. */
  readonly seen: readonly { readonly id: number; readonly revision: number }[];
}

/**
 * Makes a scenario true by the verbs that people use: cancels, re-baselines, takes a name out, and writes the decision down.
 * Refuses where an initiative is not as the answer showed it. All of it is done, or nothing.
 */
export function accept(
  office: Office,
  principal: Principal,
  acceptance: Acceptance,
): Promise<Answer> {
  return office.storage.together(principal, () => acceptWhole(office, principal, acceptance));
}

async function acceptWhole(
  office: Office,
  principal: Principal,
  { seen, reason, approver, ...scenario }: Acceptance,
): Promise<Answer> {
  const situation = await situationOf(office, principal);
  const answer = answerOf(situation, scenario);
  refuseUnseen(answer, seen);
  const dropped = droppedIn(situation, scenario);
  const approval = { reason, approver };
  for (const work of dropped) {
    const { id, revision } = work;
    const move = { id, revision, to: 'cancelled' as const, reason };
    await office.execution.move(principal, move, office.clock.now());
  }
  for (const work of situation.work.filter((one) => !dropped.includes(one))) {
    await take(office, principal, { work, scenario, approval });
  }
  await takeFromObjectives(office, principal, situation, scenario);
  await writeDown(office, principal, { scenario, answer, approval });
  return answer;
}

function refuseUnseen({ changes }: Answer, seen: Acceptance['seen']): void {
  const isSame =
    changes.length === seen.length &&
    changes.every(({ id, revision }) =>
      seen.some((one) => one.id === id && one.revision === revision),
    );
  if (isSame) return;
  throw new Refusal(
    'stale',
    'strategy/changed-meanwhile',
    'Something of it was changed since you looked at what would turn.',
    'Look again, and accept it if it is still right.',
  );
}

interface Taking {
  readonly work: Work;
  readonly scenario: Scenario;
  readonly approval: { readonly reason: string; readonly approver: string };
}

/** Cuts the budget and takes the name out, each as its own change. */
async function take(
  { execution, clock }: Office,
  principal: Principal,
  { work, scenario: { cutPercent, leaves }, approval }: Taking,
): Promise<void> {
  const { id } = work;
  let { revision } = work;
  if (cutPercent !== undefined && work.budget > 0) {
    const budget = cutLines(work.lines, cutPercent);
    const plan = { id, revision, milestones: work.milestones, budget, ...approval };
    await execution.changePlan(principal, plan, clock.now());
    revision += 1;
  }
  if (isNamed(work.lead, leaves) || isNamed(work.sponsor, leaves)) {
    const { title, why, objectiveId, worth, partners } = await execution.initiative(
      principal,
      id,
      clock.now(),
    );
    const but = (name: string | undefined) => (isNamed(name, leaves) ? undefined : name);
    const names = { lead: but(work.lead), sponsor: but(work.sponsor) };
    const words = { title, why, objectiveId, worth, partners, ...names };
    await execution.change(principal, { ...words, id, revision });
  }
  for (const risk of work.risks) {
    if (risk.state !== 'open' || !isNamed(risk.owner, leaves)) continue;
    await execution.changeRisk(principal, { ...risk, owner: undefined });
  }
}

async function takeFromObjectives(
  { strategy }: Office,
  principal: Principal,
  { objectives }: Situation,
  { leaves }: Scenario,
): Promise<void> {
  for (const objective of objectives.filter(({ owner }) => isNamed(owner, leaves))) {
    const { id, revision, title, why, parentId, start, due } = objective;
    const words = { title, why, parentId, start, due, owner: undefined };
    await strategy.changeObjective(principal, { ...words, id, revision });
  }
}

/** What was accepted is a decision like others, about what it changes. */
async function writeDown(
  { strategy, clock }: Office,
  principal: Principal,
  {
    scenario: { drop, cutPercent, leaves },
    answer,
    approval,
  }: Omit<Taking, 'work'> & { readonly answer: Answer },
): Promise<void> {
  const parts = [
    ...(drop.length === 0 ? [] : [`drop ${drop.length === 1 ? 'an initiative' : 'initiatives'}`]),
    ...(cutPercent === undefined ? [] : [`cut budgets by ${cutPercent}%`]),
    ...(leaves?.trim() ? [`go on without ${leaves.trim()}`] : []),
  ];
  const suffering = answer.keyResults.map(({ title }) => `“${title}”`).join(', ');
  const cost = suffering === '' ? answer.sentence : `Known to suffer: ${suffering}.`;
  const words = {
    question: `Do we ${parts.join(' and ')}?`,
    options: [],
    choice:
      answer.changes
        .map(({ what }) => what)
        .join(' ')
        .slice(0, 500) || 'Yes.',
    reasons: `${approval.reason}\n${cost}`.slice(0, 5000),
    decidedBy: approval.approver,
    subjects: answer.changes.slice(0, 50).map(({ id }) => `initiative:${id}`),
  };
  await strategy.addDecision(principal, words, clock.now());
}

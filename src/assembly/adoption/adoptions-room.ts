// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { candidateChoices } from './candidate-choices.ts';
import { followUp, initiativeFor } from './follow-up.ts';

type Room = Rooms['adoptions'];

/** Adoptions with what inventory, registries and policy know of the candidates, the decision log and the initiative. */
export function adoptionsRoom(office: Office): Room {
  const { adoptions, clock } = office;
  const one = (caller: Caller, id: number) => shownAdoption(office, caller, id);
  return {
    async list(caller) {
      const items = await adoptions.list(caller, clock.now());
      const due = items.flatMap((item) => item.due).toSorted((a, b) => (a.on < b.on ? -1 : 1));
      const contexts = await contextsOf(office, caller);
      return { items, due, contexts, quadrants: await office.radar.quadrants(caller) };
    },
    one,
    choices: (caller, { search }) => candidateChoices(office, caller, search),
    async add(caller, need, key) {
      await refuseUnknownContext(office, caller, need.context);
      return one(caller, await adoptions.add(caller, need, { at: clock.now(), key }));
    },
    async change(caller, change) {
      await refuseUnknownContext(office, caller, change.context);
      await adoptions.change(caller, change);
      return one(caller, change.id);
    },
    async addCandidate(caller, { id, ...words }) {
      await adoptions.addCandidate(caller, { ...words, adoptionId: id });
      return one(caller, id);
    },
    changeCandidate: async (caller, change) =>
      one(caller, await adoptions.changeCandidate(caller, change)),
    leaveOut: async (caller, change) => one(caller, await adoptions.leaveOut(caller, change)),
    judge: async (caller, judgement) =>
      one(caller, await adoptions.judge(caller, judgement, clock.now())),
    async makeInitiative(caller, input) {
      await initiativeFor(office, caller, input);
      return one(caller, input.id);
    },
    ...changing(office, one),
  };
}

type Changes =
  | 'setCriteria'
  | 'setCosts'
  | 'planTrial'
  | 'tellTrial'
  | 'move'
  | 'decide'
  | 'review';

function changing(office: Office, one: Room['one']): Pick<Room, Changes> {
  const { adoptions, clock } = office;
  const after = async (caller: Caller, id: number, done: Promise<void>) => {
    await done;
    return one(caller, id);
  };
  return {
    setCriteria: (caller, change) =>
      after(caller, change.id, adoptions.setCriteria(caller, change)),
    setCosts: (caller, change) => after(caller, change.id, adoptions.setCosts(caller, change)),
    planTrial: (caller, plan) => after(caller, plan.id, adoptions.planTrial(caller, plan)),
    tellTrial: (caller, told) =>
      after(caller, told.id, adoptions.tellTrial(caller, told, clock.now())),
    move: (caller, move) => after(caller, move.id, adoptions.move(caller, move, clock.now())),
    decide: (caller, decision) => after(caller, decision.id, followUp(office, caller, decision)),
    async review(caller, review) {
      const value = review.value ?? (await measuredValue(office, caller, review.id));
      await adoptions.review(caller, { ...review, value }, clock.now());
      return one(caller, review.id);
    },
  };
}

/** The newest reading of the KPI that measures the benefit. */
async function measuredValue(
  { adoptions, measurement, clock }: Office,
  caller: Caller,
  id: number,
): Promise<number | undefined> {
  const { decision } = await adoptions.one(caller, id, clock.now());
  const kpiId = decision?.benefit?.kpiId;
  if (kpiId === undefined) return undefined;
  return (await measurement.latest(caller, [kpiId])).get(kpiId)?.value;
}

async function shownAdoption(office: Office, caller: Caller, id: number): ReturnType<Room['one']> {
  const { adoptions, execution, measurement, clock } = office;
  const { initiativeId, decision, ...adoption } = await adoptions.one(caller, id, clock.now());
  const initiative =
    initiativeId === undefined
      ? undefined
      : await execution.initiative(caller, initiativeId, clock.now());
  const kpiId = decision?.benefit?.kpiId;
  const kpi = kpiId === undefined ? undefined : await measurement.kpiAlone(caller, kpiId);
  return {
    ...adoption,
    decision: decision && {
      ...decision,
      benefit: decision.benefit && {
        ...decision.benefit,
        kpiName: kpi?.name,
        value: kpi?.latest?.value,
      },
    },
    initiative: initiative && {
      id: initiative.id,
      title: initiative.title,
      state: initiative.state,
    },
  };
}

/** The contexts of the policy in force, whatever a licence is. */
async function contextsOf(
  { compliance }: Office,
  principal: Principal,
): Promise<readonly string[]> {
  const verdicts = await compliance.licenseVerdicts(principal, ['MIT']);
  return [...verdicts.values()].flat().map(({ context }) => context);
}

async function refuseUnknownContext(
  office: Office,
  principal: Principal,
  context: string | undefined,
): Promise<void> {
  const contexts = await contextsOf(office, principal);
  if (!context || contexts.includes(context)) return;
  throw new Refusal(
    'invalid',
    'execution/no-such-context',
    `Writing down the need: the policy has no context "${context}".`,
    `Give ${contexts.join(', ')}, or leave it out.`,
  );
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant, Refusal } from '#model';
import type { Caller, Rooms } from '#surfaces/http';
import { askForAssessment } from './ask-for-work.ts';
import type { Office } from './office.ts';
import { roadmap } from './roadmap.ts';
import { templateInitiatives } from './template-initiatives.ts';

type Room = Rooms['strategy'];
type Input<Verb extends keyof Room> = Parameters<Room[Verb]>[1];

/** The strategy, and the KPIs that its key results are bound to. */
export function strategyRoom(office: Office): Room {
  const { strategy, clock } = office;
  const one = (caller: Caller, id: number) => strategy.objective(caller, id, clock.now());
  return {
    objectives: (caller) => strategy.objectives(caller, clock.now()),
    objective: one,
    async addObjective(caller, input) {
      return one(caller, await strategy.addObjective(caller, { ...input, ...days(input) }));
    },
    async changeObjective(caller, input) {
      await strategy.changeObjective(caller, { ...input, ...days(input) });
      return one(caller, input.id);
    },
    async closeObjective(caller, input) {
      await strategy.closeObjective(caller, input, clock.now());
      return one(caller, input.id);
    },
    async reopenObjective(caller, input) {
      await strategy.reopenObjective(caller, input);
      return one(caller, input.id);
    },
    async checkIn(caller, { id, ...said }) {
      await strategy.checkIn(caller, { ...said, objectiveId: id }, clock.now());
      return one(caller, id);
    },
    ...keyResults(office),
    async setMission(caller, input) {
      await strategy.setMission(caller, input, clock.now());
      return strategy.objectives(caller, clock.now());
    },
    roadmap: (caller) => roadmap(office, caller),
    templates: (caller) => templates(office, caller),
    adoptTemplate: (caller, input) => adoptTemplate(office, caller, input),
  };
}

function keyResults(office: Office) {
  const { strategy, clock } = office;
  return {
    async addKeyResult(caller: Caller, input: Input<'addKeyResult'>) {
      const { id, ...rest } = input;
      const source = await sourceOf(office, caller, input);
      const words = { ...rest, ...source, due: dayOf(rest.due, 'due'), objectiveId: id };
      await strategy.addKeyResult(caller, words, clock.now());
      if (rest.kpiId !== undefined) await strategy.adoptBaselines(caller);
      return strategy.objective(caller, id, clock.now());
    },
    async dropKeyResult(caller: Caller, input: Input<'dropKeyResult'>) {
      const objectiveId = await strategy.dropKeyResult(caller, input, clock.now());
      return strategy.objective(caller, objectiveId, clock.now());
    },
    changeKeyResult: (caller: Caller, input: Input<'changeKeyResult'>) =>
      strategy.changeKeyResult(caller, input, clock.now()),
    claimValue: (caller: Caller, input: Input<'claimValue'>) =>
      strategy.claimValue(caller, input, clock.now()),
  };
}

/** Unit, direction and baseline by where the values come from. */
async function sourceOf(
  { measurement, execution, clock }: Office,
  caller: Caller,
  { kpiId, initiativeId, unit = '', direction = 'increase', baseline }: Input<'addKeyResult'>,
) {
  if (kpiId !== undefined) {
    const kpi = await measurement.kpiAlone(caller, kpiId);
    // A bound one begins with the first reading, as every other does.
    return { unit: kpi.unit, direction: kpi.direction, baseline: undefined };
  }
  if (initiativeId === undefined) return { unit, direction, baseline };
  await execution.initiative(caller, initiativeId, clock.now());
  // Milestones go from none that is done to all of them.
  return { unit: 'share', direction: 'increase' as const, baseline: 0 };
}

async function templates({ strategy, clock }: Office, caller: Caller) {
  const { objectives } = await strategy.objectives(caller, clock.now());
  const open = new Set(objectives.filter(({ closing }) => !closing).map(({ title }) => title));
  return strategy.templates().map(({ keyResults: results, ...template }) => ({
    ...template,
    isAdopted: open.has(template.title),
    keyResults: results.map((each) => ({ ...each, kpi: 'kpi' in each ? each.kpi : undefined })),
  }));
}

/** Its KPIs are read by the next assessment, which is asked for at once. */
async function adoptTemplate(
  office: Office,
  caller: Caller,
  { key, currency }: Input<'adoptTemplate'>,
) {
  const { strategy, measurement, clock } = office;
  const at = clock.now();
  const id = await office.storage.together(caller, async () => {
    const kpiIdByKey = await measurement.ensureKpis(caller, strategy.kpisOfTemplate(key), at);
    const objectiveId = await strategy.adoptTemplate(caller, { key, kpiIdByKey }, at);
    const work = strategy.initiativesOfTemplate(key);
    await templateInitiatives(office, caller, work, { objectiveId, currency });
    return objectiveId;
  });
  await askForAssessment(office, caller);
  return strategy.objective(caller, id, at);
}

function days({ start, due }: { readonly start: string; readonly due: string }) {
  return { start: dayOf(start, 'start'), due: dayOf(due, 'due') };
}

function dayOf(text: string, name: string): Instant {
  const found = instant(text);
  if (found !== undefined) return found;
  throw new Refusal(
    'invalid',
    'strategy/bad-objective',
    `Reading the request: ${name} is "${text}", which is no moment in UTC.`,
    'Write it as 2027-06-30T00:00:00Z.',
  );
}

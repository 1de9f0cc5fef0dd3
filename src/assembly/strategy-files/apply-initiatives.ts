// SPDX-License-Identifier: Apache-2.0
import { type Principal, readAmount } from '#model';
import type { Office } from '../office.ts';
import type { Applying } from './applying.ts';
import { same } from './fields.ts';
import { moment } from './moment.ts';
import { idsBy } from './names.ts';
import { badFiles } from './read-folder.ts';
import type { InitiativeFile, PlanFile } from './shapes.ts';
import type { Pair } from './telling.ts';

type Detail = Awaited<ReturnType<Office['execution']['initiative']>>;

/** Initiatives with words, plan and state; what they need comes when all are there. */
export async function applyInitiatives(
  office: Office,
  principal: Principal,
  { comparison: { initiatives }, approval }: Applying,
): Promise<void> {
  for (const { before, after } of initiatives) {
    const objectiveId = await objectiveOf(office, principal, after);
    if (before === undefined) await restore(office, principal, after, objectiveId);
    else await change(office, principal, { before, after, objectiveId, approval });
  }
}

async function objectiveOf(office: Office, principal: Principal, { objective }: InitiativeFile) {
  if (objective === undefined) return undefined;
  return (await idsBy(office, principal).objective(objective)).id;
}

async function restore(
  { execution, clock }: Office,
  principal: Principal,
  file: InitiativeFile,
  objectiveId: number | undefined,
): Promise<void> {
  const { id, title, why, sponsor, lead, worth, partners, currency, state, ended } = file;
  const words = { title, why, sponsor, lead, worth, partners, currency, state, objectiveId };
  const baselines = file.baselines.map(({ at, reason, approver, actor, ...plan }) => ({
    at: moment(at),
    reason,
    approver,
    actor,
    ...plannedOf(plan, currency, id),
  }));
  const endedAt = ended === undefined ? undefined : moment(ended);
  const plan = plannedOf(file, currency, id);
  const restoring = { ...words, ...plan, baselines, endedAt, stableKey: id };
  await execution.restore(principal, restoring, clock.now());
}

function plannedOf({ milestones, budget }: PlanFile, currency: string, id: string) {
  const money = (text: string, own = currency) => {
    const read = readAmount(text, own);
    if (read.ok) return read.amount;
    throw badFiles([`initiative ${id} field budget: ${read.why}`]);
  };
  return {
    milestones: milestones.map(({ id: key, earned, follows: _, ...one }) => ({
      ...one,
      key,
      accrual: earned,
    })),
    budget: budget.map(({ rate, amount, givenIn, ...line }) => ({
      ...line,
      givenIn: givenIn && { ...givenIn, amount: money(givenIn.amount, givenIn.currency) },
      rate: rate === undefined ? undefined : money(rate),
      amount: money(amount),
    })),
  };
}

interface Change extends Required<Pair<InitiativeFile>> {
  readonly objectiveId: number | undefined;
  readonly approval: Applying['approval'];
}

function wordsOf({ title, why, objective, sponsor, lead, worth, partners = [] }: InitiativeFile) {
  return { title, why, objective, sponsor, lead, worth, partners };
}

async function change(
  office: Office,
  principal: Principal,
  { before, after, objectiveId, approval }: Change & { readonly before: InitiativeFile },
): Promise<void> {
  const { execution, clock } = office;
  const ids = idsBy(office, principal);
  if (!same(wordsOf(before), wordsOf(after))) {
    const { id, revision } = await ids.initiative(after.id);
    const { objective: _, ...words } = wordsOf(after);
    await execution.change(principal, { ...words, objectiveId, id, revision });
  }
  if (!same(measuredOf(before), measuredOf(after))) {
    const known = await ids.initiative(after.id);
    const plan = plannedOf(after, after.currency, after.id);
    const milestones = plan.milestones.map((one) => withId(one, known));
    const asked = { ...plan, milestones, id: known.id, revision: known.revision };
    await execution.changePlan(principal, { ...asked, ...approval }, clock.now());
  }
  if (before.state !== after.state) {
    const { id, revision } = await ids.initiative(after.id);
    await execution.move(principal, { id, revision, to: after.state, ...approval }, clock.now());
  }
}

/** The plan without what its milestones follow, which is no part of a baseline. */
function measuredOf({ milestones, budget }: InitiativeFile) {
  return [milestones.map(({ follows: _, ...one }) => one), budget];
}

function withId<One extends { readonly key: string }>(one: One, { milestones }: Detail) {
  return { ...one, id: milestones.find(({ key }) => key === one.key)?.id };
}

/** Risks, benefits, and what each initiative needs. */
export async function applyProspects(
  office: Office,
  principal: Principal,
  { comparison: { initiatives } }: Applying,
): Promise<void> {
  for (const { before, after } of initiatives) {
    await applyFollows(office, principal, before, after);
    await applyRisks(office, principal, before, after);
    await applyBenefits(office, principal, before, after);
    if (!same(before?.needs ?? [], after.needs)) await applyNeeds(office, principal, after);
  }
}

/** Those that a file leaves out stay. */
async function applyFollows(
  office: Office,
  principal: Principal,
  before: InitiativeFile | undefined,
  after: InitiativeFile,
): Promise<void> {
  for (const { id: key, follows } of after.milestones) {
    const had = before?.milestones.find(({ id }) => id === key)?.follows;
    if (follows === undefined || same(had ?? [], follows)) continue;
    const known = await idsBy(office, principal).initiative(after.id);
    const milestone = known.milestones.find((one) => one.key === key);
    const following = { milestoneId: milestone?.id ?? 0, items: follows };
    await office.execution.follow(principal, following, office.clock.now());
  }
}

async function applyRisks(
  office: Office,
  principal: Principal,
  before: InitiativeFile | undefined,
  after: InitiativeFile,
): Promise<void> {
  for (const { id: key, ...risk } of after.risks) {
    const had = before?.risks.find(({ id }) => id === key);
    if (had !== undefined && same(had, { id: key, ...risk })) continue;
    const { id: initiativeId, risks } = await idsBy(office, principal).initiative(after.id);
    const known = risks.find((one) => one.key === key);
    if (known === undefined)
      await office.execution.addRisk(principal, { ...risk, key, initiativeId });
    else
      await office.execution.changeRisk(principal, {
        ...risk,
        id: known.id,
        revision: known.revision,
      });
  }
}

async function applyBenefits(
  office: Office,
  principal: Principal,
  before: InitiativeFile | undefined,
  after: InitiativeFile,
): Promise<void> {
  for (const benefit of after.benefits) {
    const had = before?.benefits.find(({ id }) => id === benefit.id);
    if (had !== undefined && same(had, benefit)) continue;
    await putBenefit(office, principal, { initiative: after.id, had, benefit });
    await judge(office, principal, after.id, benefit);
  }
}

type BenefitFile = InitiativeFile['benefits'][number];

interface PutBenefit {
  readonly initiative: string;
  readonly had: BenefitFile | undefined;
  readonly benefit: BenefitFile;
}

async function putBenefit(
  office: Office,
  principal: Principal,
  { initiative, had, benefit }: PutBenefit,
): Promise<void> {
  const { id: key, kpi, verdict, ...words } = benefit;
  const ids = idsBy(office, principal);
  const kpiId = kpi === undefined ? undefined : (await ids.kpi(kpi)).id;
  const { id: initiativeId, benefits } = await ids.initiative(initiative);
  const known = benefits.find((one) => one.key === key);
  if (known === undefined)
    return office.execution.addBenefit(principal, { ...words, kpiId, key, initiativeId });
  if (same({ ...had, verdict }, benefit)) return;
  const { id, revision } = known;
  await office.execution.changeBenefit(principal, { ...words, kpiId, id, revision });
}

async function judge(
  office: Office,
  principal: Principal,
  initiative: string,
  { id: key, verdict }: BenefitFile,
): Promise<void> {
  const { benefits } = await idsBy(office, principal).initiative(initiative);
  const known = benefits.find((one) => one.key === key);
  if (verdict === undefined || known === undefined || known.verdict !== undefined) return;
  const { id, revision } = known;
  const judgement = { ...verdict, id, revision };
  await office.execution.judgeBenefit(principal, judgement, moment(verdict.at));
}

/** What the folder does not name is not needed any more. */
async function applyNeeds(
  office: Office,
  principal: Principal,
  { id: key, needs }: InitiativeFile,
): Promise<void> {
  const { execution } = office;
  const ids = idsBy(office, principal);
  const { id: initiativeId, needs: had } = await ids.initiative(key);
  const wanted = new Map<number, string>();
  for (const { initiative, why } of needs) wanted.set((await ids.initiative(initiative)).id, why);
  for (const { id: needsId } of had)
    if (!wanted.has(needsId))
      await execution.removeDependency(principal, { initiativeId, needsId });
  for (const [needsId, why] of wanted)
    await execution.addDependency(principal, { initiativeId, needsId, why });
}

// SPDX-License-Identifier: Apache-2.0
import { decimalText, type Principal } from '#model';
import type { Office } from '../office.ts';
import { adoptionFile } from './adoption-files.ts';
import { byId, keysOf, type Names } from './names-in-files.ts';
import { personFile, radarFile, type Staffing, staffings } from './people-files.ts';
import type {
  ClaimFile,
  DecisionFile,
  InitiativeFile,
  KpiFile,
  ObjectiveFile,
  PlanFile,
  StrategyFolder,
} from './shapes.ts';

type Definition = Awaited<ReturnType<Office['execution']['definitions']>>[number];
type Plan = Definition['plan'];

/** The strategy of the organisation as the files hold it. */
export async function folderOf(office: Office, principal: Principal): Promise<StrategyFolder> {
  const { strategy, execution, measurement, frameworks, portfolio, adoptions, clock } = office;
  const { mission, objectives } = await strategy.objectives(principal, clock.now());
  const definitions = await execution.definitions(principal);
  const kpis = await measurement.definitions(principal);
  const decisions = await strategy.decisions(principal, {});
  const adopting = await adoptions.definitions(principal);
  const people = await office.capacity.resources(principal);
  const repositories = new Map(
    (await portfolio.all(principal)).map(({ id, name }) => [`repository:${id}`, name]),
  );
  const names = {
    objective: keysOf(objectives),
    initiative: keysOf(definitions),
    kpi: keysOf(kpis),
    decision: keysOf(decisions),
    adoption: keysOf(adopting),
    resource: keysOf(people),
    person: await office.identity.actorNames(principal.organisationId),
  };
  const staffed = await staffings(office, principal, names);
  const places = placesOf(objectives);
  return {
    mission: mission === '' ? undefined : mission,
    kpis: byId(kpis.map((kpi) => kpiFile(kpi, repositories))),
    objectives: byId(objectives.map((one) => objectiveFile(one, names, places.get(one.id) ?? 0))),
    initiatives: byId(
      definitions.map((one) => initiativeFile(one, names, staffed.get(one.id) ?? NOBODY)),
    ),
    decisions: byId(decisions.map((one) => decisionFile(one, names))),
    claims: claimFiles(await frameworks.claims(principal)),
    adoptions: byId(adopting.map((one) => adoptionFile(one, names))),
    people: byId(people.map(personFile)),
    radar: await radarFile(office, principal),
  };
}

const NOBODY: Staffing = { team: [], roles: [] };

function placesOf(objectives: readonly Objective[]): ReadonlyMap<number, number> {
  return new Map(
    objectives
      .toSorted((one, other) => one.position - other.position || one.id - other.id)
      .map(({ id }, place) => [id, place + 1]),
  );
}

type Kpi = Awaited<ReturnType<Office['measurement']['definitions']>>[number];

function kpiFile(kpi: Kpi, repositories: ReadonlyMap<string, string>): KpiFile {
  const { key, name, metricId, scope, windowDays, direction, target, isRetired } = kpi;
  const repository = repositories.get(scope);
  const own = { id: key, name, metric: metricId, repository, windowDays, direction, target };
  return isRetired ? { ...own, retired: true } : own;
}

type Objective = Awaited<ReturnType<Office['strategy']['objectives']>>['objectives'][number];

function objectiveFile(objective: Objective, names: Names, position: number): ObjectiveFile {
  const { key, title, why, owner, parentId, start, due, closing } = objective;
  return {
    id: key,
    title,
    why,
    owner,
    partOf: names.objective.get(parentId ?? 0),
    position,
    start,
    due,
    closing,
    keyResults: objective.keyResults.map((one) => ({
      id: one.key,
      title: one.title,
      kpi: names.kpi.get(one.kpiId ?? 0),
      initiative: names.initiative.get(one.initiativeId ?? 0),
      unit: one.unit,
      direction: one.direction,
      baseline: one.baseline,
      target: one.target,
      start: one.start,
      due: one.due,
      weight: one.weight,
    })),
  };
}

function initiativeFile(
  definition: Definition,
  names: Names,
  { team, roles }: Staffing,
): InitiativeFile {
  const { key, title, why, objectiveId, sponsor, lead, worth, partners, currency, state } =
    definition;
  const planned = (plan: Plan, follows?: Definition['follows']) =>
    planFile(plan, currency, follows);
  return {
    id: key,
    title,
    why,
    objective: names.objective.get(objectiveId ?? 0),
    sponsor,
    lead,
    worth,
    partners: partners.length === 0 ? undefined : [...partners],
    currency,
    state,
    ended: definition.endedAt,
    ...planned(definition.plan, definition.follows),
    needs: definition.needs.map((need) => ({ initiative: need.key, why: need.why })),
    team,
    roles: [...roles],
    risks: byId(definition.risks.map(riskFile)),
    benefits: byId(definition.benefits.map((one) => benefitFile(one, names))),
    baselines: definition.baselines.map(({ at, reason, approver, actor, plan }) => ({
      at,
      reason,
      approver,
      actor: names.person.get(actor) ?? actor,
      ...planned(plan),
    })),
  };
}

function riskFile({ key, ...risk }: Definition['risks'][number]): InitiativeFile['risks'][number] {
  const { title, probability, impact, owner, response, due, state } = risk;
  return { id: key, title, probability, impact, owner, response, due, state };
}

function benefitFile(
  { key, kpiId = 0, ...benefit }: Definition['benefits'][number],
  names: Names,
): InitiativeFile['benefits'][number] {
  const { title, unit, baseline, expected, reviewOn, verdict } = benefit;
  const kpi = names.kpi.get(kpiId);
  return { id: key, title, kpi, unit, baseline, expected, reviewOn, verdict };
}

function planFile(
  { milestones, budget }: Plan,
  currency: string,
  follows: Definition['follows'] = new Map(),
): PlanFile {
  const money = (amount: number) => decimalText(amount, currency);
  return {
    milestones: milestones.map(({ id, key, title, weight, start, finish, accrual }) => ({
      id: key,
      title,
      weight,
      start,
      finish,
      earned: accrual,
      follows: follows.has(id) ? [...(follows.get(id) ?? [])] : undefined,
    })),
    budget: budget.map(({ title, kind, hours, rate, amount, givenIn }) => ({
      title,
      kind,
      hours,
      rate: rate === undefined ? undefined : money(rate),
      amount: money(amount),
      givenIn: givenIn && { ...givenIn, amount: decimalText(givenIn.amount, givenIn.currency) },
    })),
  };
}

type Decision = Awaited<ReturnType<Office['strategy']['decisions']>>[number];

function decisionFile(decision: Decision, names: Names): DecisionFile {
  const { key, question, options, choice, reasons, decidedBy, decidedOn, neededBy } = decision;
  return {
    id: key,
    question,
    options: options.map(({ title, note }) => ({ title, note })),
    choice,
    reasons,
    decidedBy,
    decidedOn,
    neededBy,
    insteadOf: names.decision.get(decision.supersedesId ?? 0),
    // What depends on scans, such as components, is known to this office only.
    about: byText(decision.subjects.flatMap((subject) => aboutOf(subject, names))),
  };
}

function aboutOf(subject: string, names: Names): DecisionFile['about'] {
  const [kind, id] = subject.split(':');
  const key = (of: 'objective' | 'initiative' | 'kpi' | 'adoption') =>
    kind === of ? names[of].get(Number(id)) : undefined;
  const [objective, initiative, kpi] = [key('objective'), key('initiative'), key('kpi')];
  const adoption = key('adoption');
  if (objective !== undefined) return [{ objective }];
  if (initiative !== undefined) return [{ initiative }];
  if (kpi !== undefined) return [{ kpi }];
  return adoption === undefined ? [] : [{ adoption }];
}

type Claim = Awaited<ReturnType<Office['frameworks']['claims']>>[number];

/** The newest word of each assessor about each unit. Claims: newest first. */
function claimFiles(claims: readonly Claim[]): readonly ClaimFile[] {
  const newest = new Map<string, ClaimFile>();
  for (const { item, unit, assessor, state, comment, at } of claims) {
    const place = JSON.stringify([item, unit, assessor]);
    if (!newest.has(place)) newest.set(place, { item, unit, assessor, state, comment, at });
  }
  return byText([...newest.values()]);
}

function byText<Value>(values: readonly Value[]): Value[] {
  return values.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

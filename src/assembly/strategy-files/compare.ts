// SPDX-License-Identifier: Apache-2.0
import type { AdoptionFile } from './adoption-shape.ts';
import { type AdoptionStates, tellAdoptions } from './compare-adoptions.ts';
import { type KnownOffers, tellPeople, tellRadar, tellRoles } from './compare-people.ts';
import { fieldsThatDiffer, same } from './fields.ts';
import type { PersonFile } from './people-shapes.ts';
import type { InitiativeFile, ObjectiveFile, StrategyFolder } from './shapes.ts';
import { OPEN, type Pair, type Rules, type Told, tell } from './telling.ts';

/** What importing would do. */
export interface Comparison {
  /** For people, in the order of doing it. */
  readonly lines: readonly string[];
  /** What a folder asks for and nobody can do, with the file. */
  readonly impossible: readonly string[];
  readonly objectives: readonly Pair<ObjectiveFile>[];
  readonly initiatives: readonly Pair<StaffedInitiative>[];
  readonly people: readonly Pair<PersonFile>[];
  readonly adoptions: readonly Pair<AdoptionFile>[];
}

/** An initiative of which team and roles are told: those that it has where the file leaves them out. */
export interface StaffedInitiative extends Omit<InitiativeFile, 'team' | 'roles'> {
  readonly team: NonNullable<InitiativeFile['team']>;
  readonly roles: NonNullable<InitiativeFile['roles']>;
}

/** What is known beside the folders. */
export interface Around {
  readonly initiativeStates: NextStates;
  readonly adoptionStates: AdoptionStates;
  readonly offers: KnownOffers;
}

/** Which states follow a state. */
type NextStates = (state: InitiativeFile['state']) => readonly string[];

const KEY_RESULT: Rules = {
  ignored: ['start'],
  fixed: ['title', 'kpi', 'initiative', 'unit', 'direction', 'weight'],
};
const KPI: Rules = {
  ignored: [],
  fixed: ['name', 'metric', 'repository', 'windowDays', 'direction', 'target'],
};
const OBJECTIVE: Rules = { ignored: ['position', 'keyResults'], fixed: [] };
const INITIATIVE: Rules = { ignored: ['ended', 'roles'], fixed: ['currency', 'baselines'] };
const DECIDED: Rules = {
  ignored: [],
  fixed: [
    'question',
    'options',
    'choice',
    'reasons',
    'decidedBy',
    'decidedOn',
    'neededBy',
    'insteadOf',
    'about',
  ],
};

/** Compares what the office has with what the folder wants. */
export function compare(
  office: StrategyFolder,
  folder: StrategyFolder,
  around: Around,
): Comparison {
  const told: Told = { lines: [], impossible: [] };
  if (folder.mission !== undefined && folder.mission !== office.mission)
    told.lines.push(`~ mission: ${folder.mission}`);
  tell(told, { kind: 'KPI', had: office.kpis, wanted: folder.kpis, rules: () => KPI });
  const people = tellPeople(told, office, folder);
  const objectives = tellObjectives(told, office, folder);
  const initiatives = tellInitiatives(told, { office, folder, around });
  const adoptions = tellAdoptions(told, { office, folder, states: around.adoptionStates });
  tell(told, {
    kind: 'decision',
    had: office.decisions,
    wanted: folder.decisions,
    rules: ({ choice }) => (choice === undefined ? OPEN : DECIDED),
  });
  told.lines.push(...claimLines(office, folder));
  tellRadar(told, office, folder);
  return { ...told, objectives, initiatives, people, adoptions };
}

interface Comparing {
  readonly office: StrategyFolder;
  readonly folder: StrategyFolder;
  readonly around: Around;
}

function tellInitiatives(
  told: Told,
  { office, folder, around }: Comparing,
): readonly Pair<StaffedInitiative>[] {
  const had = office.initiatives.map((one) => staffed(one));
  const wanted = folder.initiatives.map((one) =>
    staffed(
      one,
      had.find(({ id }) => id === one.id),
    ),
  );
  tell(told, {
    kind: 'initiative',
    had: had.map(withoutActors),
    wanted: wanted.map(withoutActors),
    rules: () => INITIATIVE,
  });
  const pairs = wanted.map((after) => ({ before: had.find(({ id }) => id === after.id), after }));
  for (const pair of pairs) {
    told.impossible.push(...stateProblems(pair, around.initiativeStates));
    tellRoles(told, { pair, had, offers: around.offers });
  }
  return pairs;
}

/** What files that are older than a field leave out stays as it is. */
function staffed(one: InitiativeFile, had?: StaffedInitiative): StaffedInitiative {
  return {
    ...one,
    worth: one.worth ?? had?.worth,
    partners: one.partners ?? had?.partners,
    team: one.team ?? had?.team ?? [],
    roles: one.roles ?? had?.roles ?? [],
    milestones: one.milestones.map((each) => ({
      ...each,
      follows: each.follows ?? had?.milestones.find(({ id }) => id === each.id)?.follows,
    })),
  };
}

/** Who approved a plan may be called otherwise by now. */
function withoutActors(one: StaffedInitiative) {
  return { ...one, baselines: one.baselines.map(({ actor: _, ...baseline }) => baseline) };
}

function tellObjectives(
  told: Told,
  office: StrategyFolder,
  folder: StrategyFolder,
): readonly Pair<ObjectiveFile>[] {
  const { objectives: had } = office;
  const wanted = folder.objectives.map((one) => withBaselines(one, office));
  const pairs = tell(told, { kind: 'objective', had, wanted, rules: () => OBJECTIVE });
  for (const { before, after } of pairs) {
    tell(told, {
      kind: `key result of ${after.id}:`,
      had: before?.keyResults ?? [],
      wanted: after.keyResults,
      rules: () => KEY_RESULT,
    });
    told.impossible.push(...closedChange(before, after), ...movedKeyResults(office, after));
  }
  return pairs;
}

/** The first reading becomes the baseline where nobody says one: a file that leaves it out does not take it away. */
function withBaselines(objective: ObjectiveFile, office: StrategyFolder): ObjectiveFile {
  const known = office.objectives.find(({ id }) => id === objective.id)?.keyResults ?? [];
  const keyResults = objective.keyResults.map((one) => ({
    ...one,
    baseline: one.baseline ?? known.find(({ id }) => id === one.id)?.baseline,
  }));
  return { ...objective, keyResults };
}

function closedChange(before: ObjectiveFile | undefined, after: ObjectiveFile): readonly string[] {
  if (before?.closing === undefined || after.closing === undefined) return [];
  const { ignored } = OBJECTIVE;
  const isTouched =
    fieldsThatDiffer(before, after, ignored.slice(0, 1)).filter(({ field }) => field !== 'closing')
      .length > 0 || !same(before.closing, after.closing);
  return isTouched ? [`objective ${after.id}: it is closed; take its closing out first`] : [];
}

function movedKeyResults(office: StrategyFolder, { id, keyResults }: ObjectiveFile) {
  return office.objectives
    .filter((other) => other.id !== id)
    .flatMap((other) =>
      other.keyResults
        .filter((had) => keyResults.some((one) => one.id === had.id))
        .map((had) => `objective ${id}: its key result ${had.id} belongs to ${other.id} already`),
    );
}

function stateProblems(
  { before, after }: Pair<InitiativeFile>,
  nextStates: NextStates,
): readonly string[] {
  if (before === undefined || before.state === after.state) return [];
  const next = nextStates(before.state);
  if (next.includes(after.state)) return [];
  const words = next.length === 0 ? 'it has come to its end' : `it can become ${next.join(', ')}`;
  return [`initiative ${after.id} field state: from ${before.state} ${words}`];
}

function claimLines(office: StrategyFolder, folder: StrategyFolder): readonly string[] {
  return claimsThatDiffer(office, folder).map(
    ({ item, unit, assessor, state }) =>
      `~ claim ${item}${unit === '' ? '' : ` of ${unit}`} by ${assessor}: ${state}`,
  );
}

/** Claims that are newer or other than what the office has of the same assessor, item and unit. */
export function claimsThatDiffer(office: StrategyFolder, folder: StrategyFolder) {
  return folder.claims.filter((claim) => !office.claims.some((had) => same(had, claim)));
}

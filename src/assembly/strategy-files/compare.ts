// SPDX-License-Identifier: Apache-2.0
import { type Fields, fieldsThatDiffer, same } from './fields.ts';
import type { InitiativeFile, ObjectiveFile, StrategyFolder } from './shapes.ts';

/** One thing of a folder beside what the office has of it; `before` is absent for a new one. */
export interface Pair<Value> {
  readonly before?: Value | undefined;
  readonly after: Value;
}

/** What importing would do. */
export interface Comparison {
  /** For people, in the order of doing it. */
  readonly lines: readonly string[];
  /** What a folder asks for and nobody can do, with the file. */
  readonly impossible: readonly string[];
  readonly objectives: readonly Pair<ObjectiveFile>[];
  readonly initiatives: readonly Pair<InitiativeFile>[];
}

/** Which states follow a state. */
type NextStates = (state: InitiativeFile['state']) => readonly string[];

interface Rules {
  /** Not compared: read when a thing is made, or told by another field. */
  readonly ignored: readonly string[];
  /** Cannot be changed once it is there. */
  readonly fixed: readonly string[];
}

const KEY_RESULT: Rules = {
  ignored: ['start'],
  fixed: ['title', 'kpi', 'initiative', 'unit', 'direction', 'weight'],
};
const KPI: Rules = {
  ignored: [],
  fixed: ['name', 'metric', 'repository', 'windowDays', 'direction', 'target'],
};
const OBJECTIVE: Rules = { ignored: ['position', 'keyResults'], fixed: [] };
const INITIATIVE: Rules = { ignored: ['ended'], fixed: ['currency', 'baselines'] };
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
const OPEN: Rules = { ignored: [], fixed: [] };

/** Compares what the office has with what the folder wants. */
export function compare(
  office: StrategyFolder,
  folder: StrategyFolder,
  nextStates: NextStates,
): Comparison {
  const told: Told = { lines: [], impossible: [] };
  if (folder.mission !== undefined && folder.mission !== office.mission)
    told.lines.push(`~ mission: ${folder.mission}`);
  tell(told, { kind: 'KPI', had: office.kpis, wanted: folder.kpis, rules: () => KPI });
  const objectives = tellObjectives(told, office, folder);
  const initiatives = tell(told, {
    kind: 'initiative',
    had: office.initiatives,
    wanted: folder.initiatives,
    rules: () => INITIATIVE,
  });
  for (const pair of initiatives) told.impossible.push(...stateProblems(pair, nextStates));
  tell(told, {
    kind: 'decision',
    had: office.decisions,
    wanted: folder.decisions,
    rules: ({ choice }) => (choice === undefined ? OPEN : DECIDED),
  });
  told.lines.push(...claimLines(office, folder));
  return { ...told, objectives, initiatives };
}

interface Told {
  readonly lines: string[];
  readonly impossible: string[];
}

interface Telling<Value> {
  readonly kind: string;
  readonly had: readonly Value[];
  readonly wanted: readonly Value[];
  readonly rules: (had: Value) => Rules;
}

/** Says what is new, what differs and what stays; and puts things of one name side by side. */
function tell<Value extends { readonly id: string }>(
  { lines, impossible }: Told,
  { kind, had, wanted, rules }: Telling<Value>,
): readonly Pair<Value>[] {
  const pairs = wanted.map((after) => ({ before: had.find(({ id }) => id === after.id), after }));
  for (const { before, after } of pairs) {
    const name = `${kind} ${after.id}`;
    if (before === undefined) lines.push(`+ ${name}: ${titleOf(after)}`);
    else sayFields({ name, before, after, rules: rules(before) }, lines, impossible);
  }
  const stays = had.filter(({ id }) => !wanted.some((one) => one.id === id));
  lines.push(...stays.map(({ id }) => `  ${kind} ${id} is not in the folder and stays`));
  return pairs;
}

function tellObjectives(
  told: Told,
  office: StrategyFolder,
  folder: StrategyFolder,
): readonly Pair<ObjectiveFile>[] {
  const { objectives: had } = office;
  const wanted = folder.objectives;
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

function titleOf(value: Fields): string {
  const { title, name, question } = value as Partial<Record<'title' | 'name' | 'question', string>>;
  return title ?? name ?? question ?? '';
}

interface Compared {
  readonly name: string;
  readonly before: Fields;
  readonly after: Fields;
  readonly rules: Rules;
}

function sayFields(
  { name, before, after, rules }: Compared,
  lines: string[],
  impossible: string[],
): void {
  for (const { field, from, to } of fieldsThatDiffer(before, after, rules.ignored)) {
    if (rules.fixed.includes(field))
      impossible.push(`${name} field ${field}: it is ${from} and cannot become ${to}`);
    else lines.push(`~ ${name} ${field}: ${from} -> ${to}`);
  }
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

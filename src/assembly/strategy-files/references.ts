// SPDX-License-Identifier: Apache-2.0
import { catalogue } from '#pillars/strategy';
import type { Office } from '../office.ts';
import type { AdoptionFile } from './adoption-shape.ts';
import type { ReadFolder } from './read-folder.ts';
import type {
  DecisionFile,
  InitiativeFile,
  KpiFile,
  ObjectiveFile,
  StrategyFolder,
} from './shapes.ts';
import { strayNames } from './stray-names.ts';

type Kind =
  | 'item'
  | 'kpi'
  | 'objective'
  | 'initiative'
  | 'decision'
  | 'metric'
  | 'repository'
  | 'adoption'
  | 'person';

/** A name that a file uses for something else. */
interface Reference {
  /** What uses it: `objective x`. */
  readonly by: string;
  readonly field: string;
  readonly kind: Kind;
  readonly id: string | undefined;
}

/** Names that lead nowhere, circles, metrics and repositories that are not there; each with its file and field. */
export function brokenReferences(
  { measurement }: Office,
  had: StrategyFolder,
  folder: ReadFolder,
  repositories: ReadonlySet<string>,
): readonly string[] {
  const ids = (
    kind: 'kpis' | 'objectives' | 'initiatives' | 'decisions' | 'adoptions' | 'people',
  ) => new Set([...had[kind], ...folder[kind]].map(({ id }) => id));
  const known: Readonly<Record<Kind, ReadonlySet<string>>> = {
    kpi: ids('kpis'),
    objective: ids('objectives'),
    initiative: ids('initiatives'),
    decision: ids('decisions'),
    adoption: ids('adoptions'),
    person: ids('people'),
    metric: new Set(measurement.metrics().map(({ id }) => id)),
    repository: repositories,
    item: new Set(
      catalogue().frameworks.flatMap(({ items }) =>
        items.filter(({ isAsked }) => isAsked).map(({ key }) => key),
      ),
    ),
  };
  const references = [
    ...folder.kpis.flatMap(ofKpi),
    ...folder.objectives.flatMap(ofObjective),
    ...folder.initiatives.flatMap(ofInitiative),
    ...folder.decisions.flatMap(ofDecision),
    ...folder.adoptions.flatMap(ofAdoption),
    ...folder.claims.map(
      ({ item }): Reference => ({ by: `claim ${item}`, field: 'item', kind: 'item', id: item }),
    ),
  ];
  const lost = references.flatMap(({ by, field, kind, id }) =>
    id === undefined || known[kind].has(id)
      ? []
      : [`${folder.places.get(by)} field ${field}: there is no ${kind} "${id}"`],
  );
  return [...lost, ...strayNames(folder), ...circlesIn(references, folder)];
}

function ofKpi({ id, metric, repository }: KpiFile): readonly Reference[] {
  const by = `KPI ${id}`;
  return [
    { by, field: 'metric', kind: 'metric', id: metric },
    { by, field: 'repository', kind: 'repository', id: repository },
  ];
}

function ofObjective({ id, partOf, keyResults }: ObjectiveFile): readonly Reference[] {
  const by = `objective ${id}`;
  return [
    { by, field: 'partOf', kind: 'objective', id: partOf },
    ...keyResults.flatMap((one): readonly Reference[] => [
      { by, field: `keyResults ${one.id} kpi`, kind: 'kpi', id: one.kpi },
      { by, field: `keyResults ${one.id} initiative`, kind: 'initiative', id: one.initiative },
    ]),
  ];
}

function ofInitiative({
  id,
  objective,
  needs,
  benefits,
  team = [],
}: InitiativeFile): readonly Reference[] {
  const by = `initiative ${id}`;
  return [
    { by, field: 'objective', kind: 'objective', id: objective },
    ...needs.map(
      (need): Reference => ({ by, field: 'needs', kind: 'initiative', id: need.initiative }),
    ),
    ...benefits.map(
      (one): Reference => ({ by, field: `benefits ${one.id} kpi`, kind: 'kpi', id: one.kpi }),
    ),
    ...team.map(({ person }): Reference => ({ by, field: 'team', kind: 'person', id: person })),
  ];
}

function ofAdoption({ id, logged, initiative, decision }: AdoptionFile): readonly Reference[] {
  const by = `adoption ${id}`;
  return [
    { by, field: 'logged', kind: 'decision', id: logged },
    { by, field: 'initiative', kind: 'initiative', id: initiative },
    { by, field: 'decision benefit kpi', kind: 'kpi', id: decision?.benefit?.kpi },
  ];
}

function ofDecision({ id, insteadOf, about }: DecisionFile): readonly Reference[] {
  const by = `decision ${id}`;
  return [
    { by, field: 'insteadOf', kind: 'decision', id: insteadOf },
    ...about.map((one): Reference => {
      if ('objective' in one) return { by, field: 'about', kind: 'objective', id: one.objective };
      if ('initiative' in one)
        return { by, field: 'about', kind: 'initiative', id: one.initiative };
      if ('adoption' in one) return { by, field: 'about', kind: 'adoption', id: one.adoption };
      return { by, field: 'about', kind: 'kpi', id: one.kpi };
    }),
  ];
}

/** Where these lead back to where they began, nothing could come first. */
const ONE_WAY: ReadonlySet<string> = new Set(['needs', 'partOf', 'insteadOf']);

function circlesIn(references: readonly Reference[], { places }: ReadFolder): readonly string[] {
  const ways = references.filter(({ field, id }) => ONE_WAY.has(field) && id !== undefined);
  const next = (by: string) =>
    ways.filter((way) => way.by === by).map(({ kind, id }) => `${kind} ${id}`);
  return [...new Set(ways.map(({ by }) => by))].flatMap((from) => {
    const seen = new Set(next(from));
    for (const each of seen) for (const further of next(each)) seen.add(further);
    const field = ways.find(({ by }) => by === from)?.field;
    return seen.has(from) ? [`${places.get(from)} field ${field}: it leads back to itself`] : [];
  });
}

// SPDX-License-Identifier: Apache-2.0
import type { AdoptionFile } from './adoption-shape.ts';
import type { ReadFolder } from './read-folder.ts';

/** Candidates, must-haves and criteria that an adoption names and does not have, and what it has twice; with file and field. */
export function strayNames({ adoptions, people, initiatives, radar, places }: ReadFolder) {
  return [
    ...adoptions.flatMap((one) =>
      wrongIn(one).map((what) => `${places.get(`adoption ${one.id}`)} ${what}`),
    ),
    ...twice(people.map(({ name }) => name.toLowerCase())).map(
      (name) => `people.yaml field people: "${name}" is there twice`,
    ),
    ...twice(radar.entries.map(({ name }) => name.trim().toLowerCase())).map(
      (name) => `radar.yaml field entries: "${name}" is there twice`,
    ),
    ...initiatives.flatMap(({ id, roles = [] }) =>
      twice(roles.map((role) => role.id)).map(
        (role) => `${places.get(`initiative ${id}`)} field roles: "${role}" is there twice`,
      ),
    ),
  ];
}

function wrongIn(adoption: AdoptionFile): readonly string[] {
  const { candidates, mustHaves, criteria } = adoption;
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  return [
    ...strayCandidates(adoption, new Set(ids(candidates))),
    ...candidates.flatMap(({ id, answers, scores }) => [
      ...lost(
        `candidates ${id} answers`,
        new Set(ids(mustHaves)),
        answers.map(({ mustHave }) => mustHave),
      ),
      ...lost(
        `candidates ${id} scores`,
        new Set(ids(criteria)),
        scores.map(({ criterion }) => criterion),
      ),
    ]),
    ...repeated('candidates', ids(candidates)),
    ...repeated(
      'candidates',
      candidates.map(({ name }) => name),
    ),
    ...repeated('mustHaves', ids(mustHaves)),
    ...repeated('criteria', ids(criteria)),
  ];
}

function strayCandidates(
  { costs, trial, decision }: AdoptionFile,
  own: ReadonlySet<string>,
): readonly string[] {
  const results = trial?.criteria.flatMap((one) => one.results) ?? [];
  const named = (all: readonly { readonly candidate?: string | undefined }[]) =>
    all.map(({ candidate }) => candidate);
  return [
    ...lost('costs lines candidate', own, named(costs.lines)),
    ...lost('trial candidates', own, trial?.candidates ?? []),
    ...lost('trial results', own, named(results)),
    ...lost('decision candidate', own, [decision?.candidate]),
  ];
}

function lost(
  field: string,
  known: ReadonlySet<string>,
  names: readonly (string | undefined)[],
): readonly string[] {
  return names.flatMap((name) =>
    name === undefined || known.has(name)
      ? []
      : [`field ${field}: there is no "${name}" in this adoption`],
  );
}

function repeated(field: string, names: readonly string[]): readonly string[] {
  return twice(names).map((name) => `field ${field}: "${name}" is there twice`);
}

function twice(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod';
import { Refusal } from '#model';
import type { StrategyFile } from './export-strategy.ts';
import { FILES, type StrategyFolder } from './shapes.ts';
import { readYaml } from './yaml-lines.ts';

const MOST_NAMED = 10;

/** A folder with the file that each thing stands in. */
export interface ReadFolder extends StrategyFolder {
  /** By `objective x`, `initiative y`: for messages. */
  readonly places: ReadonlyMap<string, string>;
  /** What makes no sense, with file, line and field; the things that it is about are left out. */
  readonly wrong: readonly string[];
}

/** Reads files into a strategy. */
export function readFolder(files: readonly StrategyFile[]): ReadFolder {
  const wrong: string[] = [];
  const places = new Map<string, string>();
  const read = <Shape extends z.ZodType>(kind: { readonly path: RegExp; readonly shape: Shape }) =>
    files
      .filter(({ path }) => kind.path.test(path))
      .flatMap((file) =>
        fileOf(file, kind.shape, wrong).map((value) => ({ path: file.path, value })),
      );
  const named = <Value extends Named>(what: string, found: readonly Placed<Value>[]) =>
    place(found, { what, places, wrong });
  const [strategy] = read(FILES.strategy);
  const [radar] = read(FILES.radar);
  const claims = read(FILES.claims);
  for (const { path, value } of claims)
    for (const { item } of value.claims) places.set(`claim ${item}`, path);
  const folder = {
    mission: strategy?.value.mission,
    kpis: named(
      'KPI',
      within(read(FILES.kpis), ({ kpis }) => kpis),
    ),
    objectives: named('objective', read(FILES.objective)),
    initiatives: named('initiative', read(FILES.initiative)),
    decisions: named('decision', read(FILES.decision)),
    claims: claims.flatMap(({ value }) => value.claims),
    adoptions: named('adoption', read(FILES.adoption)),
    people: named(
      'person',
      within(read(FILES.people), ({ people }) => people),
    ),
    radar: radar?.value ?? { entries: [] },
  };
  wrong.push(...strangers(files));
  return { ...folder, places, wrong };
}

interface Named {
  readonly id: string;
}

interface Placed<Value> {
  readonly path: string;
  readonly value: Value;
}

/** The things of a file that holds several. */
function within<File, Value>(
  found: readonly Placed<File>[],
  parts: (file: File) => readonly Value[],
): readonly Placed<Value>[] {
  return found.flatMap(({ path, value }) => parts(value).map((part) => ({ path, value: part })));
}

interface Placing {
  readonly what: string;
  readonly places: Map<string, string>;
  readonly wrong: string[];
}

/** Notes where each thing stands; one that stands twice is wrong. */
function place<Value extends Named>(
  found: readonly Placed<Value>[],
  { what, places, wrong }: Placing,
): readonly Value[] {
  for (const { path, value } of found) {
    const name = `${what} ${value.id}`;
    const other = places.get(name);
    if (other !== undefined) wrong.push(`${path} field id: ${name} stands in ${other} already`);
    places.set(name, path);
  }
  return found.map(({ value }) => value);
}

function strangers(files: readonly StrategyFile[]): readonly string[] {
  if (files.length === 0) return ['the folder has no file of a strategy'];
  return files
    .filter(({ path }) => !Object.values(FILES).some((one) => one.path.test(path)))
    .map(({ path }) => `${path}: no file of a strategy is called so`);
}

function fileOf<Shape extends z.ZodType>(
  { path, text }: StrategyFile,
  shape: Shape,
  wrong: string[],
): readonly z.infer<Shape>[] {
  const yaml = readYaml(text);
  if ('message' in yaml) {
    wrong.push(`${path} line ${yaml.line}: ${yaml.message}`);
    return [];
  }
  const read = shape.safeParse(yaml.value);
  if (read.success) return [read.data];
  for (const issue of read.error.issues) {
    const strange = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const field = [...issue.path, ...strange];
    const name = field.map(String).join('.') || '(all of it)';
    wrong.push(`${path} line ${yaml.lineOf(field)} field ${name}: ${issue.message}`);
  }
  return [];
}

export function badFiles(wrong: readonly string[]): Refusal {
  const shown = wrong.slice(0, MOST_NAMED);
  const rest = wrong.length - shown.length;
  return new Refusal(
    'invalid',
    'strategy/bad-files',
    `Reading the strategy: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    'Correct the files; nothing was changed.',
  );
}

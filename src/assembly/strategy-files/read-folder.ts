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
}

/** Reads files into a strategy; refuses (`strategy/bad-files`) what makes no sense, with file, line and field. */
export function readFolder(files: readonly StrategyFile[]): ReadFolder {
  const wrong: string[] = [];
  const places = new Map<string, string>();
  const read = <Shape extends z.ZodType>(kind: { readonly path: RegExp; readonly shape: Shape }) =>
    files
      .filter(({ path }) => kind.path.test(path))
      .flatMap((file) =>
        fileOf(file, kind.shape, wrong).map((value) => ({ path: file.path, value })),
      );
  const named = <Value extends { readonly id: string }>(
    what: string,
    found: readonly { readonly path: string; readonly value: Value }[],
  ) => {
    for (const { path, value } of found) {
      const name = `${what} ${value.id}`;
      const other = places.get(name);
      if (other !== undefined) wrong.push(`${path} field id: ${name} stands in ${other} already`);
      places.set(name, path);
    }
    return found.map(({ value }) => value);
  };
  const [strategy] = read(FILES.strategy);
  const kpis = read(FILES.kpis).flatMap(({ path, value }) =>
    value.kpis.map((kpi) => ({ path, value: kpi })),
  );
  const claims = read(FILES.claims);
  for (const { path, value } of claims)
    for (const { item } of value.claims) places.set(`claim ${item}`, path);
  const folder = {
    mission: strategy?.value.mission,
    kpis: named('KPI', kpis),
    objectives: named('objective', read(FILES.objective)),
    initiatives: named('initiative', read(FILES.initiative)),
    decisions: named('decision', read(FILES.decision)),
    claims: claims.flatMap(({ value }) => value.claims),
    places,
  };
  const unknown = files.filter(
    ({ path }) => !Object.values(FILES).some((one) => one.path.test(path)),
  );
  wrong.push(...unknown.map(({ path }) => `${path}: no file of a strategy is called so`));
  if (files.length === 0) wrong.push('the folder has no file of a strategy');
  if (wrong.length > 0) throw badFiles(wrong);
  return folder;
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

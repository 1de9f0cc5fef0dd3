// SPDX-License-Identifier: Apache-2.0
import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Principal } from '#model';
import type { Office } from '../office.ts';
import { folderOf } from './folder-of.ts';
import type { RadarFile } from './people-shapes.ts';
import type { ClaimFile, StrategyFolder } from './shapes.ts';

/** A file of a strategy; its path is within the folder, with strokes. */
export interface StrategyFile {
  readonly path: string;
  readonly text: string;
}

/** The strategy of the organisation as files, in the order of their paths: the same strategy gives the same bytes. */
export async function exportedFiles(
  office: Office,
  principal: Principal,
): Promise<readonly StrategyFile[]> {
  return filesOf(await folderOf(office, principal));
}

function filesOf(folder: StrategyFolder): readonly StrategyFile[] {
  const { mission, kpis, objectives, initiatives, decisions, claims, adoptions, people } = folder;
  const files = [
    fileOf('strategy.yaml', 'strategy', { mission }),
    fileOf('kpis.yaml', 'kpis', { kpis }),
    ...named('objectives', 'objective', objectives),
    ...named('initiatives', 'initiative', initiatives),
    ...named('decisions', 'decision', decisions),
    ...claimFiles(claims),
    ...named('adoptions', 'adoption', adoptions),
    ...(people.length === 0 ? [] : [fileOf('people.yaml', 'people', { people })]),
    ...(isEmpty(folder.radar) ? [] : [fileOf('radar.yaml', 'radar', folder.radar)]),
  ];
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function isEmpty({ quadrants, entries }: RadarFile): boolean {
  return quadrants === undefined && entries.length === 0;
}

function named(
  folder: string,
  schema: string,
  values: readonly { readonly id: string }[],
): readonly StrategyFile[] {
  const taken = new Set<string>();
  return values.map((value) => {
    const plain = value.id.replaceAll(/[^a-z0-9@._-]/g, '-');
    // Two ids may differ only in a sign that a file name cannot hold.
    let name = plain;
    for (let time = 2; taken.has(name); time += 1) name = `${plain}~${time}`;
    taken.add(name);
    return fileOf(`${folder}/${name}.yaml`, schema, value);
  });
}

function claimFiles(claims: readonly ClaimFile[]): readonly StrategyFile[] {
  const frameworks = [...new Set(claims.map(({ item }) => item.split('/')[0] ?? ''))];
  return frameworks.map((framework) => {
    const own = claims.filter(({ item }) => item.startsWith(`${framework}/`));
    return fileOf(`frameworks/${framework}.yaml`, 'claims', { framework, claims: own });
  });
}

function fileOf(path: string, schema: string, value: object): StrategyFile {
  const up = path.includes('/') ? '../' : '';
  const head = `# yaml-language-server: $schema=${up}schemas/${schema}.schema.json\n`;
  const options = { schema: CORE_SCHEMA, lineWidth: 110, noRefs: true, skipInvalid: true };
  return { path, text: head + dump(value, options) };
}

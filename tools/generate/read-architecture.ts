// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';

/** A storey and its rooms by name; `uses` are the storeys that its files import. */
export interface Storey {
  readonly name: string;
  readonly rooms: readonly string[];
  readonly uses: readonly string[];
}

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Top storey first. Engines and platform share one storey and never meet. */
const STOREYS = ['assembly', 'surfaces', 'pillars', 'facts', 'platform', 'engines', 'model'];

/** What the imports of the code say: storeys from the top down, rooms by name. Tests do not count. */
export function readArchitecture(root: string): readonly Storey[] {
  const files = cruise(root);
  return STOREYS.map((name) => ({
    name,
    rooms: roomsOf(name, files),
    uses: STOREYS.filter((other) => other !== name && isUsed(name, other, files)),
  }));
}

function cruise(root: string): readonly Import[] {
  const depcruise = join(root, 'node_modules', '.bin', 'depcruise');
  const args = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const options = { cwd: root, maxBuffer: 256 * 1024 * 1024 };
  const { modules }: ICruiseResult = JSON.parse(execFileSync(depcruise, args, options).toString());
  return modules
    .filter(({ source }) => /^src\//.test(source) && !/\.(test|fixture)\.tsx?$/.test(source))
    .flatMap(({ source, dependencies }) => [
      { from: source, to: source },
      ...dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    ]);
}

function roomsOf(storey: string, imports: readonly Import[]): readonly string[] {
  // "src/engines/metrics/index.ts" is in the room metrics; "src/model/answer.ts" is in no room.
  const room = new RegExp(`^src/${storey}/([^/]+)/`);
  const rooms = imports.flatMap(({ from }) => room.exec(from)?.[1] ?? []);
  return [...new Set(rooms)].sort((one, other) => one.localeCompare(other, 'en'));
}

function isUsed(storey: string, other: string, imports: readonly Import[]): boolean {
  return imports.some(
    ({ from, to }) => from.startsWith(`src/${storey}/`) && to.startsWith(`src/${other}/`),
  );
}

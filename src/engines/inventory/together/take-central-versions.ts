// SPDX-License-Identifier: Apache-2.0
import type { FoundComponent } from '#model';
import type { ReadFile } from '../inventory.ts';
import type { CentralAsk, CentralVersion, NotedReading } from '../notes.ts';
import { folderOf } from '../paths.ts';
import { reviseComponents, withVersion } from './revise-components.ts';

/** One file that sets versions, by key. */
interface Centre {
  readonly file: ReadFile;
  readonly sets: ReadonlyMap<string, CentralVersion>;
  /** Purls that somebody asked for: they are used there, not here. */
  readonly taken: Set<string>;
}

/**
 * Versions that one file sets for those below it, in the place of "see there": Directory.Packages.props, the workspace
 * of Cargo, catalogs of pnpm, npm's likes and Gradle. The nearest file above that knows the key counts.
 */
export function takeCentralVersions(files: readonly ReadFile[]): readonly ReadFile[] {
  const centres = centresOf(files);
  if (centres.size === 0) return files;
  const answered = files.map((file) => ({ ...file, reading: answer(file, centres) }));
  const taken = new Map<string, ReadonlySet<string>>();
  for (const list of centres.values()) for (const one of list) taken.set(one.file.path, one.taken);
  return answered.map((file) => {
    const gone = taken.get(file.path);
    if (gone === undefined || gone.size === 0) return file;
    const keep = (component: FoundComponent) =>
      component.direct === true || !gone.has(component.purl) ? component : undefined;
    return { ...file, reading: reviseComponents(file.reading, keep) };
  });
}

/** By system and folder; in one folder there may be several. */
type Centres = ReadonlyMap<string, readonly Centre[]>;

function centresOf(files: readonly ReadFile[]): Centres {
  const centres = new Map<string, Centre[]>();
  for (const file of files) {
    const central = file.reading.notes?.central;
    if (central === undefined || central.sets.length === 0) continue;
    const sets = new Map<string, CentralVersion>();
    for (const one of central.sets) sets.set(one.key, one);
    const key = `${central.system} ${baseOf(file.path)}`;
    centres.set(key, [...(centres.get(key) ?? []), { file, sets, taken: new Set() }]);
  }
  return centres;
}

/** "gradle/libs.versions.toml" holds for the folder that "gradle" lies in. */
function baseOf(path: string): string {
  return folderOf(path).replace(/(^|\/)gradle$/, '');
}

function answer(file: ReadFile, centres: Centres): NotedReading {
  const central = file.reading.notes?.central;
  if (central === undefined || central.asks.length === 0) return file.reading;
  const found = central.asks.flatMap((ask) => find(file.path, central.system, ask, centres));
  if (found.length === 0) return file.reading;
  const byPurl = new Map(found.map((one) => [one.ask.purl, one.set]));
  const revised = reviseComponents(file.reading, (component) => {
    const set = byPurl.get(component.purl);
    return set === undefined ? component : applied(component, set);
  });
  return addNamed(
    file.path,
    revised,
    found.filter(({ ask }) => ask.purl === undefined),
  );
}

interface Found {
  readonly ask: CentralAsk;
  readonly set: CentralVersion;
}

/** Paths are not deeper. */
const MAX_CLIMB = 100;

function find(path: string, system: string, ask: CentralAsk, centres: Centres): Found[] {
  let folder = folderOf(path);
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    for (const centre of centres.get(`${system} ${folder}`) ?? []) {
      const found = take(centre, ask);
      if (found.length > 0) return found;
    }
    if (folder === '') break;
    folder = folderOf(folder);
  }
  return [];
}

function take(centre: Centre, ask: CentralAsk): Found[] {
  const set = centre.sets.get(ask.key);
  if (set === undefined) return [];
  const sets = (set.members ?? [ask.key]).flatMap((key) => centre.sets.get(key) ?? []);
  for (const { purl, key, version } of sets) {
    for (const one of purl === undefined ? purlsOf(centre, key, version) : [purl])
      centre.taken.add(one);
  }
  return sets.map((one) => ({ ask, set: one }));
}

function purlsOf({ file }: Centre, key: string, version: string | undefined): string[] {
  return file.reading.components
    .filter((one) => one.name.toLowerCase() === key && one.version === version)
    .map(({ purl }) => purl);
}

function applied(component: FoundComponent, set: CentralVersion): FoundComponent | undefined {
  if (set.isOwn === true) return undefined;
  const known =
    set.purl === undefined
      ? component
      : { ...component, purl: set.purl, name: set.name ?? component.name };
  const ranged = {
    ...known,
    range: set.range ?? (set.version === undefined ? known.range : undefined),
  };
  return set.version === undefined ? ranged : withVersion(ranged, set.version);
}

/** Components that the asking file knows only by a key, `libs.spring.core`. */
function addNamed(path: string, reading: NotedReading, found: readonly Found[]): NotedReading {
  const components = new Map(reading.components.map((one) => [one.purl, one]));
  const edges = [...reading.edges];
  const [project] = reading.projects;
  for (const { ask, set } of found) {
    const { purl, name, version, range } = set;
    if (purl === undefined || name === undefined || components.has(purl)) continue;
    const [ecosystem = ''] = purl.slice('pkg:'.length).split('/', 1);
    const evidence = { path, line: ask.line };
    components.set(purl, {
      purl,
      ecosystem,
      name,
      version,
      range,
      scope: ask.scope,
      direct: true,
      evidence,
    });
    if (project !== undefined) edges.push({ from: project.id, to: purl });
  }
  return { ...reading, components: [...components.values()], edges };
}

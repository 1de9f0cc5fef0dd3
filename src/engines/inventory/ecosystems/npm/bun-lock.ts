// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import {
  asList,
  asMap,
  asText,
  type DocumentMap,
  isMap,
  listAt,
  type Member,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addProblem,
  addProject,
  markDirect,
  type Sheet,
  spreadSheetScopes,
} from '../../sheet.ts';
import { npmPurl } from './npm-name.ts';
import { NPM_SECTIONS } from './package-json.ts';
import { cutDescriptor } from './yarn-descriptor.ts';

export const bunLock = {
  id: 'npm/bun-lock',
  ecosystem: 'npm',
  files: /(^|\/)bun\.lock$/,
  format: 'https://bun.com/docs/pm/lockfile',
  edges: 'all',
  lines: true,
  scopes: true,
  locks: 'npm/package-json',
  knownGaps: 'The older bun.lockb is binary and not read.',
  read: readBunLock,
} satisfies Reader;

function readBunLock(text: string, path: string): FileReading {
  return readDocument(path, readJson(text, { relaxed: true }), addLockfile);
}

/** An entry of "packages", by the place it is installed: `debug/ms` is the ms of debug alone. */
interface Installed {
  readonly id: string | undefined;
  readonly facts: DocumentMap;
}

type Places = ReadonlyMap<string, Installed>;

function addLockfile(sheet: Sheet, root: DocumentMap): void {
  const places = new Map<string, Installed>();
  for (const [place, member] of mapAt(root, 'packages')) {
    places.set(place, addPackage(sheet, member));
  }
  for (const [place, { id, facts }] of places) addNeeds(sheet, { place, id, facts }, places);
  for (const [folder, { line, value }] of mapAt(root, 'workspaces')) {
    addWorkspace(sheet, { folder, line, entry: asMap(value), catalog: catalogsOf(root) }, places);
  }
  spreadSheetScopes(sheet);
}

/**
 * ["ms@2.1.3", "registry", {dependencies...}, "sha512-..."] is from a registry,
 * ["a@github:b/a#c0ffee", {...}, "b-a-c0ffee"] from a repository, ["core@workspace:packages/core"] is developed here.
 */
function addPackage(sheet: Sheet, { line, value }: Member): Installed {
  const parts = asList(value).map((part) => part.value);
  const facts = parts.find(isMap) ?? new Map<string, Member>();
  const descriptor = asText(parts[0]);
  if (descriptor === undefined) {
    addProblem(
      sheet,
      'nameless',
      line,
      'expected a package and its version at the head of the entry',
    );
    return { id: undefined, facts };
  }
  const { name, range } = cutDescriptor(descriptor);
  if (/^(workspace|root|link|file):/.test(range) && !range.endsWith('.tgz')) {
    return { id: undefined, facts };
  }
  const isVersion = /^\d/.test(range);
  const last = asText(parts.at(-1));
  const id = addComponent(sheet, {
    purl: npmPurl(name, isVersion ? range : undefined, isVersion ? undefined : gitOf(range)),
    name,
    version: isVersion ? range : undefined,
    scope: 'runtime',
    direct: false,
    line,
    integrity: last?.startsWith('sha') ? last : undefined,
    source: isVersion ? asText(parts[1]) : withoutSecrets(range),
  });
  return { id, facts };
}

/** "github:owner/name#c0ffee" and "git+ssh://host/a.git#c0ffee" as a purl writes them; not for archives. */
function gitOf(reference: string): string | undefined {
  const [address = '', commit] = reference.split('#', 2);
  const at = commit === undefined ? '' : `@${commit}`;
  if (address.startsWith('github:')) {
    return `git+https://github.com/${address.slice('github:'.length)}.git${at}`;
  }
  return address.startsWith('git') ? `${withoutSecrets(address)}${at}` : undefined;
}

interface Needing extends Installed {
  readonly place: string;
}

function addNeeds(sheet: Sheet, { place, id, facts }: Needing, places: Places): void {
  for (const [section] of NPM_SECTIONS) {
    if (section === 'devDependencies') continue;
    for (const name of mapAt(facts, section).keys()) addEdge(sheet, id, find(places, place, name));
  }
}

/** Places deeper than this do not occur; a key made of slashes must not cost the square of its length. */
const MAX_CLIMB = 100;

/** From the place itself outwards: the ms of "debug/ms", then that of all. */
function find(places: Places, place: string, name: string): string | undefined {
  const above = place.split('/', MAX_CLIMB);
  for (; above.length > 0; above.pop()) {
    const near = places.get(`${above.join('/')}/${name}`);
    if (near !== undefined) return near.id;
  }
  return places.get(name)?.id;
}

interface Workspace {
  readonly folder: string;
  readonly line: number;
  readonly entry: DocumentMap;
  readonly catalog: (specifier: string, name: string) => string | undefined;
}

function addWorkspace(sheet: Sheet, { folder, line, entry, catalog }: Workspace, places: Places) {
  const manifest = joinPath(joinPath(folderOf(sheet.path), folder), 'package.json');
  const name = textAt(entry, 'name') ?? manifest;
  const version = textAt(entry, 'version');
  const project = addProject(sheet, { id: `npm:${manifest}`, name, version }, line);
  const optional = new Set(textsOf(listAt(entry, 'optionalPeers')).map(({ text }) => text));
  for (const [section, usual] of NPM_SECTIONS) {
    for (const [wanted, { value }] of mapAt(entry, section)) {
      const isOptional = section === 'peerDependencies' && optional.has(wanted);
      const id = find(places, name, wanted);
      const range = asText(value);
      addEdge(sheet, project, id);
      markDirect(sheet, id, {
        scope: isOptional ? 'optional' : usual,
        range: range === undefined ? undefined : withoutSecrets(catalog(range, wanted) ?? range),
      });
    }
  }
}

/** "catalog:" and "catalog:testing" stand for ranges that the workspace sets once. */
function catalogsOf(root: DocumentMap): Workspace['catalog'] {
  return (specifier, name) => {
    if (!specifier.startsWith('catalog:')) return undefined;
    const catalog = specifier.slice('catalog:'.length);
    return textAt(catalog === '' ? mapAt(root, 'catalog') : mapAt(root, 'catalogs', catalog), name);
  };
}

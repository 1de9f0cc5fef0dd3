// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import {
  asMap,
  type DocumentMap,
  type DocumentValue,
  isTrueAt,
  mapAt,
  textAt,
} from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { fundingOf } from '../../funding.ts';
import { folderOf, joinPath } from '../../paths.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addFault,
  addProject,
  closeSheet,
  markDirect,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { aliasOf, npmPurl, repositoryOf } from './npm-name.ts';
import { npmScopeOf } from './npm-scope.ts';
import { licenseOf, NPM_SECTIONS } from './package-json.ts';
import { addNestedPackages } from './package-lock-nested.ts';

export const packageLock = {
  id: 'npm/package-lock',
  ecosystem: 'npm',
  files: /(^|\/)(package-lock|npm-shrinkwrap)\.json$/,
  format: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json',
  edges: 'all',
  lines: true,
  scopes: true,
  locks: 'npm/package-json',
  knownGaps:
    'Version 1 does not say what the project asks for itself; a package.json beside it does.',
  read: readPackageLock,
} satisfies Reader;

function readPackageLock(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readJson(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else if (parsed.root.has('packages')) addPackages(sheet, mapAt(parsed.root, 'packages'));
  else addNestedPackages(sheet, mapAt(parsed.root, 'dependencies'));
  return closeSheet(sheet);
}

/** An entry of "packages": `node_modules/a/node_modules/b` was installed, `packages/core` is developed here. */
interface Place {
  readonly location: string;
  readonly entry: DocumentMap;
  readonly line: number;
}

function addPackages(sheet: Sheet, packages: DocumentMap): void {
  const ids = new Map<string, string | undefined>();
  const places: Place[] = [];
  for (const [location, { line, value }] of packages) {
    const place = { location, entry: asMap(value), line };
    places.push(place);
    ids.set(
      location,
      isInstalled(location) ? addInstalled(sheet, place) : addDeveloped(sheet, place),
    );
  }
  for (const place of places) addAsked(sheet, place, ids);
}

const MODULES = 'node_modules/';

function isInstalled(location: string): boolean {
  return location.startsWith(MODULES) || location.includes(`/${MODULES}`);
}

function addDeveloped(sheet: Sheet, { location, entry, line }: Place): string {
  const manifest = joinPath(joinPath(folderOf(sheet.path), location), 'package.json');
  const name = textAt(entry, 'name') ?? location.slice(location.lastIndexOf('/') + 1);
  return addProject(
    sheet,
    {
      id: `npm:${manifest}`,
      name: name === '' ? manifest : name,
      version: textAt(entry, 'version'),
      declaredLicense: licenseOf(entry),
    },
    line,
  );
}

/** "node_modules/core": {"resolved": "packages/core", "link": true} is a way to a project, not a package. */
function addInstalled(sheet: Sheet, { location, entry, line }: Place): string | undefined {
  if (isTrueAt(entry, 'link')) return undefined;
  const folder = location.slice(location.lastIndexOf(MODULES) + MODULES.length);
  const alias = aliasOf(textAt(entry, 'version') ?? '');
  const name = textAt(entry, 'name') ?? alias?.name ?? folder;
  const version = alias?.version ?? textAt(entry, 'version');
  const resolved = textAt(entry, 'resolved');
  return addComponent(sheet, {
    purl: npmPurl(name, version, resolved === undefined ? undefined : repositoryOf(resolved)),
    name,
    version,
    scope: npmScopeOf(entry),
    direct: false,
    line,
    declaredLicense: licenseOf(entry),
    integrity: textAt(entry, 'integrity'),
    source: resolved === undefined ? undefined : withoutSecrets(resolved),
    funding: fundingOf(entry),
  });
}

type Ids = ReadonlyMap<string, string | undefined>;

function addAsked(sheet: Sheet, place: Place, ids: Ids): void {
  const from = ids.get(place.location);
  if (from === undefined) return;
  const isProject = !isInstalled(place.location);
  for (const [section, scope] of NPM_SECTIONS) {
    // What an installed package needs for its own development is not installed.
    if (!isProject && section === 'devDependencies') continue;
    for (const [name, { value }] of mapAt(place.entry, section)) {
      const to = ids.get(findInstalled(place.location, name, ids) ?? '');
      addEdge(sheet, from, to);
      if (isProject) markDirect(sheet, to, { scope, range: rangeOf(value) });
    }
  }
}

function rangeOf(value: DocumentValue): string | undefined {
  return typeof value === 'string' ? withoutSecrets(value) : undefined;
}

/** Folders above folders: more are not searched. Real trees have a dozen. */
const MAX_CLIMB = 100;

/** As node looks for it: in the node_modules of the package's own folder, then of each folder above. */
function findInstalled(from: string, name: string, ids: Ids): string | undefined {
  let folder = from;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const location = folder === '' ? `${MODULES}${name}` : `${folder}/${MODULES}${name}`;
    if (ids.has(location)) return location;
    if (folder === '') return undefined;
    folder = folderOf(folder);
    if (folder === 'node_modules' || folder.endsWith('/node_modules')) folder = folderOf(folder);
  }
  return undefined;
}

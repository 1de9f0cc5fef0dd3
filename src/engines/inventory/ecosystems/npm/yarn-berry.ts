// SPDX-License-Identifier: Apache-2.0
import { asMap, type DocumentMap, mapAt, textAt } from '../../documents/document.ts';
import { readYaml } from '../../documents/read-yaml.ts';
import { addComponent, addEdge, addFault, markDirect, type Sheet } from '../../sheet.ts';
import { npmPurl, repositoryOf } from './npm-name.ts';
import { addLocalProject, cutDescriptor, joinRanges, plainRange } from './yarn-descriptor.ts';

interface Entry {
  readonly descriptors: readonly string[];
  readonly id: string | undefined;
  readonly isProject: boolean;
  readonly map: DocumentMap;
}

/** yarn.lock from version 2 on: `"debug@npm:4, debug@npm:^4.0.0":` with a "resolution" of its own. */
export function addBerryPackages(sheet: Sheet, text: string): void {
  const parsed = readYaml(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else addEntries(sheet, parsed.roots[0] ?? new Map());
}

function addEntries(sheet: Sheet, root: DocumentMap): void {
  const entries: Entry[] = [];
  const ids = new Map<string, string>();
  for (const [key, { line, value }] of root) {
    if (key === '__metadata') continue;
    const entry = addEntry(sheet, key, asMap(value), line);
    entries.push(entry);
    for (const descriptor of entry.descriptors)
      if (entry.id !== undefined) ids.set(descriptor, entry.id);
  }
  for (const entry of entries) addAsked(sheet, entry, ids);
}

function addEntry(sheet: Sheet, key: string, map: DocumentMap, line: number): Entry {
  const descriptors = key.split(', ');
  const version = textAt(map, 'version');
  const { name, range } = cutDescriptor(textAt(map, 'resolution') ?? descriptors[0] ?? '');
  const isProject = textAt(map, 'linkType') === 'soft' || range.startsWith('workspace:');
  if (isProject) {
    return {
      descriptors,
      map,
      isProject,
      id: addLocalProject(sheet, { name, range, version, line }),
    };
  }
  const checksum = textAt(map, 'checksum');
  const id = addComponent(sheet, {
    purl: npmPurl(name, version, repositoryOf(repositoryRange(range))),
    name,
    version,
    range: joinRanges(descriptors),
    scope: 'runtime',
    line,
    // "10c0/a91d..." names the version of yarn's cache before the hash.
    integrity:
      checksum === undefined ? undefined : `sha512:${checksum.slice(checksum.indexOf('/') + 1)}`,
    source: /^(git|https?|ssh)/.test(range) ? range : undefined,
  });
  return { descriptors, map, isProject, id };
}

/** "https://host/a/b.git#commit=c0ffee" */
function repositoryRange(range: string): string {
  return range.replace('#commit=', '#');
}

function addAsked(
  sheet: Sheet,
  { id, isProject, map }: Entry,
  ids: ReadonlyMap<string, string>,
): void {
  for (const [name, { value }] of mapAt(map, 'dependencies')) {
    if (typeof value !== 'string') continue;
    // Before version 8 the lockfile leaves "npm:" out here and has it in the keys.
    const to = ids.get(`${name}@${value}`) ?? ids.get(`${name}@npm:${value}`);
    addEdge(sheet, id, to);
    if (isProject) markDirect(sheet, to, { range: plainRange(value) });
  }
}

// SPDX-License-Identifier: Apache-2.0
import { withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, mapAt, textAt } from '../../documents/document.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';
import { aliasOf, npmPurl, repositoryOf } from './npm-name.ts';
import { npmScopeOf } from './npm-scope.ts';

/** One level of "dependencies" in a lockfile of version 1, and the level it is nested in. */
interface Level {
  readonly ids: Map<string, string | undefined>;
  readonly above: Level | undefined;
}

/** Version 1: packages nest as folders of node_modules do; "requires" is looked up from the inside out. */
export function addNestedPackages(sheet: Sheet, packages: DocumentMap, above?: Level): Level {
  const level: Level = { ids: new Map(), above };
  for (const [name, { line, value }] of packages) {
    level.ids.set(name, addNested(sheet, name, asMap(value), line));
  }
  for (const [name, { value }] of packages) {
    const nested = mapAt(asMap(value), 'dependencies');
    const inside = nested.size === 0 ? level : addNestedPackages(sheet, nested, level);
    for (const required of mapAt(asMap(value), 'requires').keys()) {
      addEdge(sheet, level.ids.get(name), lookUp(inside, required));
    }
  }
  return level;
}

function addNested(
  sheet: Sheet,
  key: string,
  entry: DocumentMap,
  line: number,
): string | undefined {
  const text = textAt(entry, 'version');
  // "version": "file:deps/etag" is developed here.
  if (text?.startsWith('file:') && !text.endsWith('.tgz')) {
    const manifest = joinPath(
      joinPath(folderOf(sheet.path), text.slice('file:'.length)),
      'package.json',
    );
    addProject(sheet, { id: `npm:${manifest}`, name: key }, line);
    return undefined;
  }
  return addComponent(sheet, { ...nameAndVersion(key, entry), ...plainFacts(entry), line });
}

function nameAndVersion(key: string, entry: DocumentMap) {
  const text = textAt(entry, 'version') ?? '';
  const alias = aliasOf(text);
  const name = alias?.name ?? key;
  // "version": "git+ssh://git@host/a/b.git#c0ffee" gives no version at all.
  const repository = repositoryOf(text);
  const isAddress = repository !== undefined || text.includes(':');
  const version = alias?.version ?? (isAddress ? undefined : text || undefined);
  return { purl: npmPurl(name, version, repository), name, version };
}

function plainFacts(entry: DocumentMap) {
  const text = textAt(entry, 'version');
  const resolved = textAt(entry, 'resolved') ?? (text?.includes('://') ? text : undefined);
  return {
    scope: npmScopeOf(entry),
    integrity: textAt(entry, 'integrity'),
    source: resolved === undefined ? undefined : withoutSecrets(resolved),
  };
}

function lookUp(from: Level, name: string): string | undefined {
  for (let level: Level | undefined = from; level !== undefined; level = level.above) {
    if (level.ids.has(name)) return level.ids.get(name);
  }
  return undefined;
}

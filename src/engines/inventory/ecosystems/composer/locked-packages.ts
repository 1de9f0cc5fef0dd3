// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { type DocumentMap, mapAt, textAt } from '../../documents/document.ts';
import { fundingOf } from '../../funding.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';
import { composerLicenseOf, composerPurl } from './composer-json.ts';

/** A package as Composer writes it down, in composer.lock as in vendor/composer/installed.json. */
export interface LockedPackage {
  readonly entry: DocumentMap;
  readonly scope: Scope;
}

export function addLockedPackages(sheet: Sheet, entries: readonly LockedPackage[]): void {
  const ids = new Map<string, string>();
  const added = entries.map(({ entry, scope }) => {
    const id = addPackage(sheet, entry, scope);
    if (id !== undefined) for (const name of namesOf(entry)) ids.set(name, ids.get(name) ?? id);
    return id;
  });
  for (const [index, { entry }] of entries.entries()) {
    for (const name of mapAt(entry, 'require').keys()) {
      addEdge(sheet, added[index], ids.get(name.toLowerCase()));
    }
  }
}

/** Its own name, and those it stands in for: "psr/log-implementation". */
function namesOf(entry: DocumentMap): string[] {
  const others = [...mapAt(entry, 'provide').keys(), ...mapAt(entry, 'replace').keys()];
  return [textAt(entry, 'name') ?? '', ...others].map((name) => name.toLowerCase());
}

function addPackage(sheet: Sheet, entry: DocumentMap, scope: Scope): string | undefined {
  const name = textAt(entry, 'name');
  if (name === undefined) return undefined;
  const version = textAt(entry, 'version');
  const line = entry.get('name')?.line ?? 1;
  const dist = mapAt(entry, 'dist');
  if (textAt(dist, 'type') === 'path') {
    const manifest = joinPath(
      joinPath(folderOf(sheet.path), textAt(dist, 'url') ?? ''),
      'composer.json',
    );
    return addProject(sheet, { id: `composer:${manifest}`, name, version }, line);
  }
  const checksum = textAt(dist, 'shasum');
  const source = textAt(mapAt(entry, 'source'), 'url') ?? textAt(dist, 'url');
  return addComponent(sheet, {
    purl: composerPurl(name, version),
    name,
    version,
    scope,
    line,
    declaredLicense: composerLicenseOf(entry),
    integrity: checksum === undefined ? undefined : `sha1:${checksum}`,
    source: source === undefined ? undefined : withoutSecrets(source),
    funding: fundingOf(entry),
  });
}

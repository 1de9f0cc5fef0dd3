// SPDX-License-Identifier: Apache-2.0
import { asMap, type DocumentMap, mapAt, textAt } from '../../documents/document.ts';
import { addComponent, addEdge, addFault, markDirect, type Sheet } from '../../sheet.ts';
import { nugetPurl } from './nuget-purl.ts';

/**
 * What *.deps.json and project.assets.json share: "libraries" with "Name/1.0", and "targets" that say who asks for whom.
 * What projects ask for is direct.
 */
export function addResolved(sheet: Sheet, root: DocumentMap): ReadonlyMap<string, string> {
  const purls = new Map<string, string>();
  const line = root.get('libraries')?.line ?? 1;
  if (!root.has('libraries')) {
    addFault(sheet, { code: 'bad-json', line, expected: '"libraries"', found: 'none' });
  }
  for (const [key, member] of mapAt(root, 'libraries')) {
    const purl = addLibrary(sheet, key, asMap(member.value), member.line);
    if (purl !== undefined) purls.set(key.toLowerCase(), purl);
  }
  for (const target of mapAt(root, 'targets').values())
    addTarget(sheet, asMap(target.value), purls);
  return purls;
}

/** "type" is package, project (developed here) or reference (a file). */
function addLibrary(
  sheet: Sheet,
  key: string,
  entry: DocumentMap,
  line: number,
): string | undefined {
  const slash = key.lastIndexOf('/');
  if (textAt(entry, 'type')?.toLowerCase() !== 'package' || slash === -1) return undefined;
  const [name, version] = [key.slice(0, slash), key.slice(slash + 1)];
  const hash = textAt(entry, 'sha512')?.replace(/^sha512-/, '');
  return addComponent(sheet, {
    purl: nugetPurl(name, version),
    name,
    version,
    scope: 'runtime',
    line,
    integrity: hash === undefined ? undefined : `sha512-${hash}`,
  });
}

function addTarget(sheet: Sheet, target: DocumentMap, purls: ReadonlyMap<string, string>): void {
  // In project.assets.json a dependency is a range: which one it became, the names of the target say.
  const byName = new Map([...target.keys()].map((key) => [nameIn(key), key.toLowerCase()]));
  for (const [key, { value }] of target) {
    const from = purls.get(key.toLowerCase());
    for (const name of mapAt(asMap(value), 'dependencies').keys()) {
      const to = purls.get(byName.get(name.toLowerCase()) ?? '');
      if (from === undefined) markDirect(sheet, to, {});
      addEdge(sheet, from, to);
    }
  }
}

function nameIn(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf('/'), 0)).toLowerCase();
}

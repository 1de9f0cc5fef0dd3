// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import {
  asMap,
  type DocumentMap,
  type DocumentValue,
  isTrueAt,
  listAt,
  mapAt,
  textAt,
} from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';

export const vcpkgJson = {
  id: 'vcpkg/vcpkg-json',
  ecosystem: 'vcpkg',
  files: /(^|\/)vcpkg\.json$/,
  format: 'https://learn.microsoft.com/en-us/vcpkg/reference/vcpkg-json',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Versions that come from the baseline are not in the file: only overrides are versions, the rest are lower bounds.',
  read: readVcpkgJson,
} satisfies Reader;

function readVcpkgJson(text: string, path: string): FileReading {
  return readDocument(path, readJson(text, { relaxed: true }), (sheet, root) => {
    const project = addOwn(sheet, root);
    const fixed = overridesOf(root);
    addDependencies(sheet, root, { project, fixed, scope: 'runtime' });
    // A feature is built only for those who ask for it.
    for (const { value } of mapAt(root, 'features').values())
      addDependencies(sheet, asMap(value), { project, fixed, scope: 'optional' });
  });
}

// The four schemes in which a port may count its versions.
const VERSIONS = ['version', 'version-semver', 'version-string', 'version-date'] as const;

function versionIn(entry: DocumentMap): string | undefined {
  const key = VERSIONS.find((one) => textAt(entry, one) !== undefined);
  return key === undefined ? undefined : textAt(entry, key);
}

function addOwn(sheet: Sheet, root: DocumentMap): string {
  return addProject(
    sheet,
    {
      id: `vcpkg:${sheet.path}`,
      name: textAt(root, 'name') ?? sheet.path,
      version: versionIn(root),
      declaredLicense: textAt(root, 'license'),
    },
    root.get('name')?.line ?? 1,
  );
}

/** "overrides": [{"name": "zlib", "version": "1.3.1"}] */
function overridesOf(root: DocumentMap): ReadonlyMap<string, string> {
  const fixed = new Map<string, string>();
  for (const { value } of listAt(root, 'overrides')) {
    const [name, version] = [textAt(asMap(value), 'name'), versionIn(asMap(value))];
    if (name !== undefined && version !== undefined) fixed.set(name, version);
  }
  return fixed;
}

interface Asking {
  readonly project: string;
  readonly fixed: ReadonlyMap<string, string>;
  readonly scope: Scope;
}

function addDependencies(sheet: Sheet, owner: DocumentMap, asking: Asking): void {
  for (const { line, value } of listAt(owner, 'dependencies'))
    addDependency(sheet, { line, value }, asking);
}

/** "fmt", or {"name": "fmt", "version>=": "10.1.0", "host": true, "features": [...]}. */
function addDependency(
  sheet: Sheet,
  { line, value }: { readonly line: number; readonly value: DocumentValue },
  { project, fixed, scope }: Asking,
): void {
  const entry = asMap(value);
  const name = typeof value === 'string' ? value : textAt(entry, 'name');
  if (name === undefined) return;
  const version = fixed.get(name);
  const least = textAt(entry, 'version>=');
  const purl = addComponent(sheet, {
    purl: { type: 'vcpkg', name, version },
    name,
    version,
    range: version === undefined && least !== undefined ? `>=${least}` : undefined,
    scope: isTrueAt(entry, 'host') ? 'build' : scope,
    direct: true,
    line: entry.get('name')?.line ?? line,
  });
  addEdge(sheet, project, purl);
}

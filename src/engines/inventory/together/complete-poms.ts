// SPDX-License-Identifier: Apache-2.0
import { managedIn, nameOfPom, readingOfPom } from '../ecosystems/maven/pom-reading.ts';
import type { ReadFile } from '../inventory.ts';
import type { PomDependency, PomNotes } from '../notes.ts';

/** Where the poms of a repository can be found: by path, and by `group:artifact`. */
interface Poms {
  readonly byPath: ReadonlyMap<string, PomNotes>;
  readonly byName: ReadonlyMap<string, PomNotes>;
  /** What a BOM manages is the same for all that import it. */
  readonly imported: Map<PomNotes, ReadonlyMap<string, PomDependency>>;
}

/** Poms of a repository that know what their parents and imported BOMs in the same repository say. */
export function completePoms(files: readonly ReadFile[]): readonly ReadFile[] {
  const byPath = new Map<string, PomNotes>();
  const byName = new Map<string, PomNotes>();
  for (const { path, origin, reading } of files) {
    const pom = reading.notes?.pom;
    if (pom === undefined) continue;
    byPath.set(path, pom);
    const name = nameOfPom(pom, pom.properties);
    // A fixture may well bear the name of a real module.
    if (origin === 'own' || !byName.has(name)) byName.set(name, pom);
  }
  const poms: Poms = { byPath, byName, imported: new Map() };
  return files.map((file) => {
    const pom = file.reading.notes?.pom;
    return pom === undefined ? file : { ...file, reading: complete(file, pom, poms) };
  });
}

function complete({ path, reading }: ReadFile, pom: PomNotes, poms: Poms): ReadFile['reading'] {
  const lineage = lineageOf(pom, poms);
  const importsAny = lineage.some(({ managed }) => managed.some(isImport));
  if (lineage.length === 1 && !importsAny) return reading;
  const properties = propertiesOf(lineage);
  const managed = managedBy(lineage, properties, { poms, depth: 0 });
  return { ...readingOfPom(path, pom, { properties, managed }), problems: reading.problems };
}

/** Longer lines of parents do not occur; one that comes back to itself has no end. */
const MAX_LINEAGE = 20;

/** The pom itself, its parent, and so on. */
function lineageOf(pom: PomNotes, { byPath, byName }: Poms): readonly PomNotes[] {
  const lineage = [pom];
  for (let next = pom.parent; next !== undefined && lineage.length < MAX_LINEAGE; ) {
    const there = byPath.get(next.path ?? '');
    // Maven looks at the path first, and takes what lies there only if it bears the right name.
    const isNamed = there !== undefined && nameOfPom(there, there.properties) === next.name;
    const parent = isNamed ? there : byName.get(next.name);
    if (parent === undefined || lineage.includes(parent)) break;
    lineage.push(parent);
    next = parent.parent;
  }
  return lineage;
}

/** What a child sets counts for all that it has from its parents. */
function propertiesOf(lineage: readonly PomNotes[]): ReadonlyMap<string, string> {
  return new Map([...lineage].reverse().flatMap(({ properties }) => [...properties]));
}

interface Search {
  readonly poms: Poms;
  readonly depth: number;
}

/** A BOM may import a BOM. */
const MAX_IMPORTS = 10;

function managedBy(
  lineage: readonly PomNotes[],
  properties: ReadonlyMap<string, string>,
  search: Search,
): ReadonlyMap<string, PomDependency> {
  const managed = managedIn(
    lineage.flatMap((pom) => pom.managed),
    properties,
  );
  // Its own word, even a parent's, counts more than what is imported; of imports the first.
  for (const { group, artifact } of [...managed.values()].filter(isImport)) {
    for (const [key, one] of importedFrom(`${group}:${artifact}`, search)) {
      if (!managed.has(key)) managed.set(key, one);
    }
  }
  return managed;
}

function isImport({ type, scope }: PomDependency): boolean {
  return type === 'pom' && scope === 'import';
}

function importedFrom(name: string, { poms, depth }: Search): ReadonlyMap<string, PomDependency> {
  const bom = poms.byName.get(name);
  if (bom === undefined || depth >= MAX_IMPORTS) return new Map();
  const known = poms.imported.get(bom);
  if (known !== undefined) return known;
  // While it is being read it manages nothing, so that a circle ends.
  poms.imported.set(bom, new Map());
  const lineage = lineageOf(bom, poms);
  const managed = managedBy(lineage, propertiesOf(lineage), { poms, depth: depth + 1 });
  poms.imported.set(bom, managed);
  return managed;
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';

export const cabalFile = {
  id: 'hackage/cabal-file',
  ecosystem: 'hackage',
  files: /(^|\/)[^/]+\.cabal$/,
  format: 'https://cabal.readthedocs.io/en/stable/cabal-package-description-file.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'Conditions and flags are not evaluated: what is asked for under one is listed.',
  read: readCabalFile,
} satisfies Reader;

/** A field with its lines: "build-depends: base >=4 && <5," and what is indented below. */
interface Field {
  readonly section: string;
  readonly name: string;
  readonly lines: { readonly line: number; readonly text: string }[];
}

function readCabalFile(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const fields = fieldsOf(text);
  const own = (name: string) =>
    fields.find((field) => field.section === '' && field.name === name)?.lines[0];
  const name = own('name');
  const project = addProject(
    sheet,
    {
      id: `hackage:${path}`,
      name: name?.text ?? path,
      version: own('version')?.text,
      declaredLicense: own('license')?.text,
    },
    name?.line ?? 1,
  );
  for (const { section, name: field, lines } of fields) {
    const scope = scopeOf(section, field);
    if (scope === undefined) continue;
    for (const { line, text: list } of lines)
      for (const one of list.split(',')) {
        addDependency(sheet, { project, own: name?.text, scope }, { text: one.trim(), line });
      }
  }
  return closeSheet(sheet);
}

/** "test-suite" and "benchmark" are not shipped; a "custom-setup" and tools only build. */
function scopeOf(section: string, field: string): Scope | undefined {
  if (field === 'build-tool-depends' || field === 'setup-depends') return 'build';
  if (field !== 'build-depends') return undefined;
  if (/^(test-suite|benchmark)\b/.test(section)) return 'test';
  return section.startsWith('custom-setup') ? 'build' : 'runtime';
}

const SECTION =
  /^(library|executable|test-suite|benchmark|foreign-library|common|custom-setup|flag|source-repository)\b.*$/i;

interface Place {
  readonly fields: Field[];
  section: string;
  /** How far the last field is indented: what is indented further goes on with it. */
  margin: number;
}

function fieldsOf(text: string): readonly Field[] {
  const place: Place = { fields: [], section: '', margin: Number.POSITIVE_INFINITY };
  for (const [index, raw] of text.split('\n').entries()) {
    const content = raw.trim();
    if (content !== '' && !content.startsWith('--')) readLine(place, raw, index + 1);
  }
  return place.fields;
}

function readLine(place: Place, raw: string, line: number): void {
  const content = raw.trim();
  const indent = raw.search(/\S/);
  if (indent > place.margin) {
    place.fields.at(-1)?.lines.push({ line, text: content });
    return;
  }
  const isSection = indent === 0 && SECTION.test(content);
  const [, name, value = ''] = isSection ? [] : (/^([a-z][\w-]*)\s*:(.*)$/i.exec(content) ?? []);
  if (isSection) place.section = content.toLowerCase();
  place.margin = name === undefined ? Number.POSITIVE_INFINITY : indent;
  if (name === undefined) return;
  const { section } = place;
  place.fields.push({ section, name: name.toLowerCase(), lines: [{ line, text: value.trim() }] });
}

interface Asking {
  readonly project: string;
  readonly own: string | undefined;
  readonly scope: Scope;
}

// "aeson >=2.0 && <2.3", "text", "shop:core" (a part of a package), "hspec-discover:hspec-discover"
const DEPENDENCY = /^([A-Za-z\d][\w-]*)(?::[\w{},\s-]+?)?\s*((?:[<>=^{(-]).*)?$/;

function addDependency(
  sheet: Sheet,
  { project, own, scope }: Asking,
  { text, line }: { readonly text: string; readonly line: number },
): void {
  const [, name, range] = DEPENDENCY.exec(text.slice(0, 300)) ?? [];
  if (name === undefined || name === own) return;
  const entry = { purl: { type: 'hackage', name }, name, range, scope, direct: true, line };
  addEdge(sheet, project, addComponent(sheet, entry));
}

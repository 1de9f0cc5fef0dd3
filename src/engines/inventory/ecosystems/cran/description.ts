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

export const description = {
  id: 'cran/description',
  ecosystem: 'cran',
  files: /(^|\/)DESCRIPTION$/,
  format: 'https://cran.r-project.org/doc/manuals/r-release/R-exts.html#The-DESCRIPTION-file',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'Packages that come with R itself are left out; Remotes are not followed.',
  read: readDescription,
} satisfies Reader;

const FIELDS: ReadonlyMap<string, Scope> = new Map([
  ['Depends', 'runtime'],
  ['Imports', 'runtime'],
  ['LinkingTo', 'build'],
  ['Suggests', 'optional'],
  ['Enhances', 'optional'],
]);

// They come with R, of whatever version it is.
const BASE = new Set(
  'R base compiler datasets graphics grDevices grid methods parallel splines stats stats4 tcltk tools utils'.split(
    ' ',
  ),
);

interface Field {
  readonly name: string;
  readonly lines: { readonly line: number; readonly text: string }[];
}

function readDescription(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const fields = fieldsOf(text);
  const find = (name: string) => fields.find((field) => field.name === name)?.lines[0];
  const name = find('Package');
  // Other programs have files of this name.
  if (name === undefined) return closeSheet(sheet);
  const project = addProject(
    sheet,
    {
      id: `cran:${path}`,
      name: name.text,
      version: find('Version')?.text,
      declaredLicense: find('License')?.text,
    },
    name.line,
  );
  for (const { name: field, lines } of fields) {
    const scope = FIELDS.get(field);
    if (scope === undefined) continue;
    for (const { line, text: list } of lines)
      for (const one of list.split(','))
        addPackage(sheet, project, { text: one.trim(), line }, scope);
  }
  return closeSheet(sheet);
}

/** "Imports: cli (>= 3.4.0)," and indented lines that go on. */
function fieldsOf(text: string): readonly Field[] {
  const fields: Field[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const [, name, value = ''] = /^([A-Za-z][\w/@.-]*):(.*)$/.exec(raw.trimEnd()) ?? [];
    if (name !== undefined) fields.push({ name, lines: [{ line, text: value.trim() }] });
    else if (/^\s/.test(raw)) fields.at(-1)?.lines.push({ line, text: raw.trim() });
  }
  return fields;
}

const PACKAGE = /^([A-Za-z][\w.]*)\s*(?:\(([^)]*)\)?)?$/;

function addPackage(
  sheet: Sheet,
  project: string,
  { text, line }: { readonly text: string; readonly line: number },
  scope: Scope,
): void {
  const [, name, range] = PACKAGE.exec(text.slice(0, 300)) ?? [];
  if (name === undefined || BASE.has(name)) return;
  const entry = { purl: { type: 'cran', name }, name, range: range || undefined };
  addEdge(sheet, project, addComponent(sheet, { ...entry, scope, direct: true, line }));
}

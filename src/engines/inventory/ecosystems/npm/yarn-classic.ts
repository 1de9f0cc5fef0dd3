// SPDX-License-Identifier: Apache-2.0
import { withoutSecrets } from '../../addresses.ts';
import { quote } from '../../documents/document.ts';
import { addComponent, addEdge, addFault, addProblem, type Sheet } from '../../sheet.ts';
import { aliasOf, isLocal, npmPurl, repositoryOf } from './npm-name.ts';
import { addLocalProject, cutDescriptor, joinRanges } from './yarn-descriptor.ts';

interface Entry {
  readonly line: number;
  readonly descriptors: readonly string[];
  readonly fields: Map<string, string>;
  readonly asked: [name: string, range: string][];
  /** Whether the lines being read name what the package asks for. */
  inSection: boolean;
}

// `"@babel/core@^7.0.0", "@babel/core@^7.12.3":` at the left margin opens an entry.
// `  resolved "https://..."` with two spaces is a field of it, `    ms "2.0.0"` with four is what it asks for.
const FIELD = /^ {2}(?! )"?([^\s":]+)"?(?: (.+))?$/;
const SECTION = /^ {2}(dependencies|optionalDependencies):$/;
const ASKED = /^ {4}(?:"([^"]+)"|(\S+)) (.+)$/;

/** yarn.lock of version 1. */
export function addClassicPackages(sheet: Sheet, text: string): void {
  const entries: Entry[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line === '' || line.startsWith('#')) continue;
    const entry = line.startsWith(' ') ? entries.at(-1) : openEntry(line, index + 1);
    if (entry === undefined) {
      const expected = 'an entry that ends with ":"';
      addFault(sheet, { code: 'bad-text', line: index + 1, expected, found: quote(line) });
      break;
    }
    if (line.startsWith(' ')) readEntryLine(entry, line);
    else entries.push(entry);
  }
  addEntries(sheet, entries);
}

function openEntry(line: string, number: number): Entry | undefined {
  if (!line.endsWith(':')) return undefined;
  const descriptors = line
    .slice(0, -1)
    .split(', ')
    .map((one) => unquote(one));
  return { line: number, descriptors, fields: new Map(), asked: [], inSection: false };
}

function readEntryLine(entry: Entry, line: string): void {
  if (!line.startsWith('    ')) entry.inSection = SECTION.test(line);
  const field = FIELD.exec(line);
  if (field !== null) entry.fields.set(field[1] ?? '', unquote(field[2] ?? ''));
  const asked = entry.inSection ? ASKED.exec(line) : null;
  if (asked !== null) entry.asked.push([asked[1] ?? asked[2] ?? '', unquote(asked[3] ?? '')]);
}

function unquote(text: string): string {
  return text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

function addEntries(sheet: Sheet, entries: readonly Entry[]): void {
  const purls = new Map<string, string>();
  for (const entry of entries) {
    const purl = addEntry(sheet, entry);
    for (const descriptor of entry.descriptors) if (purl !== undefined) purls.set(descriptor, purl);
  }
  for (const { descriptors, asked } of entries) {
    const from = purls.get(descriptors[0] ?? '');
    for (const [name, range] of asked) addEdge(sheet, from, purls.get(`${name}@${range}`));
  }
}

function addEntry(sheet: Sheet, { line, descriptors, fields }: Entry): string | undefined {
  const [first = ''] = descriptors;
  const { name, range } = cutDescriptor(first);
  const resolved = fields.get('resolved');
  const version = fields.get('version');
  if (resolved === undefined && isLocal(range))
    return addLocalProject(sheet, { name, range, version, line });
  if (version === undefined) {
    addProblem(sheet, 'no-version', line, `${quote(first)} has no version`);
  }
  const real = aliasOf(range)?.name ?? name;
  const repository = repositoryOf(resolved ?? '');
  return addComponent(sheet, {
    purl: npmPurl(real, version, repository),
    name: real,
    version,
    range: joinRanges(descriptors),
    scope: 'runtime',
    line,
    integrity: fields.get('integrity'),
    source: resolved === undefined ? undefined : withoutSecrets(resolved),
  });
}

// SPDX-License-Identifier: Apache-2.0
import { asMap, type DocumentMap, mapAt, quote, textAt } from '../../documents/document.ts';
import { NotPlain } from '../../documents/plain-forms.ts';
import { PlainLines } from '../../documents/plain-lines.ts';
import { readYaml } from '../../documents/read-yaml.ts';
import {
  addComponent,
  addEdge,
  addFault,
  addProblem,
  markDirect,
  type Sheet,
} from '../../sheet.ts';
import { npmPurl, repositoryOf } from './npm-name.ts';
import { addLocalProject, cutDescriptor, joinRanges, plainRange } from './yarn-descriptor.ts';

/** What counts of one entry. */
export interface BerryEntry {
  readonly line: number;
  readonly version: string | undefined;
  readonly resolution: string | undefined;
  readonly linkType: string | undefined;
  readonly checksum: string | undefined;
  /** Name and range. */
  readonly asked: ReadonlyMap<string, string | undefined>;
}

/** yarn.lock from version 2 on: `"debug@npm:4, debug@npm:^4.0.0":` with a "resolution" of its own. */
export function addBerryPackages(sheet: Sheet, text: string): void {
  addEntries(sheet, readBerryLines(text) ?? readInFull(sheet, text));
}

/** The entries by their keys, read line by line as yarn writes them; `undefined` where the text has another shape. */
export function readBerryLines(text: string): ReadonlyMap<string, BerryEntry> | undefined {
  try {
    const lines = new PlainLines(text);
    while (lines.isBetween && !lines.isAtEnd) lines.advance();
    const entries = new Map<string, BerryEntry>();
    while (lines.indent === 0) {
      const key = lines.key();
      const entry = readEntry(lines);
      if (key !== '__metadata') entries.set(key, entry);
    }
    if (!lines.isAtEnd) throw new NotPlain();
    return entries;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

const NOTHING: ReadonlyMap<string, string | undefined> = new Map();

function readEntry(lines: PlainLines): BerryEntry {
  const { line } = lines;
  const found: { -readonly [Part in keyof BerryEntry]: BerryEntry[Part] } = {
    line,
    version: undefined,
    resolution: undefined,
    linkType: undefined,
    checksum: undefined,
    asked: NOTHING,
  };
  lines.enter();
  while (lines.indent === 2) {
    const key = lines.key();
    switch (key) {
      case 'version':
      case 'resolution':
      case 'linkType':
      case 'checksum':
        found[key] = lines.takeText() || undefined;
        break;
      case 'dependencies':
        found.asked = readAsked(lines);
        break;
      default:
        lines.skip();
    }
  }
  return found;
}

function readAsked(lines: PlainLines): ReadonlyMap<string, string | undefined> {
  const asked = new Map<string, string | undefined>();
  lines.enter();
  while (lines.indent === 4) asked.set(lines.key(), lines.takeText());
  return asked;
}

function readInFull(sheet: Sheet, text: string): ReadonlyMap<string, BerryEntry> {
  const parsed = readYaml(text);
  if ('roots' in parsed) return berryEntriesOf(parsed.roots[0] ?? new Map());
  addFault(sheet, parsed.fault);
  return new Map();
}

/** From a document of any shape. */
export function berryEntriesOf(root: DocumentMap): ReadonlyMap<string, BerryEntry> {
  const entries = [...root].filter(([key]) => key !== '__metadata');
  return new Map(entries.map(([key, { line, value }]) => [key, entryOf(asMap(value), line)]));
}

function entryOf(map: DocumentMap, line: number): BerryEntry {
  const asked = [...mapAt(map, 'dependencies')].map(
    ([name, { value }]) => [name, typeof value === 'string' ? value : undefined] as const,
  );
  return {
    line,
    version: textAt(map, 'version'),
    resolution: textAt(map, 'resolution'),
    linkType: textAt(map, 'linkType'),
    checksum: textAt(map, 'checksum'),
    asked: new Map(asked),
  };
}

interface Added extends Pick<BerryEntry, 'asked'> {
  readonly id: string | undefined;
  readonly isProject: boolean;
}

function addEntries(sheet: Sheet, entries: ReadonlyMap<string, BerryEntry>): void {
  const ids = new Map<string, string>();
  const all: Added[] = [];
  for (const [key, entry] of entries) {
    const descriptors = key.split(', ');
    const added = addEntry(sheet, descriptors, entry);
    all.push(added);
    if (added.id === undefined) continue;
    for (const descriptor of descriptors) ids.set(descriptor, added.id);
  }
  for (const added of all) addAsked(sheet, added, ids);
}

function addEntry(sheet: Sheet, descriptors: readonly string[], entry: BerryEntry): Added {
  const { version, checksum, line, asked } = entry;
  const { name, range } = cutDescriptor(entry.resolution ?? descriptors[0] ?? '');
  const isProject = entry.linkType === 'soft' || range.startsWith('workspace:');
  if (isProject) {
    return { asked, isProject, id: addLocalProject(sheet, { name, range, version, line }) };
  }
  if (version === undefined) {
    addProblem(sheet, 'no-version', line, `${quote(name)} has no version`);
  }
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
  return { asked, isProject, id };
}

/** "https://host/a/b.git#commit=c0ffee" */
function repositoryRange(range: string): string {
  return range.replace('#commit=', '#');
}

function addAsked(
  sheet: Sheet,
  { id, isProject, asked }: Added,
  ids: ReadonlyMap<string, string>,
): void {
  for (const [name, value] of asked) {
    if (value === undefined) continue;
    // Before version 8 the lockfile leaves "npm:" out here and has it in the keys.
    const to = ids.get(`${name}@${value}`) ?? ids.get(`${name}@npm:${value}`);
    addEdge(sheet, id, to);
    if (isProject) markDirect(sheet, to, { range: plainRange(value) });
  }
}

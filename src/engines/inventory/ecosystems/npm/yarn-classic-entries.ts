// SPDX-License-Identifier: Apache-2.0
import { quote } from '../../documents/document.ts';
import { addFault, type Sheet } from '../../sheet.ts';

/** One entry as it stands in the file. */
export interface ClassicEntry {
  readonly line: number;
  readonly descriptors: readonly string[];
  readonly fields: Map<string, string>;
  readonly asked: [name: string, range: string][];
}

interface Open extends ClassicEntry {
  /** Of the lines that come now. */
  section: string | undefined;
}

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
const NAME = String.raw`(?:${QUOTED}|[^\s",:]+)`;
// `"@babel/core@^7.0.0", "@babel/core@^7.12.3":` at the left margin opens an entry.
const KEYS = new RegExp(`^${NAME}(?:, *${NAME})*:$`);
const KEY = new RegExp(NAME, 'g');
// `  resolved "https://..."` with two spaces is a field of it, `  dependencies:` a section, `    ms "2.0.0"` with four stands in one.
const PAIR = new RegExp(`^(?:  )+(${NAME}) (${QUOTED}|[^\\s"]+)$`);
const SECTION = new RegExp(`^(?:  )+(${NAME}):$`);

/** The entries of a yarn.lock of version 1, to the first line that cannot stand in one: that is a fault. */
export function readClassicEntries(sheet: Sheet, text: string): readonly ClassicEntry[] {
  const entries: Open[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line === '' || line.trimStart().startsWith('#')) continue;
    const expected = readLine(entries, line, index + 1);
    if (expected === undefined) continue;
    addFault(sheet, { code: 'bad-text', line: index + 1, expected, found: quote(line) });
    break;
  }
  return entries;
}

/** What was expected in the place of the line, where it cannot stand there. */
function readLine(entries: Open[], line: string, number: number): string | undefined {
  const entry = entries.at(-1);
  if (line.startsWith(' ') && entry !== undefined) {
    return readEntryLine(entry, line) ? undefined : 'a name and what it stands for';
  }
  if (!KEYS.test(line)) return 'an entry that ends with ":"';
  entries.push(openEntry(line, number));
  return undefined;
}

function openEntry(line: string, number: number): Open {
  const descriptors = (line.slice(0, -1).match(KEY) ?? []).map(unquoted);
  return { line: number, descriptors, fields: new Map(), asked: [], section: undefined };
}

/** False where the line says nothing. */
function readEntryLine(entry: Open, line: string): boolean {
  const isField = !line.startsWith('    ');
  if (isField) entry.section = undefined;
  const [, name, value] = PAIR.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    const section = SECTION.exec(line)?.[1];
    if (section !== undefined && isField) entry.section = unquoted(section);
    return section !== undefined;
  }
  if (isField) entry.fields.set(unquoted(name), unquoted(value));
  else if (entry.section === 'dependencies' || entry.section === 'optionalDependencies') {
    entry.asked.push([unquoted(name), unquoted(value)]);
  }
  return true;
}

/** Yarn quotes as JSON does. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  if (!text.includes('\\')) return text.slice(1, -1);
  try {
    return String(JSON.parse(text));
  } catch {
    // `\x`, which JSON does not know.
    return text.slice(1, -1);
  }
}

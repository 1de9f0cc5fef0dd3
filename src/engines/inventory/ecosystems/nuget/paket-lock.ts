// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Purl, Scope } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { quote } from '../../documents/document.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import { addComponent, addEdge, addFault, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { nugetPurl } from './nuget-purl.ts';

export const paketLock = {
  id: 'nuget/paket-lock',
  ecosystem: 'nuget',
  files: /(^|\/)paket\.lock$/,
  format: 'https://fsprojects.github.io/Paket/lock-file.html',
  edges: 'all',
  lines: true,
  scopes: true,
  locks: 'nuget/paket-dependencies',
  knownGaps: 'Scope is taken from the names of groups.',
  read: readPaketLock,
} satisfies Reader;

interface State {
  section: string;
  remote: string | undefined;
  scope: Scope;
  current: string | undefined;
  /** Names of the group that is being read, and what they ask for. */
  purls: Map<string, string>;
  asked: [from: string, name: string][];
}

const SECTION = /^(NUGET|GITHUB|GIT|GIST|HTTP|GROUP|RESTRICTION|STORAGE|STRATEGY|[A-Z-]+:)/;
// "    Serilog (3.1.1) - restriction: ..." is locked, "      Other (>= 1.0)" is what it asks for.
const LOCKED = /^ {4}([^\s(]+) \(([^)]+)\)/;
const ASKED = /^ {6}([^\s(]+)(?: \(|$)/;

function readPaketLock(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const state: State = {
    section: '',
    remote: undefined,
    scope: 'runtime',
    current: undefined,
    purls: new Map(),
    asked: [],
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line === '') continue;
    if (line.startsWith(' ')) readIndented(sheet, state, line, index + 1);
    else if (!openSection(sheet, state, line)) {
      const expected = 'a section of a paket.lock';
      addFault(sheet, { code: 'bad-text', line: index + 1, expected, found: quote(line) });
      break;
    }
  }
  closeGroup(sheet, state);
  return closeSheet(sheet);
}

/** "GROUP Test" begins anew: a package may have another version there. */
function openSection(sheet: Sheet, state: State, line: string): boolean {
  state.section = SECTION.exec(line)?.[1] ?? '';
  state.current = undefined;
  if (state.section === 'GROUP') {
    closeGroup(sheet, state);
    state.scope = scopeOfPaketGroup(line.slice('GROUP '.length));
  }
  return state.section !== '';
}

export function scopeOfPaketGroup(name: string): Scope {
  if (/^build|fake|release/i.test(name)) return 'build';
  return scopeOfGroup(name) ?? 'runtime';
}

function readIndented(sheet: Sheet, state: State, line: string, number: number): void {
  if (line.startsWith('  remote: ')) state.remote = line.slice('  remote: '.length);
  const [, name, version] = LOCKED.exec(line) ?? [];
  if (name !== undefined && version !== undefined)
    addLocked(sheet, state, { name, version, line: number });
  const [, asked] = ASKED.exec(line) ?? [];
  if (asked !== undefined && state.current !== undefined) state.asked.push([state.current, asked]);
}

interface Locked {
  readonly name: string;
  readonly version: string;
  readonly line: number;
}

function addLocked(sheet: Sheet, state: State, { name, version, line }: Locked): void {
  const { section, remote } = state;
  const isPackage = section === 'NUGET';
  const purl = isPackage ? nugetPurl(name, version) : filePurl(state, version);
  if (purl === undefined) return;
  state.current = addComponent(sheet, {
    purl,
    name: isPackage ? name : `${purl.namespace}/${purl.name}`,
    version: purl.version,
    scope: state.scope,
    line,
    source: remote === undefined ? undefined : withoutSecrets(remote),
  });
  if (state.current !== undefined) state.purls.set(name.toLowerCase(), state.current);
}

/** GITHUB, "  remote: owner/name", "    src/File.fs (c0ffee)": a file of a repository at a commit. */
function filePurl({ section, remote }: State, commit: string): Purl | undefined {
  const [namespace, name] = remote?.split('/') ?? [];
  if (section !== 'GITHUB' || namespace === undefined || name === undefined) return undefined;
  return { type: 'github', namespace, name, version: commit };
}

function closeGroup(sheet: Sheet, state: State): void {
  for (const [from, name] of state.asked) addEdge(sheet, from, state.purls.get(name.toLowerCase()));
  state.asked = [];
  state.purls = new Map();
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { type Candidates, remember } from '../../candidates.ts';
import { quote } from '../../documents/document.ts';
import { folderOf, joinPath } from '../../paths.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addFault,
  addProblem,
  addProject,
  closeSheet,
  markDirect,
  openSheet,
  type Sheet,
} from '../../sheet.ts';

export const gemfileLock = {
  id: 'gem/gemfile-lock',
  ecosystem: 'gem',
  files: /(^|\/)(Gemfile|gems)\.(lock|locked)$/,
  format: 'https://bundler.io/man/bundle-lock.1.html',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'gem/gemfile',
  knownGaps: 'Groups stand only in the Gemfile beside it.',
  read: readGemfileLock,
} satisfies Reader;

/** What the lines read so far say about those to come. */
interface State {
  section: string;
  /** Of the current source: "remote", "revision". */
  readonly fields: Map<string, string>;
  /** The gem that the lines of six spaces belong to. */
  current: string | undefined;
  readonly asked: [from: string, name: string][];
  readonly direct: Map<string, string | undefined>;
  readonly checksums: Map<string, string>;
  /** Purls by name; one gem may be locked for several platforms. */
  readonly purls: Candidates<string>;
}

const SECTION = /^[A-Z][A-Z ]+$/;
const SOURCES: ReadonlySet<string> = new Set(['GEM', 'GIT', 'PATH', 'PLUGIN SOURCE']);
// "  remote: https://...": two spaces are a field of the source; "  specs:" has nothing behind it.
const FIELD = /^ {2}([a-z_]+):(?: (.*))?$/;
// "    rake (13.0.6)": four spaces is a locked gem; six is what that gem asks for, which may not be installed.
const LOCKED = /^ {4}(\S+) \(([^)]+)\)$/;
const ASKED = /^ {6}([^\s!]+)!?(?: \([^)]*\))?$/;
// "  rake (~> 13.0)!": the project asks for it; "!" says that it comes from a source of its own.
const DIRECT = /^ {2}([^\s!]+)(?: \(([^)]*)\))?!?$/;
// "  rake (13.0.6) sha256=..."
const CHECKSUM = /^ {2}(\S+ \([^)]+\)) (\w+)=(\w+)/;

function readGemfileLock(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const state: State = {
    section: '',
    fields: new Map(),
    current: undefined,
    asked: [],
    direct: new Map(),
    checksums: checksumsIn(text),
    purls: new Map(),
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line !== '' && !readLine(sheet, state, line, index + 1)) {
      const expected = `${state.section === '' ? 'a section' : 'a whole line'} of a Gemfile.lock`;
      addFault(sheet, { code: 'bad-text', line: index + 1, expected, found: quote(line) });
      break;
    }
  }
  addLinks(sheet, state);
  requireEnd(sheet, text);
  return closeSheet(sheet);
}

/** Bundler always writes what the project asks for, behind the sources. */
function requireEnd(sheet: Sheet, text: string): void {
  if (sheet.problems.length > 0 || text.trim() === '' || /^DEPENDENCIES\r?$/m.test(text)) return;
  const last = text.trimEnd().split('\n').length;
  addProblem(sheet, 'cut-short', last, 'expected the section DEPENDENCIES, found the end');
}

function checksumsIn(text: string): Map<string, string> {
  const checksums = new Map<string, string>();
  const section = /^CHECKSUMS\r?$/m.exec(text);
  if (section === null) return checksums;
  for (const line of text.slice(section.index).split('\n').slice(1)) {
    const [, key, algorithm, hash] = CHECKSUM.exec(line) ?? [];
    if (key !== undefined) checksums.set(key, `${algorithm}:${hash}`);
    if (!line.startsWith('  ')) break;
  }
  return checksums;
}

/** False where the line cannot stand in such a file. */
function readLine(sheet: Sheet, state: State, line: string, number: number): boolean {
  if (!line.startsWith(' ')) {
    if (!SECTION.test(line)) return false;
    state.section = line;
    state.fields.clear();
    state.current = undefined;
    return true;
  }
  if (state.section === 'DEPENDENCIES') return readDirect(state, line);
  if (SOURCES.has(state.section)) return readSourceLine(sheet, state, line, number);
  return state.section !== '';
}

function readDirect(state: State, line: string): boolean {
  const [, name, range] = DIRECT.exec(line) ?? [];
  if (name !== undefined) state.direct.set(name, range);
  return name !== undefined;
}

function readSourceLine(sheet: Sheet, state: State, line: string, number: number): boolean {
  const [, field, value] = FIELD.exec(line) ?? [];
  if (field !== undefined) state.fields.set(field, value ?? '');
  const [, name, version] = LOCKED.exec(line) ?? [];
  if (name !== undefined && version !== undefined) {
    state.current = addGem(sheet, state, { name, version, line: number });
  }
  const [, asked] = ASKED.exec(line) ?? [];
  if (asked !== undefined && state.current !== undefined) state.asked.push([state.current, asked]);
  return (field ?? name ?? asked) !== undefined;
}

interface Locked {
  readonly name: string;
  readonly version: string;
  readonly line: number;
}

function addGem(
  sheet: Sheet,
  state: State,
  { name, version: written, line }: Locked,
): string | undefined {
  // "1.16.0-x86_64-linux": versions of gems have no hyphen, so a platform follows it.
  const hyphen = written.indexOf('-');
  const version = hyphen === -1 ? written : written.slice(0, hyphen);
  const remote = state.fields.get('remote');
  if (state.section === 'PATH') {
    const id = `gem:${joinPath(folderOf(sheet.path), remote ?? '')}#${name}`;
    return addProject(sheet, { id, name, version }, line);
  }
  const isGit = state.section === 'GIT' && remote !== undefined;
  const purl = addComponent(sheet, {
    purl: {
      type: 'gem',
      name,
      version,
      qualifiers: {
        ...(hyphen === -1 ? {} : { platform: written.slice(hyphen + 1) }),
        ...(isGit ? { vcs_url: vcsUrl(remote, state.fields.get('revision')) } : {}),
      },
    },
    name,
    version,
    scope: 'runtime',
    direct: false,
    line,
    integrity: state.checksums.get(`${name} (${written})`),
    source: remote === undefined ? undefined : withoutSecrets(remote),
  });
  if (purl !== undefined) remember(state.purls, name, purl);
  return purl;
}

function addLinks(sheet: Sheet, { asked, direct, purls }: State): void {
  for (const [from, name] of asked) {
    for (const to of purls.get(name) ?? []) addEdge(sheet, from, to);
  }
  for (const [name, range] of direct) {
    for (const purl of purls.get(name) ?? []) markDirect(sheet, purl, { range });
  }
}
